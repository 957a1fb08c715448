package dev.understudy.harness;

/** There is no emulator where one was said to be, or it cannot be used; one line. */
public final class UnreachableUnderstudy extends RuntimeException {
    public UnreachableUnderstudy(String problem) {
        super(problem);
    }
}
