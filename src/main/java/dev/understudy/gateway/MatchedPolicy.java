package dev.understudy.gateway;

import dev.understudy.directory.ControlPolicy;
import dev.understudy.policy.AppliedPolicy;
import dev.understudy.policy.PolicyType;
import dev.understudy.policy.StatementTrace;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A policy that decided, as a diagnostic message tells it (RAM API "DecodeDiagnosticMessage").
 *
 * @param endedBy the kind of policy that ended the evaluation; null where none was read
 */
record MatchedPolicy(StatementTrace statement, @Nullable PolicyType endedBy) {
    private static final String MEMBER = "ResourceDirectoryTarget member ";

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        AppliedPolicy policy = statement.source();
        tree.put("PolicyIdentifier", policy.name());
        String type = type(policy);
        if (type != null) {
            tree.put("PolicyType", type);
        }
        String version = policy.version();
        if (version != null && policy.kind() == AppliedPolicy.Kind.CUSTOM) {
            tree.put("PolicyVersion", version);
        }
        tree.put("Effect", statement.effect().text());
        String attachedTo = policy.attachedTo();
        if (type != null && attachedTo != null) {
            tree.put("AttachedScope", scope(policy.kind(), attachedTo));
            tree.put("AttachedEntityType", attachedTo.replaceFirst(" .*", ""));
        }
        return tree;
    }

    /** ASSUMED: none of policies that are attached to nothing. */
    private static @Nullable String type(AppliedPolicy policy) {
        return switch (policy.kind()) {
            case CUSTOM -> "Custom";
            case SYSTEM -> "System";
            case CONTROL -> policy.name().equals(ControlPolicy.FULL_ACCESS) ? "System" : "Custom";
            case SESSION, TRUST, PROJECT, RESOURCE -> null;
        };
    }

    private String scope(AppliedPolicy.Kind kind, String attachedTo) {
        if (kind == AppliedPolicy.Kind.CONTROL) {
            return attachedTo.startsWith(MEMBER) ? "Account" : "Folder";
        }
        return endedBy == PolicyType.RESOURCE_GROUP_IDENTITY ? "ResourceGroup" : "Account";
    }
}
