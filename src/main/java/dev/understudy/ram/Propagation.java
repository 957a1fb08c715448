package dev.understudy.ram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * How long changes of an account take until they are in force.
 *
 * @param delay zero for at once; the clock is never looked at then
 * @param clock the account's, by which changes happen and decisions are made
 */
public record Propagation(Duration delay, Clock clock) {
    /** Changes are in force as soon as they are made. */
    public static final Propagation AT_ONCE =
            new Propagation(Duration.ZERO, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    boolean isAtOnce() {
        return delay.isZero();
    }

    Instant now() {
        return clock.instant();
    }

    /** What was done until then is in force. */
    Instant horizon() {
        return clock.instant().minus(delay);
    }
}
