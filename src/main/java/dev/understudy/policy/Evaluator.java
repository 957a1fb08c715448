package dev.understudy.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The one way from a request and the policies that bear on it to a decision.
 *
 * <p>Order and combination of the stages: RAM help, "Policy evaluation process" and "Policy evaluation process of assuming a
 * RAM role".
 */
public final class Evaluator {
    private Evaluator() {}

    /** Decide under the standard rulings; never fails, and every step it took is in the answer. */
    public static Decision decide(AccessRequest request, Policies policies) {
        return decide(request, policies, Rulings.STANDARD);
    }

    /** Decide; never fails, and every step it took is in the answer. */
    public static Decision decide(AccessRequest request, Policies policies, Rulings rulings) {
        List<Hop> hops = new ArrayList<>();
        Set<StatementTrace> by = new LinkedHashSet<>();
        Outcome implicit = null;
        for (String resource : request.resources()) {
            Outcome outcome = new Walk(new Question(request, resource, rulings), policies).outcome();
            hops.addAll(outcome.hops());
            if (outcome.verdict() == Verdict.EXPLICIT_DENY) {
                return decided(outcome, outcome.deciding(), hops, request, policies, rulings);
            }
            if (outcome.verdict() == Verdict.IMPLICIT_DENY && implicit == null) {
                implicit = outcome;
            }
            by.addAll(outcome.deciding());
        }
        return implicit == null
                ? new Decision(Verdict.ALLOW, null, List.copyOf(by), hops, () -> decisive(request, policies, rulings))
                : decided(implicit, List.of(), hops, request, policies, rulings);
    }

    private static Decision decided(
            Outcome outcome,
            List<StatementTrace> by,
            List<Hop> hops,
            AccessRequest request,
            Policies policies,
            Rulings rulings) {
        return new Decision(outcome.verdict(), outcome.end(), by, hops, () -> decisive(request, policies, rulings));
    }

    /** The rulings but for whose answer, other things equal, the decision would be another. */
    private static List<Ruling> decisive(AccessRequest request, Policies policies, Rulings rulings) {
        Decision decision = decide(request, policies, rulings);
        List<Ruling> decisive = new ArrayList<>();
        for (Ruling ruling : Ruling.values()) {
            if (!decide(request, policies, rulings.flipped(ruling)).isAlike(decision)) {
                decisive.add(ruling);
            }
        }
        return decisive;
    }
}
