package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.analysis.lint.Rule;
import dev.understudy.analysis.lint.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The pages of docs/lint are what the rules and their fixtures say; {@code -Dgolden.update=true} rewrites them. */
class LintDocsTest {
    private static final Path DOCS = Path.of("docs/lint");
    // Longer examples show their beginning.
    private static final int LONGEST_EXAMPLE = 40;

    @TestFactory
    Stream<DynamicTest> everyRuleHasItsPage() {
        return Rules.all().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.id(), () -> new Golden(DOCS.resolve(rule.id() + ".md")).mustBe(page(rule))));
    }

    @Test
    void theIndexListsThem() throws IOException {
        new Golden(DOCS.resolve("README.md")).mustBe(index());
    }

    @Test
    void noPageIsLeftOver() throws IOException {
        try (Stream<Path> pages = Files.list(DOCS)) {
            assertThat(pages.map(page -> page.getFileName().toString().replace(".md", "")))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    Stream.of("README"), Rules.all().stream().map(Rule::id))
                            .toList());
        }
    }

    private static String page(Rule rule) throws IOException {
        LintFixture fires = LintFixture.of(rule.id(), "fires");
        LintFixture silent = LintFixture.of(rule.id(), "silent");
        return "# " + rule.id() + "\n\n"
                + rule.title() + ". Severity: " + rule.severity().text()
                + (repairable(rule) ? "; `--fix` repairs it" : "")
                + ".\n\n## Why\n\n" + rule.why()
                + "\n\n## Example\n\n" + code(fires)
                + "\n```text\n" + shortened(fires.found()) + "```\n"
                + "\n## Repair\n\n" + rule.repair() + "\n\nThis is not complained of:\n\n" + code(silent)
                + "\n## Source\n\n" + rule.source() + ".\n\n"
                + "[All rules](README.md)\n";
    }

    private static String index() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (Rule rule : Rules.all().stream()
                .sorted(Comparator.comparing(Rule::severity).reversed().thenComparing(Rule::id))
                .toList()) {
            rows.append("| [")
                    .append(rule.id())
                    .append("](")
                    .append(rule.id())
                    .append(".md) | ")
                    .append(rule.severity().text())
                    .append(" | ")
                    .append(rule.title())
                    .append(" | ")
                    .append(repairable(rule) ? "yes" : "")
                    .append(" |\n");
        }
        return "# Rules of `understudy lint`\n\n"
                + "Made from the rules themselves and the examples they are tested with. An error is what RAM refuses or what cannot ever work, a\n"
                + "warning what probably does not do what was meant, a note what is worth knowing and may well be meant.\n\n"
                + "| Rule | Severity | Finds | `--fix` |\n|---|---|---|---|\n" + rows;
    }

    private static boolean repairable(Rule rule) throws IOException {
        return Files.exists(LintFixture.ALL.resolve(rule.id()).resolve("repaired.json"));
    }

    private static String code(LintFixture fixture) throws IOException {
        String language = fixture.file().toString().endsWith(".yaml") ? "yaml" : "json";
        return "```" + language + "\n" + shortened(fixture.text()) + "```\n";
    }

    private static String shortened(String text) {
        List<String> lines = text.lines().toList();
        return lines.size() <= LONGEST_EXAMPLE
                ? text
                : lines.stream().limit(LONGEST_EXAMPLE / 2).collect(Collectors.joining("\n", "", "\n…\n"));
    }
}
