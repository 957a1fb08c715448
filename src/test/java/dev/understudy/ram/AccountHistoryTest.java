package dev.understudy.ram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.account.AccessKey;
import dev.understudy.account.ScriptedClock;
import dev.understudy.policy.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AccountHistoryTest {
    private static final AccountId A = new AccountId("1000000000000001");
    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");
    private static final Duration DELAY = Duration.ofSeconds(5);
    private static final RamAccount EMPTY = RamAccount.empty(A, Quotas.DEFAULT);

    private final ScriptedClock clock = new ScriptedClock(Clock.fixed(NOW, ZoneOffset.UTC));
    private final Propagation slow = new Propagation(DELAY, clock);

    private static RamAccount with(int key) {
        return EMPTY.with(new AccessKey("LTAI" + key, "secret", A, null, true, NOW));
    }

    @Test
    void whatItBeginsWithIsInForce() {
        assertThat(AccountHistory.beginning(with(1), slow).inForce()).isEqualTo(with(1));
    }

    @Test
    void aChangeIsInForceToTheNanosecond() {
        AccountHistory history = AccountHistory.beginning(EMPTY, slow).then(with(1));

        clock.advance(DELAY.minusNanos(1));
        assertThat(history.latest()).isEqualTo(with(1));
        assertThat(history.inForce()).isEqualTo(EMPTY);
        clock.advance(Duration.ofNanos(1));
        assertThat(history.inForce()).isEqualTo(with(1));
    }

    @Test
    void eachOfManyChangesHasATimeOfItsOwn() {
        AccountHistory history = AccountHistory.beginning(with(0), slow);
        for (int second = 1; second <= 20; second++) {
            clock.advance(Duration.ofSeconds(1));
            history = history.then(with(second));
            assertThat(history.latest()).isEqualTo(with(second));
            assertThat(history.inForce()).isEqualTo(with(Math.max(0, second - 5)));
        }
        for (int second = 16; second <= 20; second++) {
            clock.advance(Duration.ofSeconds(1));
            assertThat(history.inForce()).isEqualTo(with(second));
        }
    }

    @Test
    void ofSeveralChangesAtTheSameMomentTheLastCounts() {
        AccountHistory history = AccountHistory.beginning(EMPTY, slow)
                .then(with(1))
                .then(with(2))
                .then(with(3));

        assertThat(history.inForce()).isEqualTo(EMPTY);
        clock.advance(DELAY);
        assertThat(history.inForce()).isEqualTo(with(3));
    }

    @Test
    void aJumpOfTheClockBringsAllThatIsOnItsWay() {
        AccountHistory history = AccountHistory.beginning(EMPTY, slow).then(with(1));
        clock.advance(Duration.ofSeconds(1));
        history = history.then(with(2));
        clock.advance(Duration.ofDays(365));

        assertThat(history.inForce()).isEqualTo(with(2));
    }

    @Test
    void whatNoDecisionCanSeeAnyMoreIsDropped() {
        AccountHistory history = AccountHistory.beginning(with(0), slow);
        for (int second = 1; second <= 1000; second++) {
            clock.advance(Duration.ofSeconds(1));
            history = history.then(with(second));
        }

        assertThat(history.keys()).containsExactly("LTAI995", "LTAI996", "LTAI997", "LTAI998", "LTAI999", "LTAI1000");
    }

    @Test
    void withoutADelayNothingIsKept() {
        AccountHistory history = AccountHistory.beginning(with(0), Propagation.AT_ONCE);
        for (int change = 1; change <= 10; change++) {
            history = history.then(with(change));
            assertThat(history.inForce()).isSameAs(history.latest());
        }

        assertThat(history.keys()).containsExactly("LTAI10");
    }

    @Test
    void aSystemClockThatIsSetBackReversesNothing() {
        Instant[] time = {NOW};
        Propagation unsteady = new Propagation(DELAY, new SettableClock(time));
        AccountHistory history = AccountHistory.beginning(EMPTY, unsteady).then(with(1));
        time[0] = NOW.minusSeconds(3600);
        history = history.then(with(2));

        assertThat(history.inForce()).isEqualTo(EMPTY);
        time[0] = NOW.plus(DELAY);
        assertThat(history.inForce()).isEqualTo(with(2));
    }

    private static final class SettableClock extends Clock {
        private final Instant[] time;

        SettableClock(Instant[] time) {
            this.time = time;
        }

        @Override
        public Instant instant() {
            return time[0];
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
