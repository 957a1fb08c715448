package dev.understudy.policy;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * What every statement of some policies had to say of a question, in order.
 *
 * <p>Those that apply are known from the start, since they decide; what the others say is worked out when it is read, by the same
 * tests, from values that cannot change.
 */
final class StatementTraces extends AbstractList<StatementTrace> implements RandomAccess {
    private final PolicySet policies;
    private final Question question;
    private final List<StatementTrace> applying;

    StatementTraces(List<AppliedPolicy> policies, Question question) {
        this.policies = PolicySet.of(policies);
        this.question = question;
        this.applying = this.policies.applying(question);
    }

    /** The traces in a list that apply, of either effect, in order. */
    static List<StatementTrace> applying(List<StatementTrace> traces) {
        return traces instanceof StatementTraces known
                ? known.applying
                : traces.stream().filter(StatementTrace::applies).toList();
    }

    /** A list that nobody can change. */
    static List<StatementTrace> kept(List<StatementTrace> traces) {
        return traces instanceof StatementTraces ? traces : List.copyOf(traces);
    }

    @Override
    public Iterator<StatementTrace> iterator() {
        return policies.stream()
                .flatMap(policy ->
                        policy.document().statements().stream().map(statement -> statement.trace(policy, question)))
                .iterator();
    }

    @Override
    public StatementTrace get(int index) {
        int place = Objects.checkIndex(index, size());
        for (AppliedPolicy policy : policies) {
            List<Statement> all = policy.document().statements();
            if (place < all.size()) {
                return all.get(place).trace(policy, question);
            }
            place -= all.size();
        }
        throw new IndexOutOfBoundsException(index);
    }

    @Override
    public int size() {
        return policies.statements();
    }
}
