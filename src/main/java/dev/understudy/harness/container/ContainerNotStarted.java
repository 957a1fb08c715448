package dev.understudy.harness.container;

import org.jspecify.annotations.Nullable;

/** There is no running emulator in a container; says why in one line, and in a second one what may help. */
public final class ContainerNotStarted extends RuntimeException {
    ContainerNotStarted(String problem) {
        super(problem);
    }

    ContainerNotStarted(String problem, Throwable cause) {
        super(problem, cause);
    }

    /** The one that Testcontainers has wrapped, where the problem is known by then; else what lies at the bottom. */
    static ContainerNotStarted in(RuntimeException wrapped, String image) {
        Throwable last = wrapped;
        for (Throwable cause = wrapped; cause != null; cause = next(cause)) {
            if (cause instanceof ContainerNotStarted known) {
                return known;
            }
            last = cause;
        }
        return new ContainerNotStarted(
                "a container of `" + image + "` could not be started: " + firstLine(last.getMessage()), wrapped);
    }

    static String firstLine(@Nullable String text) {
        return String.valueOf(text).lines().findFirst().orElse("");
    }

    private static @Nullable Throwable next(Throwable problem) {
        return problem.getCause() == problem ? null : problem.getCause();
    }
}
