package dev.understudy.analysis.near;

import dev.understudy.policy.AccessRequest;
import dev.understudy.policy.ConditionTrace;
import dev.understudy.policy.Decision;
import dev.understudy.policy.Effect;
import dev.understudy.policy.Hop;
import dev.understudy.policy.Mismatch;
import dev.understudy.policy.Statement;
import dev.understudy.policy.StatementTrace;
import dev.understudy.policy.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Ranks the statements that would have allowed by how little keeps them from it. */
public final class NearMisses {
    // Of thousands of statements, comparing letters is for those that miss the fewest parts.
    private static final int COMPARED = 400;
    private static final int KEPT = 5;

    private NearMisses() {}

    /** The nearest first; none for what is allowed or explicitly denied. */
    public static List<NearMiss> of(AccessRequest request, Decision decision) {
        return end(decision)
                .filter(hop -> hop.verdict() == Verdict.IMPLICIT_DENY)
                .map(hop -> of(request, hop))
                .orElse(List.of());
    }

    /** The hop that ended a denial. */
    public static Optional<Hop> end(Decision decision) {
        return decision.hops().stream()
                .filter(hop -> hop.stage() == decision.stage() && hop.verdict() == decision.verdict())
                .findFirst();
    }

    /** The statements of one hop. */
    public static List<NearMiss> of(AccessRequest request, Hop hop) {
        return hop.statements().stream()
                .filter(trace -> trace.effect() == Effect.ALLOW && !trace.applies())
                .sorted(Comparator.comparingInt(trace -> trace.mismatches().size()))
                .limit(COMPARED)
                .map(trace -> new NearMiss(hop, trace, differences(request, hop, trace)))
                .sorted(Comparator.comparingInt(NearMiss::distance))
                .limit(KEPT)
                .toList();
    }

    private static List<Difference> differences(AccessRequest request, Hop hop, StatementTrace trace) {
        Statement body = trace.body();
        List<Difference> found = new ArrayList<>();
        for (Mismatch mismatch : trace.mismatches()) {
            switch (mismatch) {
                case ACTION -> found.add(ActionDifference.of(body.actions(), request.action()));
                case RESOURCE -> found.add(ResourceDifference.of(body.resources(), hop.resource()));
                case PRINCIPAL -> found.add(PrincipalDifference.of(body.principals(), request.principal()));
                case CONDITION ->
                    trace.conditions().stream()
                            .filter(condition -> !condition.met())
                            .map((ConditionTrace condition) -> ConditionWords.unmet(condition, request.context()))
                            .forEach(found::add);
            }
        }
        return found;
    }
}
