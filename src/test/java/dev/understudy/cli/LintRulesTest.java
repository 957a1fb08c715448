package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.analysis.lint.Finding;
import dev.understudy.analysis.lint.Linter;
import dev.understudy.analysis.lint.Repair;
import dev.understudy.analysis.lint.Rule;
import dev.understudy.analysis.lint.Rules;
import dev.understudy.analysis.lint.Subject;
import dev.understudy.analysis.lint.Surroundings;
import dev.understudy.policy.Statement;
import dev.understudy.policy.json.PolicyParser;
import dev.understudy.policy.json.PolicyUse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule fires where it should, at the right place, and stays silent where it should. */
class LintRulesTest {
    @Test
    void everyRuleHasFixturesAndNoOtherFolderHas() throws IOException {
        assertThat(LintFixture.rules()).isEqualTo(ids().sorted().toList());
    }

    @Test
    void everyRuleIsWellNamedAndSaysAllOfItself() {
        assertThat(ids()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(40);
        assertThat(Rules.all()).allSatisfy(rule -> {
            assertThat(rule.id()).matches("[a-z]+(-[a-z]+)*");
            assertThat(rule.title()).isNotBlank().doesNotEndWith(".");
            assertThat(List.of(rule.why(), rule.repair())).allMatch(text -> text.endsWith("."));
            assertThat(rule.source()).isNotBlank();
        });
    }

    @TestFactory
    Stream<DynamicTest> fires() {
        return each((rule, fixture) -> {
            assertThat(fixture.found()).isNotEmpty();
            new Golden(fixture.file().resolveSibling("expected.txt")).mustBe(fixture.found());
        });
    }

    @TestFactory
    Stream<DynamicTest> staysSilent() {
        return ids().map(rule -> DynamicTest.dynamicTest(rule, () -> {
            LintFixture silent = LintFixture.of(rule, "silent");
            assertThat(silent.found()).isEmpty();
            assertThat(silent.findings())
                    .as("a silent document is one that RAM takes")
                    .noneMatch(placed -> placed.severity().text().equals("error"));
        }));
    }

    /** What is repaired is rid of the rule, is repaired once and for all, and means what it meant. */
    @TestFactory
    Stream<DynamicTest> repairs() {
        return each((rule, fixture) -> {
            if (fixture.findings().stream()
                    .noneMatch(placed ->
                            placed.rule().equals(rule) && !placed.changes().isEmpty())) {
                return;
            }
            Subject broken = new Subject(fixture.text(), fixture.use(), Surroundings.NONE);
            String repaired = Repair.repair(broken);
            Subject whole = new Subject(repaired, fixture.use(), Surroundings.NONE);
            new Golden(fixture.file().resolveSibling("repaired.json")).mustBe(repaired);
            assertThat(Repair.repair(whole)).isEqualTo(repaired);
            assertThat(Linter.lint(whole))
                    .noneMatch(finding -> finding.rule().id().equals(rule)
                            && !finding.repair().isEmpty());
            if (parses(broken)) {
                assertThat(meaning(repaired)).isEqualTo(meaning(broken.text()));
            }
        });
    }

    private interface Check {
        void look(String rule, LintFixture fixture) throws IOException;
    }

    private static Stream<DynamicTest> each(Check check) {
        return ids().map(rule -> DynamicTest.dynamicTest(rule, () -> check.look(rule, LintFixture.of(rule, "fires"))));
    }

    private static Stream<String> ids() {
        return Rules.all().stream().map(Rule::id);
    }

    private static boolean parses(Subject subject) {
        List<Finding> found = Linter.lint(subject);
        return found.stream()
                .noneMatch(finding -> finding.rule().severity().text().equals("error"));
    }

    /** The statements, lists without order and duplicates, actions in small letters. */
    private static List<Object> meaning(String text) {
        return PolicyParser.parse(text, PolicyUse.IDENTITY).statements().stream()
                .map(LintRulesTest::meaning)
                .toList();
    }

    private static Object meaning(Statement statement) {
        return List.of(
                statement.effect(),
                statement.actions().negated(),
                statement.actions().patterns().stream()
                        .map(pattern -> pattern.text().toLowerCase(Locale.ROOT))
                        .distinct()
                        .sorted()
                        .toList(),
                statement.resources().stream().map(Objects::toString).distinct().toList(),
                statement.conditions().toString());
    }
}
