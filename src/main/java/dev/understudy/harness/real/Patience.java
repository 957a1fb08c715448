package dev.understudy.harness.real;

import dev.understudy.harness.client.CallFailed;
import dev.understudy.harness.client.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Repeats calls, further and further apart, while the cloud takes its time.
 *
 * @param longest how long to go on
 * @param settle how long after a change of rights a denial proves nothing
 */
public record Patience(Duration longest, Duration settle) {
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LAST = Duration.ofSeconds(4);

    /** What comes of a call: the first outcome that is believed, or the last one. A call that fails by itself is repeated too. */
    public <T> Outcome<T> until(Predicate<Outcome<T>> believed, Supplier<Outcome<T>> call) {
        Instant deadline = Instant.now().plus(longest);
        Duration pause = FIRST;
        while (true) {
            boolean late = Instant.now().plus(pause).isAfter(deadline);
            try {
                Outcome<T> outcome = call.get();
                if (late || believed.test(outcome)) {
                    return outcome;
                }
            } catch (CallFailed failed) {
                if (late) {
                    throw failed;
                }
            }
            sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LAST) > 0 ? LAST : pause.multipliedBy(2);
        }
    }

    /** Wait until a change of that time has settled. */
    public void settle(Instant changed) {
        sleep(Duration.between(Instant.now(), changed.plus(settle)));
    }

    private static void sleep(Duration time) {
        Instant end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            LockSupport.parkNanos(
                    Math.max(1, Duration.between(Instant.now(), end).toNanos()));
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("interrupted while waiting for the cloud");
            }
        }
    }
}
