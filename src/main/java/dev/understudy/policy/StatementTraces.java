package dev.understudy.policy;

import java.util.AbstractList;
import java.util.ArrayList;
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
    private final List<AppliedPolicy> policies;
    private final Question question;
    private final List<StatementTrace> applying;
    private final int size;

    StatementTraces(List<AppliedPolicy> policies, Question question) {
        this.policies = policies;
        this.question = question;
        List<StatementTrace> found = new ArrayList<>(4);
        int statements = 0;
        for (AppliedPolicy policy : policies) {
            List<Statement> all = policy.document().statements();
            statements += all.size();
            for (int place : policy.document().applying(policy.kind(), question)) {
                found.add(all.get(place).trace(policy, question));
            }
        }
        this.size = statements;
        this.applying = List.copyOf(found);
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
    public StatementTrace get(int index) {
        int place = Objects.checkIndex(index, size);
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
        return size;
    }
}
