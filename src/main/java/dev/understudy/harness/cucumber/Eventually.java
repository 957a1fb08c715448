package dev.understudy.harness.cucumber;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits, in short steps and not for long, for what clients do in the background. */
final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    private Eventually() {}

    static void holds(String what, BooleanSupplier fact) {
        found(what, () -> fact.getAsBoolean() ? Optional.of(what) : Optional.empty());
    }

    /** What is found as soon as it is there. */
    static <T> T found(String what, Supplier<Optional<T>> search) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            Optional<T> found = search.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("after " + PATIENCE.toSeconds() + " s it is still not true that " + what);
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
    }
}
