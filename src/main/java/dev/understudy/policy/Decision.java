package dev.understudy.policy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The outcome of a request, with everything that led to it. */
public final class Decision {
    private final Verdict verdict;
    private final @Nullable Stage stage;
    private final List<StatementTrace> by;
    private final List<Hop> hops;
    private final Supplier<List<Ruling>> rulings;

    /**
     * A decision.
     *
     * @param stage the stage that ended it with a denial; null when allowed
     * @param by the deciding statements; for AssumeRole those of both sides; empty for an implicit denial
     * @param hops every step taken, in order, for every resource
     */
    public Decision(Verdict verdict, @Nullable Stage stage, List<StatementTrace> by, List<Hop> hops) {
        this(verdict, stage, by, hops, List::of);
    }

    Decision(
            Verdict verdict,
            @Nullable Stage stage,
            List<StatementTrace> by,
            List<Hop> hops,
            Supplier<List<Ruling>> rulings) {
        this.verdict = verdict;
        this.stage = stage;
        this.by = List.copyOf(by);
        this.hops = List.copyOf(hops);
        this.rulings = rulings;
    }

    public Verdict verdict() {
        return verdict;
    }

    /** The stage that ended it with a denial; null when allowed. */
    public @Nullable Stage stage() {
        return stage;
    }

    /** The deciding statements; for AssumeRole those of both sides; empty for an implicit denial. */
    public List<StatementTrace> by() {
        return by;
    }

    /** Every step taken, in order, for every resource. */
    public List<Hop> hops() {
        return hops;
    }

    public boolean allowed() {
        return verdict == Verdict.ALLOW;
    }

    /** The cloud's word for what ended it; empty for an Allow, a call across accounts, and a root key that assumes a role. */
    public Optional<PolicyType> policyType() {
        return Optional.ofNullable(stage).map(Stage::policyType);
    }

    /** The rulings that decided: with the other answer to any of them, the decision would be another. Found out when asked. */
    public List<Ruling> rulings() {
        return rulings.get();
    }

    /** Whether another decision says the same to the one who asked: the verdict, and the stage that ended it. */
    boolean isAlike(Decision other) {
        return verdict == other.verdict && stage == other.stage;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Decision that && isAlike(that) && by.equals(that.by) && hops.equals(that.hops);
    }

    @Override
    public int hashCode() {
        return Objects.hash(verdict, stage, by, hops);
    }

    @Override
    public String toString() {
        return verdict + " at " + stage + " by " + by + " after " + hops;
    }
}
