package dev.understudy.report;

import dev.understudy.analysis.near.NearMiss;
import dev.understudy.analysis.near.NearMisses;
import dev.understudy.policy.AccessRequest;
import dev.understudy.policy.Decision;
import dev.understudy.policy.Principal;
import dev.understudy.policy.RequestContext;
import dev.understudy.trail.DecisionRecord;
import java.util.List;

/** The question of a record, as far as the record keeps it. */
final class Asking {
    private Asking() {}

    /** Near misses need no context but for a hint: the traces hold what conditions found. */
    static List<NearMiss> near(DecisionRecord entry) {
        DecisionRecord.Asked asked = entry.asked();
        Principal principal = entry.principal();
        Decision decision = entry.decision();
        return asked == null
                        || principal == null
                        || decision == null
                        || asked.resources().isEmpty()
                ? List.of()
                : NearMisses.of(
                        new AccessRequest(principal, asked.action(), asked.resources(), RequestContext.EMPTY),
                        decision);
    }
}
