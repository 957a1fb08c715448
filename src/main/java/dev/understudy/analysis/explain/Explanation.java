package dev.understudy.analysis.explain;

import dev.understudy.analysis.near.NearMiss;
import dev.understudy.analysis.near.NearMisses;
import dev.understudy.analysis.repair.Repair;
import dev.understudy.analysis.repair.Repairs;
import dev.understudy.analysis.repair.Situation;
import dev.understudy.policy.AccessRequest;
import dev.understudy.policy.Decision;
import dev.understudy.policy.Ruling;
import java.util.List;
import java.util.stream.Stream;

/**
 * A decision and what there is to say of it.
 *
 * @param cause why it came out so, in sentences, the most telling first
 * @param advice what else helps to know; may be empty
 * @param near the statements that came nearest to allowing it
 * @param rulings those that decided
 * @param repairs what would let it through; empty when it is allowed, and when no policy can
 */
public record Explanation(
        AccessRequest request,
        Decision decision,
        List<String> cause,
        List<String> advice,
        List<NearMiss> near,
        List<Ruling> rulings,
        List<Repair> repairs) {
    public Explanation {
        cause = List.copyOf(cause);
        advice = List.copyOf(advice);
        near = List.copyOf(near);
        rulings = List.copyOf(rulings);
        repairs = List.copyOf(repairs);
    }

    /** Decide, and explain. */
    public static Explanation of(Situation situation) {
        AccessRequest request = situation.request();
        Decision decision = situation.decide();
        List<NearMiss> near = NearMisses.of(request, decision);
        List<Repair> repairs = Repairs.of(situation);
        return new Explanation(
                request,
                decision,
                decision.allowed()
                        ? new AllowedCause(request, decision).sentences()
                        : new Cause(decision, near).sentences(),
                new Advice(request, decision).sentences(),
                near,
                decision.rulings(),
                repairs);
    }

    /** This, with more to say. */
    public Explanation noting(List<String> more) {
        return new Explanation(
                request,
                decision,
                cause,
                Stream.concat(advice.stream(), more.stream()).toList(),
                near,
                rulings,
                repairs);
    }
}
