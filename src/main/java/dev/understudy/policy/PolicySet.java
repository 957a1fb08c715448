package dev.understudy.policy;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Policies that are looked at together, in order.
 *
 * <p>Each document has an index of its own. Many of them that are asked again get one index over all: building it costs more than one
 * search, so that a set that is asked once only does not pay for it.
 */
final class PolicySet extends AbstractList<AppliedPolicy> implements RandomAccess {
    /** Up to here searching each document is as quick. */
    private static final int FEW = 3;

    private final List<AppliedPolicy> policies;
    private final boolean joinable;
    private final int size;
    private volatile boolean asked;
    private volatile @Nullable Joined joined;

    /** The statements of all policies in one row, each with its policy. */
    private record Joined(List<Statement> statements, List<AppliedPolicy> owners, StatementIndex index) {}

    private PolicySet(List<AppliedPolicy> policies) {
        this.policies = List.copyOf(policies);
        this.joinable = policies.size() > FEW && this.policies.stream().allMatch(PolicySet::namesNobody);
        this.size = this.policies.stream()
                .mapToInt(policy -> policy.document().statements().size())
                .sum();
    }

    static PolicySet of(List<AppliedPolicy> policies) {
        return policies instanceof PolicySet known ? known : new PolicySet(policies);
    }

    // How principals are read depends on the kind of the policy; these have none.
    private static boolean namesNobody(AppliedPolicy policy) {
        return policy.kind() == AppliedPolicy.Kind.CUSTOM || policy.kind() == AppliedPolicy.Kind.SYSTEM;
    }

    /** How many statements they have in all. */
    int statements() {
        return size;
    }

    /** The traces of the statements that apply, in order. */
    List<StatementTrace> applying(Question question) {
        Joined all = joined();
        List<StatementTrace> found = new ArrayList<>(2);
        if (all != null) {
            for (int place : all.index.applying(AppliedPolicy.Kind.CUSTOM, question)) {
                found.add(all.statements.get(place).applied(all.owners.get(place), question));
            }
            return found;
        }
        for (int i = 0; i < policies.size(); i++) {
            AppliedPolicy policy = policies.get(i);
            for (int place : policy.document().applying(policy.kind(), question)) {
                found.add(policy.document().statements().get(place).applied(policy, question));
            }
        }
        return found;
    }

    private @Nullable Joined joined() {
        if (!joinable) {
            return null;
        }
        Joined known = joined;
        if (known == null && asked) {
            known = join();
            joined = known;
        }
        asked = true;
        return known;
    }

    private Joined join() {
        List<Statement> statements = new ArrayList<>(size);
        List<AppliedPolicy> owners = new ArrayList<>(size);
        for (AppliedPolicy policy : policies) {
            for (Statement statement : policy.document().statements()) {
                statements.add(statement);
                owners.add(policy);
            }
        }
        return new Joined(statements, owners, new StatementIndex(statements));
    }

    @Override
    public AppliedPolicy get(int index) {
        return policies.get(index);
    }

    @Override
    public int size() {
        return policies.size();
    }
}
