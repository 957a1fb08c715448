package dev.understudy.analysis.near;

import dev.understudy.policy.Hop;
import dev.understudy.policy.StatementTrace;
import java.util.List;

/**
 * A statement that would have allowed, had it applied.
 *
 * @param differences all that keeps it from applying, at least one
 */
public record NearMiss(Hop hop, StatementTrace trace, List<Difference> differences) {
    // A second thing that is wrong is worse than a first that is very wrong.
    private static final int EACH = 40;

    public NearMiss {
        differences = List.copyOf(differences);
    }

    /** How far it is from applying. */
    public int distance() {
        return differences.stream()
                .mapToInt(difference -> EACH + difference.distance())
                .sum();
    }

    /** Whether a person would say that this one was meant to apply. */
    public boolean isNear() {
        return distance() <= 2 * EACH;
    }
}
