package dev.understudy.ram;

import dev.understudy.policy.AccountId;
import dev.understudy.policy.PolicyDocument;
import dev.understudy.policy.PrincipalPattern;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A RAM role.
 *
 * @param id 18 digits, never used again: a role created anew under the same name has another
 * @param name as it was created; roles are found by it whatever its case
 * @param trust the trust policy, parsed once
 */
public record RamRole(
        String id,
        AccountId account,
        String name,
        String description,
        TrustPolicy trust,
        int maxSessionSeconds,
        Map<String, String> tags,
        Instant createdAt,
        Instant updatedAt,
        List<Attachment> attachments)
        implements AttachmentHolder<RamRole> {
    private static final String SERVICE_LINKED = key("AliyunServiceRoleFor");

    public RamRole {
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
        attachments = List.copyOf(attachments);
    }

    /** A trust policy: its text as it was sent, and what it says. */
    public record TrustPolicy(String text, PolicyDocument document) {}

    /** The form in which role names compare. ASSUMED: case does not count, since live ARNs carry names in lower case. */
    public static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /**
     * Whether a service made it for itself. ASSUMED: when it has the name of such a role and trusts services only. Nobody can make
     * one out of a role that was assumed: the trust policy of whatever has the name stays as it is.
     */
    public boolean isServiceLinked() {
        return hasServiceLinkedName()
                && trust.document().statements().stream()
                        .flatMap(statement -> statement.principals().stream())
                        .allMatch(principal -> principal.kind() == PrincipalPattern.Kind.SERVICE);
    }

    /** Whether its name is that of a role a service makes (RAM help, "Service-linked roles"). */
    boolean hasServiceLinkedName() {
        return key(name).startsWith(SERVICE_LINKED);
    }

    public String arn() {
        return "acs:ram::" + account + ":role/" + name;
    }

    @Override
    public EntityKind kind() {
        return EntityKind.ROLE;
    }

    @Override
    public RamAccount placedIn(RamAccount ram) {
        return ram.with(this);
    }

    @Override
    public RamRole withAttachments(List<Attachment> others) {
        return new RamRole(
                id, account, name, description, trust, maxSessionSeconds, tags, createdAt, updatedAt, others);
    }

    RamRole withTags(Map<String, String> others) {
        return new RamRole(
                id, account, name, description, trust, maxSessionSeconds, others, createdAt, updatedAt, attachments);
    }

    RamRole updated(String newDescription, TrustPolicy newTrust, int newMaxSessionSeconds, Instant now) {
        return new RamRole(
                id, account, name, newDescription, newTrust, newMaxSessionSeconds, tags, createdAt, now, attachments);
    }
}
