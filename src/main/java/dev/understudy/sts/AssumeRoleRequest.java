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
 * The parameters of AssumeRole, each of its form.
 *
 * @param durationSeconds null when none was asked for
 * @param policy the session policy; null when there is none
 * @param externalId null when none was sent
 */
public record AssumeRoleRequest(
        RoleArn role,
        String sessionName,
        @Nullable Integer durationSeconds,
        @Nullable PolicyDocument policy,
        @Nullable String externalId) {
    private static final int SHORTEST = 900;
    private static final int LONGEST_POLICY = 2048;
    // STS API "AssumeRole": 2 to 64 characters since 2023, 2 to 32 before.
    private static final Pattern SESSION_NAME = Pattern.compile("[a-zA-Z0-9.@_-]{2,64}");
    private static final Pattern EXTERNAL_ID = Pattern.compile("[\\w+=,.@:/-]{2,1224}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    /**
     * Read the parameters; RoleArn and RoleSessionName are there.
     *
     * @throws dev.understudy.account.Refused at the first that is wrong
     */
    public static AssumeRoleRequest parse(Map<String, String> parameters, Rulings rulings) {
        RoleArn role = RoleArn.parse(parameters.getOrDefault("RoleArn", ""));
        String sessionName = parameters.getOrDefault("RoleSessionName", "");
        if (!SESSION_NAME.matcher(sessionName).matches()) {
            throw StsErrors.wronglyFormed("RoleSessionName");
        }
        Integer duration = duration(parameters.getOrDefault("DurationSeconds", ""));
        PolicyDocument policy = policy(parameters.getOrDefault("Policy", ""), rulings);
        String externalId = parameters.getOrDefault("ExternalId", "");
        if (!externalId.isEmpty() && !EXTERNAL_ID.matcher(externalId).matches()) {
            throw StsErrors.externalId();
        }
        if (!parameters.getOrDefault("SourceIdentity", "").isEmpty()) {
            throw StsErrors.sourceIdentity();
        }
        return new AssumeRoleRequest(role, sessionName, duration, policy, externalId.isEmpty() ? null : externalId);
    }

    private static @Nullable Integer duration(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(text).matches() || Integer.parseInt(text) < SHORTEST) {
            throw StsErrors.duration();
        }
        return Integer.valueOf(text);
    }

    private static @Nullable PolicyDocument policy(String text, Rulings rulings) {
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > LONGEST_POLICY) {
            throw StsErrors.policySize();
        }
        try {
            return PolicyParser.parse(text, PolicyUse.SESSION, rulings);
        } catch (MalformedPolicy malformed) {
            throw StsErrors.policyGrammar();
        }
    }
}
