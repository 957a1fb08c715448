package dev.understudy.harness.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.harness.client.CallFailed;
import dev.understudy.harness.client.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Calls are repeated while the cloud takes its time, and no longer. */
class PatienceTest {
    private static final Outcome<String> DONE = new Outcome.Succeeded<>("", "R");
    private static final Outcome<String> NOT_YET = new Outcome.Refused<>(404, "EntityNotExist.Role", "", "R");

    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void anOutcomeThatIsBelievedIsAskedForOnce() {
        Outcome<String> outcome = patience(10).until(any -> true, () -> counted(NOT_YET));
        assertThat(outcome).isEqualTo(NOT_YET);
        assertThat(calls).hasValue(1);
    }

    @Test
    void aCallIsRepeatedUntilItIsBelieved() {
        Outcome<String> outcome = patience(10).until(DONE::equals, () -> counted(calls.get() < 2 ? NOT_YET : DONE));
        assertThat(outcome).isEqualTo(DONE);
        assertThat(calls).hasValue(3);
    }

    @Test
    void withoutPatienceTheFirstOutcomeCounts() {
        assertThat(patience(0).until(DONE::equals, () -> counted(NOT_YET))).isEqualTo(NOT_YET);
        assertThat(calls).hasValue(1);
    }

    @Test
    void aNetworkThatComesBackIsForgiven() {
        Outcome<String> outcome = patience(10).until(DONE::equals, () -> {
            if (calls.incrementAndGet() < 3) {
                throw new CallFailed("GetRole", new IOException("connection reset"));
            }
            return DONE;
        });
        assertThat(outcome).isEqualTo(DONE);
    }

    @Test
    void aNetworkThatStaysAwayIsNot() {
        assertThatThrownBy(() -> patience(0).until(DONE::equals, () -> {
                    throw new CallFailed("GetRole", new IOException("connection reset"));
                }))
                .isInstanceOf(CallFailed.class)
                .hasMessage("GetRole: connection reset");
    }

    @Test
    void aChangeOfLongAgoHasSettled() {
        Instant before = Instant.now();
        new Patience(Duration.ofHours(1), Duration.ofHours(1)).settle(before.minus(Duration.ofHours(2)));
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void aFreshChangeIsWaitedFor() {
        Instant changed = Instant.now();
        new Patience(Duration.ZERO, Duration.ofMillis(50)).settle(changed);
        assertThat(Duration.between(changed, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(50));
    }

    @Test
    void aBudgetEnds() {
        CallBudget budget = new CallBudget(2);
        budget.spend();
        budget.spend();
        assertThatThrownBy(budget::spend)
                .isInstanceOf(RunOver.class)
                .hasMessage("the budget of 2 calls is spent; see --budget");
        assertThat(budget.spent()).isEqualTo(2);
    }

    private Outcome<String> counted(Outcome<String> outcome) {
        calls.incrementAndGet();
        return outcome;
    }

    private static Patience patience(int seconds) {
        return new Patience(Duration.ofSeconds(seconds), Duration.ZERO);
    }
}
