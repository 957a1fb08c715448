package dev.understudy.cli;

import dev.understudy.policy.json.PolicyUse;
import dev.understudy.report.lint.PlacedFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A document that a rule fires on, or not: {@code src/test/resources/lint/RULE/fires.json}, {@code silent.json}, as YAML a world;
 * a word before the ending, as in {@code fires.session.json}, says what the document is for.
 */
record LintFixture(String rule, Path file) {
    static final Path ALL = Path.of("src/test/resources/lint");

    static LintFixture of(String rule, String kind) throws IOException {
        try (Stream<Path> files = Files.list(ALL.resolve(rule))) {
            return new LintFixture(
                    rule,
                    files.filter(file -> file.getFileName().toString().matches(kind + "\\.([a-z]+\\.)?(json|yaml)"))
                            .findFirst()
                            .orElseThrow());
        }
    }

    static List<String> rules() throws IOException {
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Nullable
    PolicyUse use() {
        String[] parts = file.getFileName().toString().split("\\.", -1);
        return parts.length < 3 ? null : PolicyUse.valueOf(parts[1].toUpperCase(Locale.ROOT));
    }

    String text() throws IOException {
        return Files.readString(file);
    }

    /** What is found in it, of whatever rule. */
    List<PlacedFinding> findings() {
        return new LintRun(use()).look(List.of(file)).findings();
    }

    /** What its own rule finds, one a line without the file. */
    String found() {
        return findings().stream()
                .filter(placed -> placed.rule().equals(rule))
                .map(LintFixture::line)
                .collect(Collectors.joining());
    }

    private static String line(PlacedFinding placed) {
        String help = placed.finding().help();
        return placed.region().line() + ":" + placed.region().column() + ": "
                + placed.severity().text() + ": " + placed.finding().message() + " [" + placed.rule() + "]\n"
                + (help.isEmpty() ? "" : "  help: " + help + "\n");
    }
}
