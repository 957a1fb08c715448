package dev.understudy.gateway.sts;

import dev.understudy.access.Facts;
import dev.understudy.gateway.rpc.Fields;
import dev.understudy.policy.AccessRequest;
import dev.understudy.sts.Session;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the three ways to assume a role ask and answer alike. */
final class SessionAnswer {
    private SessionAnswer() {}

    /** Condition keys about the session that is to be. */
    static Map<String, List<String>> context(String sessionName, @Nullable String source) {
        Map<String, List<String>> context = new HashMap<>();
        if (!sessionName.isEmpty()) {
            context.put(Facts.SESSION_NAME, List.of(sessionName));
        }
        if (source != null) {
            context.put("sts:SourceIdentity", List.of(source));
        }
        return context;
    }

    /**
     * What is needed for a session with a source identity (RAM help, "Use SourceIdentity", 2025).
     *
     * <p>ASSUMED: also where it is carried on and not sent.
     */
    static List<String> dependentActions(@Nullable String source) {
        return source == null ? List.of() : List.of(AccessRequest.SET_SOURCE_IDENTITY);
    }

    static Fields fields(Session session) {
        Map<String, Object> credentials = Fields.of("AccessKeyId", session.accessKeyId())
                .and("AccessKeySecret", session.accessKeySecret())
                .and("SecurityToken", session.securityToken())
                .and("Expiration", session.expiresAt())
                .map();
        Map<String, Object> user = Fields.of("Arn", session.principal().arn())
                .and("AssumedRoleId", session.assumedRoleId())
                .map();
        return Fields.of("Credentials", credentials)
                .and("AssumedRoleUser", user)
                .andIfKnown("SourceIdentity", session.sourceIdentity());
    }
}
