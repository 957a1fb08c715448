package dev.understudy.harness.junit;

import dev.understudy.harness.Emulator;
import dev.understudy.harness.EmulatorSettings;
import dev.understudy.harness.RemoteUnderstudy;
import dev.understudy.harness.Understudy;
import dev.understudy.harness.UnreachableUnderstudy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The one emulator of a JVM's tests: started when it is first asked for, closed after the last test. */
final class SharedUnderstudy {
    private static final String TARGET = "understudy.target";
    private static final String TOKEN = "UNDERSTUDY_ADMIN_TOKEN";

    private SharedUnderstudy() {}

    static Understudy of(ExtensionContext context) {
        return Kept.in(context.getRoot(), "understudy", Understudy.class, () -> {
            Path folder = temporary();
            Understudy understudy = start(context.getConfigurationParameter(TARGET), folder);
            return new Kept<>(understudy, () -> {
                understudy.close();
                remove(folder);
            });
        });
    }

    private static Understudy start(Optional<String> target, Path folder) {
        try {
            return target.isPresent()
                    ? RemoteUnderstudy.at(target.get(), Objects.requireNonNullElse(System.getenv(TOKEN), ""), folder)
                    : Emulator.start(EmulatorSettings.onLoopback(
                            folder, UUID.randomUUID().toString()));
        } catch (UnreachableUnderstudy unreachable) {
            throw new ExtensionConfigurationException(
                    "configuration parameter " + TARGET + ": " + unreachable.getMessage(), unreachable);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("understudy-junit");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        }
    }
}
