package dev.understudy.harness.snapshot;

/** A snapshot could not be finished; one line. What was read so far is kept. */
public final class SnapshotStopped extends RuntimeException {
    SnapshotStopped(String problem) {
        super(problem);
    }
}
