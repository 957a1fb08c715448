package dev.understudy.sls;

import dev.understudy.account.ScriptedClock.Jump;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How often the clock was set forward, and what that means for a consumer who was live then.
 *
 * <p>A consumer beats in real time, so a jump must not kill it: it has until a little after the jump to be heard again.
 */
final class Jumps {
    private static final int REMEMBERED = 256;

    private volatile List<Jump> jumps = List.of();

    /** Take note of the latest jump; one that is known, or none at all, changes nothing. */
    void observe(Jump jump) {
        if (isNews(jump)) {
            synchronized (this) {
                if (isNews(jump)) {
                    List<Jump> more = new ArrayList<>(jumps.subList(jumps.size() < REMEMBERED ? 0 : 1, jumps.size()));
                    more.add(jump);
                    jumps = List.copyOf(more);
                }
            }
        }
    }

    private boolean isNews(Jump jump) {
        return jump.to().isAfter(jump.from())
                && (jumps.isEmpty()
                        || jump.to().isAfter(jumps.get(jumps.size() - 1).to()));
    }

    /** When a consumer last heard at {@code beat} is given up. */
    Instant deadline(Instant beat, Duration timeout, Duration grace) {
        Instant deadline = beat.plus(timeout);
        for (Jump jump : jumps) {
            boolean live = deadline.isAfter(jump.from());
            Instant spared = jump.to().plus(grace);
            if (beat.isBefore(jump.to()) && live && deadline.isBefore(spared)) {
                deadline = spared;
            }
        }
        return deadline;
    }

    /** Time that really passed between two beats. */
    Duration ticked(Instant from, Instant to) {
        Duration ticked = Duration.between(from, to);
        for (Jump jump : jumps) {
            if (!jump.from().isBefore(from) && !jump.to().isAfter(to)) {
                ticked = ticked.minus(Duration.between(jump.from(), jump.to()));
            }
        }
        return ticked;
    }
}
