package dev.understudy.harness.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are there as a whole or not at all. */
final class WholeFile {
    private WholeFile() {}

    static void write(Path file, String text) throws IOException {
        Path whole = file.toAbsolutePath();
        Path unfinished = whole.resolveSibling("." + whole.getFileName() + ".tmp");
        Files.createDirectories(whole.resolveSibling(".").normalize());
        try {
            Files.writeString(unfinished, text);
            Files.move(unfinished, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
