package dev.understudy.cli;

import java.nio.file.Path;
import java.util.Optional;

/** Where files that the program makes live unless told otherwise: the user's cache folder. */
final class StateFolder {
    private StateFolder() {}

    static Path byDefault() {
        Optional<Path> cache = variable("XDG_CACHE_HOME").or(() -> variable("LOCALAPPDATA"));
        return cache.orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("understudy");
    }

    private static Optional<Path> variable(String name) {
        return Optional.ofNullable(System.getenv(name))
                .filter(text -> !text.isBlank())
                .map(Path::of);
    }
}
