package dev.understudy.sts;

import dev.understudy.policy.PolicyDocument;
import dev.understudy.policy.Rulings;
import dev.understudy.policy.json.MalformedPolicy;
import dev.understudy.policy.json.PolicyParser;
import dev.understudy.policy.json.PolicyUse;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for when a role is to be assumed, each of its form.
 *
 * @param durationSeconds null when none was asked for
 * @param policy the session policy; null when there is none
 * @param externalId null when none was sent
 * @param sourceIdentity who stands at the head of the chain; null when nobody said
 * @param wording how this way to assume a role words what is wrong
 */
public record AssumeRoleRequest(
        RoleArn role,
        String sessionName,
        @Nullable Integer durationSeconds,
        @Nullable PolicyDocument policy,
        @Nullable String externalId,
        @Nullable String sourceIdentity,
        StsWording wording) {
    /** Seconds, of a session. */
    public static final int SHORTEST = 900;

    /** Characters, of a session policy. */
    public static final int LONGEST_POLICY = 2048;

    // STS API "AssumeRole": 2 to 64 characters since 2023, 2 to 32 before.
    private static final Pattern SESSION_NAME = Pattern.compile("[a-zA-Z0-9.@_-]{2,64}");
    private static final Pattern EXTERNAL_ID = Pattern.compile("[\\w+=,.@:/-]{2,1224}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    /**
     * Read the parameters of AssumeRole; RoleArn and RoleSessionName are there.
     *
     * @throws dev.understudy.account.Refused at the first that is wrong
     */
    public static AssumeRoleRequest parse(Map<String, String> parameters, Rulings rulings) {
        RoleArn role = RoleArn.parse(parameters.getOrDefault("RoleArn", ""));
        StsWording wording = StsWording.ASSUME_ROLE;
        String sessionName = sessionName(parameters, wording);
        Integer duration = duration(parameters, wording);
        PolicyDocument policy = policy(parameters, rulings, wording);
        String externalId = parameters.getOrDefault("ExternalId", "");
        if (!externalId.isEmpty() && !EXTERNAL_ID.matcher(externalId).matches()) {
            throw StsErrors.externalId();
        }
        return new AssumeRoleRequest(
                role,
                sessionName,
                duration,
                policy,
                externalId.isEmpty() ? null : externalId,
                sourceIdentity(parameters.getOrDefault("SourceIdentity", "")),
                wording);
    }

    /** Read what AssumeRoleWithSAML and AssumeRoleWithOIDC have in common with it. */
    public static AssumeRoleRequest ofVisitor(
            RoleArn role, String sessionName, Map<String, String> parameters, Rulings rulings, StsWording wording) {
        return new AssumeRoleRequest(
                role,
                sessionName,
                duration(parameters, wording),
                policy(parameters, rulings, wording),
                null,
                null,
                wording);
    }

    public static String sessionName(Map<String, String> parameters, StsWording wording) {
        String sessionName = parameters.getOrDefault("RoleSessionName", "");
        if (!SESSION_NAME.matcher(sessionName).matches()) {
            throw wording.sessionName().refused();
        }
        return sessionName;
    }

    /** Check the form of a source identity; empty means none. */
    public static @Nullable String sourceIdentity(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (!SESSION_NAME.matcher(text).matches()) {
            throw StsErrors.sourceIdentity();
        }
        return text;
    }

    /**
     * The same, by somebody whose own session has a source identity: it is set once, carried on and cannot be changed (RAM help,
     * "Use SourceIdentity", 2025).
     */
    public AssumeRoleRequest inChain(@Nullable String carried) {
        if (carried == null) {
            return this;
        }
        if (sourceIdentity != null && !sourceIdentity.equals(carried)) {
            throw StsErrors.NO_PERMISSION.refused();
        }
        return with(carried);
    }

    /** The same for a session of another name. */
    public AssumeRoleRequest named(String name) {
        return new AssumeRoleRequest(role, name, durationSeconds, policy, externalId, sourceIdentity, wording);
    }

    /** The same with another source identity. */
    public AssumeRoleRequest with(@Nullable String identity) {
        return new AssumeRoleRequest(role, sessionName, durationSeconds, policy, externalId, identity, wording);
    }

    private static @Nullable Integer duration(Map<String, String> parameters, StsWording wording) {
        String text = parameters.getOrDefault("DurationSeconds", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(text).matches() || Integer.parseInt(text) < SHORTEST) {
            throw wording.duration().refused();
        }
        return Integer.valueOf(text);
    }

    private static @Nullable PolicyDocument policy(
            Map<String, String> parameters, Rulings rulings, StsWording wording) {
        String text = parameters.getOrDefault("Policy", "");
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > LONGEST_POLICY) {
            throw wording.policySize().refused();
        }
        try {
            return PolicyParser.parse(text, PolicyUse.SESSION, rulings);
        } catch (MalformedPolicy malformed) {
            throw wording.policyGrammar().refused();
        }
    }
}
