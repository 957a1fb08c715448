package dev.understudy.harness.real;

/** The environment does not name real accounts that can be used; one line, without any secret. */
public final class WrongSetting extends RuntimeException {
    public WrongSetting(String problem) {
        super(problem);
    }
}
