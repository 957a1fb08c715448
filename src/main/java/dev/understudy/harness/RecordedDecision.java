package dev.understudy.harness;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the emulator wrote down about one request: who asked what, how it was decided, and what was answered.
 *
 * @param account the owner of the resource
 * @param decision {@code Allow}, {@code ImplicitDeny} or {@code ExplicitDeny}; null when the request ended before any decision
 * @param policyType the cloud's word for the stage that denied; null for an Allow and where no policy was read
 * @param by the deciding statements; empty for an implicit denial
 * @param hops every step of the decision, in order
 * @param code the error that was answered; null for a success
 */
public record RecordedDecision(
        String requestId,
        @Nullable String service,
        @Nullable String operation,
        @Nullable String action,
        List<String> resources,
        @Nullable String principal,
        @Nullable String account,
        @Nullable String accessKeyId,
        @Nullable String decision,
        @Nullable String policyType,
        List<By> by,
        List<RecordedHop> hops,
        int status,
        @Nullable String code,
        @Nullable String message) {
    public RecordedDecision {
        resources = orEmpty(resources);
        by = orEmpty(by);
        hops = orEmpty(hops);
    }

    /** A statement that decided. */
    public record By(String policy, int statement, String effect) {}

    /** One step, with every statement it looked at. */
    public record RecordedHop(
            String stage,
            @Nullable String resource,
            String verdict,
            @Nullable String reason,
            List<RecordedStatement> statements) {
        public RecordedHop {
            statements = orEmpty(statements);
        }
    }

    /** What one statement had to say. */
    public record RecordedStatement(
            String policy,
            int statement,
            String effect,
            boolean applies,
            List<String> mismatches,
            List<RecordedCondition> conditions) {
        public RecordedStatement {
            mismatches = orEmpty(mismatches);
            conditions = orEmpty(conditions);
        }
    }

    /** One condition, wanted and actual. */
    public record RecordedCondition(
            String operator, String key, List<String> wanted, List<String> actual, boolean absent, boolean met) {
        public RecordedCondition {
            wanted = orEmpty(wanted);
            actual = orEmpty(actual);
        }
    }

    // A field that is missing in the JSON arrives here as null.
    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
