package dev.understudy.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The world in docs/world.md. */
final class NormativeWorld {
    static final Path DOC = Path.of("docs", "world.md");

    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private NormativeWorld() {}

    static WorldFile read() {
        return WorldReader.read(DOC.toString(), text(), new FolderOnDisk(DOC));
    }

    static String text() {
        return EXAMPLE.matcher(page())
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    static String page() {
        try {
            return Files.readString(DOC);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
