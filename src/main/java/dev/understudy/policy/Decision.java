package dev.understudy.policy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a request, with everything that led to it.
 *
 * @param stage the stage that ended it with a denial; null when allowed
 * @param by the deciding statements; for AssumeRole those of both sides; empty for an implicit denial
 * @param hops every step taken, in order, for every resource
 */
public record Decision(Verdict verdict, @Nullable Stage stage, List<StatementTrace> by, List<Hop> hops) {
    public Decision {
        by = List.copyOf(by);
        hops = List.copyOf(hops);
    }

    public boolean allowed() {
        return verdict == Verdict.ALLOW;
    }

    /** The cloud's word for what ended it; empty for an Allow, a call across accounts, and a root key that assumes a role. */
    public Optional<PolicyType> policyType() {
        return Optional.ofNullable(stage).map(Stage::policyType);
    }
}
