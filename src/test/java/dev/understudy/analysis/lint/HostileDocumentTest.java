package dev.understudy.analysis.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Text that is made to break lint takes bounded time and memory. */
class HostileDocumentTest {
    private static final int HUGE = 10 * 1024 * 1024;
    private static final int LONG = 32 * 1024;
    private static final int LATE_SECONDS = 60;

    @TestFactory
    Stream<DynamicTest> tenMegabytesAreRefusedAtOnce() {
        return Stream.of("[", "{\"a\":", ",", "#\n", "'", "\"\\u0000", "，", "/*", "{\"Statement\":[", "\"a\" ")
                .map(unit -> DynamicTest.dynamicTest(unit, () -> {
                    String text = unit.repeat(HUGE / unit.length());
                    assertThat(Linter.lint(Subject.alone(text)))
                            .extracting(finding -> finding.rule().id())
                            .containsExactly("document-too-long");
                    assertThat(Repair.repair(Subject.alone(text))).isEqualTo(text);
                }));
    }

    @Test
    @Timeout(LATE_SECONDS)
    void manyEntriesThatAllHaveToBeCompared() {
        String actions = IntStream.range(0, LONG / 48)
                .mapToObj(number -> "\"log:GetLogStorr" + number + "\"")
                .collect(Collectors.joining(","));
        String resources = IntStream.range(0, LONG / 48)
                .mapToObj(number -> "\"acs:log:*:p/*" + number + "\"")
                .collect(Collectors.joining(","));
        String text = "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[" + actions
                + "],\"Resource\":[" + resources + "]}]}";
        assertThat(text.length()).isLessThan(LONG);
        assertThat(Linter.lint(Subject.alone(text))).isNotEmpty();
    }

    @Test
    @Timeout(LATE_SECONDS)
    void patternsThatGoBackAndForth() {
        String stars = "*a".repeat(LONG / 8);
        String text = "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"log:" + stars + "\",\"log:"
                + stars + "b\"],\"Resource\":[\"" + stars + "\",\"" + stars + "b\"]}]}";
        assertThat(Linter.lint(Subject.alone(text))).isNotEmpty();
    }

    @Test
    @Timeout(LATE_SECONDS)
    void anythingAtAllIsLookedAtAndRepairedWithoutAFault() {
        List<String> pieces = List.of(
                "{",
                "}",
                "[",
                "]",
                ",",
                ":",
                "，",
                "\"",
                "'",
                "“",
                "\\",
                "#",
                "//",
                "/*",
                "*/",
                "\n",
                "\"Version\"",
                "\"Statement\"",
                "\"Effect\"",
                "\"Action\"",
                "\"Resource\"",
                "\"Condition\"",
                "\"Principal\"",
                "\"StringEquals\"",
                "\"log:*\"",
                "\"acs:log:*:*:project/p\"",
                "\"RAM\"",
                "true",
                "1",
                "null",
                "\u0000",
                "\ud800",
                "{A}",
                "${x}");
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            String text = IntStream.range(0, random.nextInt(60))
                    .mapToObj(piece -> pieces.get(random.nextInt(pieces.size())))
                    .collect(Collectors.joining());
            assertThatCode(() -> {
                        String repaired = Repair.repair(Subject.alone(text));
                        assertThat(Repair.repair(Subject.alone(repaired))).isEqualTo(repaired);
                    })
                    .as("seed %d", seed)
                    .doesNotThrowAnyException();
        }
    }
}
