package dev.understudy.harness.snapshot;

/** The account is one of an Understudy that does not emulate a call that a snapshot needs; one line. */
public final class NotEmulatedThere extends RuntimeException {
    NotEmulatedThere(String problem) {
        super(problem);
    }
}
