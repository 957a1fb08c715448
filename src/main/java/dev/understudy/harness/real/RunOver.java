package dev.understudy.harness.real;

/** A run on real accounts makes no further call, and why; cleaning up goes on. */
public final class RunOver extends RuntimeException {
    RunOver(String reason) {
        super(reason);
    }
}
