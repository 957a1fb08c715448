package dev.understudy.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The one way from a request and the policies that bear on it to a decision.
 *
 * <p>Order and combination of the stages: RAM help, "Policy evaluation process" and "Policy evaluation process of assuming a
 * RAM role".
 */
public final class Evaluator {
    private Evaluator() {}

    /** Decide under the standard rulings, by the same policies for every resource. */
    public static Decision decide(AccessRequest request, Policies policies) {
        return decide(request, resource -> policies, Rulings.STANDARD);
    }

    /**
     * Decide; never fails, and every step it took is in the answer.
     *
     * @param policies those that bear on a resource: each has policies of its own, such as projects do
     */
    public static Decision decide(AccessRequest request, Function<String, Policies> policies, Rulings rulings) {
        List<Hop> hops = new ArrayList<>();
        List<StatementTrace> by = new ArrayList<>(2);
        Outcome implicit = null;
        for (String resource : request.resources()) {
            Outcome outcome = new Walk(new Question(request, resource, rulings), policies.apply(resource)).outcome();
            hops.addAll(outcome.hops());
            if (outcome.verdict() == Verdict.EXPLICIT_DENY) {
                return new Decision(
                        outcome.verdict(),
                        outcome.end(),
                        outcome.deciding(),
                        hops,
                        () -> decisive(request, policies, rulings));
            }
            if (outcome.verdict() == Verdict.IMPLICIT_DENY && implicit == null) {
                implicit = outcome;
            }
            for (StatementTrace trace : outcome.deciding()) {
                // One statement can decide on several resources.
                if (request.resources().size() == 1 || !by.contains(trace)) {
                    by.add(trace);
                }
            }
        }
        return new Decision(
                implicit == null ? Verdict.ALLOW : implicit.verdict(),
                implicit == null ? null : implicit.end(),
                implicit == null ? by : List.of(),
                hops,
                () -> decisive(request, policies, rulings));
    }

    /** The rulings but for whose answer, other things equal, the decision would be another. */
    private static List<Ruling> decisive(AccessRequest request, Function<String, Policies> policies, Rulings rulings) {
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
