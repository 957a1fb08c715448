package dev.understudy.harness.real;

/** A ledger cannot be read or written, or is not one; one line with file and line. */
public final class MalformedLedger extends RuntimeException {
    MalformedLedger(String problem) {
        super(problem);
    }
}
