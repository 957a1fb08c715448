package dev.understudy.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * A clock that keeps ticking and can be set forward: it rules everything the services know of time.
 *
 * <p>Only signature skew and nonce retention look at the system clock instead, because real SDKs sign with that.
 */
public final class ScriptedClock extends Clock {
    private final Clock ticking;
    private volatile Duration offset;
    private volatile Jump lastJump = new Jump(Instant.MIN, Instant.MIN);

    /** The last time the clock was set forward: the moment before, and the moment after. */
    public record Jump(Instant from, Instant to) {}

    public ScriptedClock(Clock ticking) {
        this(ticking, Duration.ZERO);
    }

    private ScriptedClock(Clock ticking, Duration offset) {
        this.ticking = ticking;
        this.offset = offset;
    }

    /** A clock that starts at {@code start} and ticks with {@code ticking}. */
    public static ScriptedClock startingAt(Instant start, Clock ticking) {
        return new ScriptedClock(ticking, Duration.between(ticking.instant(), start));
    }

    @Override
    public Instant instant() {
        return ticking.instant().plus(offset);
    }

    /** Let {@code time} pass at once. */
    public synchronized void advance(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("the clock only goes forward; found " + time);
        }
        Instant before = instant();
        offset = offset.plus(time);
        lastJump = new Jump(before, before.plus(time));
    }

    public Jump lastJump() {
        return lastJump;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Objects.equals(zone, ZoneOffset.UTC) ? this : Clock.fixed(instant(), zone);
    }
}
