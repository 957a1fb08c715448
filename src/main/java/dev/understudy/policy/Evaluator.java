package dev.understudy.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The one way from a request and the policies that bear on it to a decision.
 *
 * <p>Order and combination of the stages: RAM help, "Policy evaluation process" and "Policy evaluation process of assuming a
 * RAM role".
 */
public final class Evaluator {
    private Evaluator() {}

    /** Decide; never fails, and every step it took is in the answer. */
    public static Decision decide(AccessRequest request, Policies policies) {
        return decide(request, resource -> policies);
    }

    /** Decide where each resource has policies of its own, such as projects do. */
    public static Decision decide(AccessRequest request, Function<String, Policies> policies) {
        List<Hop> hops = new ArrayList<>();
        Set<StatementTrace> by = new LinkedHashSet<>();
        Outcome implicit = null;
        for (String resource : request.resources()) {
            Outcome outcome = new Walk(request, policies.apply(resource), resource).outcome();
            hops.addAll(outcome.hops());
            if (outcome.verdict() == Verdict.EXPLICIT_DENY) {
                return new Decision(outcome.verdict(), outcome.end(), outcome.deciding(), hops);
            }
            if (outcome.verdict() == Verdict.IMPLICIT_DENY && implicit == null) {
                implicit = outcome;
            }
            by.addAll(outcome.deciding());
        }
        return implicit == null
                ? new Decision(Verdict.ALLOW, null, List.copyOf(by), hops)
                : new Decision(Verdict.IMPLICIT_DENY, implicit.end(), List.of(), hops);
    }
}
