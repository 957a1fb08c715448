package dev.understudy.harness.snapshot;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * How fast a snapshot calls.
 *
 * @param between the time from one call to the next
 * @param pause how long to wait before a call is made again; twice as long each time
 * @param longestPause but no longer than this
 * @param attempts how often a call is made at most
 */
public record Pace(Duration between, Duration pause, Duration longestPause, int attempts) {
    // Ours: well below what any of the services throttles at, so that others who use the account notice nothing.
    private static final int CALLS_A_SECOND = 10;

    /** For real accounts: 10 calls a second, and about a minute of patience. */
    public static final Pace REAL =
            new Pace(Duration.ofSeconds(1).dividedBy(CALLS_A_SECOND), Duration.ofSeconds(1), Duration.ofSeconds(16), 8);

    /** How long to wait after a number of attempts that came to nothing. */
    Duration after(int failed) {
        Duration wait = pause;
        for (int attempt = 1; attempt < failed && wait.compareTo(longestPause) < 0; attempt++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longestPause) < 0 ? wait : longestPause;
    }

    static void sleep(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                throw new SnapshotStopped("interrupted");
            }
        }
    }
}
