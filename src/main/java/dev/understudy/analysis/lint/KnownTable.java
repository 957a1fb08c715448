package dev.understudy.analysis.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A table of what is known, one row a line, shipped with the program; {@code #} begins a remark. */
final class KnownTable {
    private KnownTable() {}

    /** The rows, split at blanks. */
    static List<List<String>> read(String name) {
        String path = "/dev/understudy/analysis/" + name;
        try (InputStream in = Objects.requireNonNull(KnownTable.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(" ")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
