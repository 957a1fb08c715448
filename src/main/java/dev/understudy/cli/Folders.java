package dev.understudy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Temporary folders of the program. */
final class Folders {
    private Folders() {}

    /** Remove one with all that is in it; says so when that fails. */
    static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException leftBehind) {
            System.err.println("understudy: `" + folder + "` could not be removed: " + leftBehind.getMessage());
        }
    }
}
