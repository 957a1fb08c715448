package dev.understudy.policy;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What one statement had to say of a request.
 *
 * @param source the policy it stands in
 * @param body the statement itself
 * @param mismatches what did not match; none means that the statement applies
 */
public record StatementTrace(
        AppliedPolicy source, Statement body, Set<Mismatch> mismatches, List<ConditionTrace> conditions) {
    public StatementTrace {
        mismatches = mismatches.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(mismatches));
        conditions = List.copyOf(conditions);
    }

    /** The name of the policy it stands in. */
    public String policy() {
        return source.name();
    }

    /** Its place in the document, from 1. */
    public int statement() {
        return body.number();
    }

    public Effect effect() {
        return body.effect();
    }

    public boolean applies() {
        return mismatches.isEmpty();
    }

    boolean applies(Effect wanted) {
        return effect() == wanted && applies();
    }

    // Traces are the same when they read the same, whoever parsed the document.
    @Override
    public boolean equals(Object other) {
        return other instanceof StatementTrace that
                && policy().equals(that.policy())
                && statement() == that.statement()
                && effect() == that.effect()
                && mismatches.equals(that.mismatches)
                && conditions.equals(that.conditions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(policy(), statement(), effect(), mismatches, conditions);
    }

    @Override
    public String toString() {
        return policy() + " " + statement() + " " + effect().text() + " " + mismatches + " " + conditions;
    }
}
