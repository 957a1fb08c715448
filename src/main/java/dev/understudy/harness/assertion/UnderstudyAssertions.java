package dev.understudy.harness.assertion;

import dev.understudy.harness.RecordedDecision;
import dev.understudy.harness.World;

/** Where assertions on decisions begin. */
public final class UnderstudyAssertions {
    private UnderstudyAssertions() {}

    /** On the newest decision that touches an account of a world, as the owner of the resource or of the caller. */
    public static DecisionAssert assertThatLastDecision(World world, String account) {
        RecordedDecision decision = world.decisions()
                .lastIn(account)
                .orElseThrow(() -> new AssertionError("nothing was decided in account " + account + " yet"));
        return assertThatDecision(world, decision);
    }

    /** On the decision on a request, by the id that its caller was given. */
    public static DecisionAssert assertThatDecision(World world, String requestId) {
        RecordedDecision decision = world.decisions()
                .of(requestId)
                .orElseThrow(() -> new AssertionError("no decision is on record for request " + requestId));
        return assertThatDecision(world, decision);
    }

    /** On a decision that was made in a world. */
    public static DecisionAssert assertThatDecision(World world, RecordedDecision decision) {
        return new DecisionAssert(decision, () -> world.decisions().explain(decision));
    }
}
