package dev.understudy.harness.drift;

import org.jspecify.annotations.Nullable;

/** Two answers to one question; null where there was none. */
public record Difference(
        @Nullable String emulator, @Nullable String real) {
    /** One of them, for people. */
    static String shown(@Nullable String answer) {
        return answer == null ? "none" : "`" + answer + "`";
    }
}
