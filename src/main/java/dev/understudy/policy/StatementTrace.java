package dev.understudy.policy;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What one statement had to say of a request.
 *
 * @param policy the name of the policy it stands in
 * @param statement its place there, from 1
 * @param mismatches what did not match; none means that the statement applies
 */
public record StatementTrace(
        String policy, int statement, Effect effect, Set<Mismatch> mismatches, List<ConditionTrace> conditions) {
    public StatementTrace {
        mismatches = mismatches.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(mismatches));
        conditions = List.copyOf(conditions);
    }

    public boolean applies() {
        return mismatches.isEmpty();
    }

    boolean applies(Effect wanted) {
        return effect == wanted && applies();
    }
}
