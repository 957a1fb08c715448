package dev.understudy.analysis.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import dev.understudy.policy.Glob;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** Patterns compared with patterns. */
class PatternsTest {
    private static final String LETTERS = "ab*?";

    @Test
    void aPatternCoversWhatItMatchesAndNoWildcardIsTakenForALetter() {
        assertThat(Patterns.covers("log:Get*", "log:GetProject")).isTrue();
        assertThat(Patterns.covers("log:Get*", "log:Get*Logs")).isTrue();
        assertThat(Patterns.covers("log:Ge?", "log:Ge*")).isFalse();
        assertThat(Patterns.covers("log:GetProject", "log:Get*")).isFalse();
    }

    @Test
    void namesEndAtSlashesAndColons() {
        String shape = "project/" + Patterns.NAME + "/logstore/" + Patterns.NAME;
        assertThat(Patterns.overlap("project/p/*", shape)).isTrue();
        assertThat(Patterns.overlap("project/p", shape)).isFalse();
        assertThat(Patterns.overlap("project/p/logstore/l/*", shape)).isFalse();
        assertThat(Patterns.overlap("project/p/logstore/l", "project/" + Patterns.ASTERISK))
                .isFalse();
        assertThat(Patterns.overlap("project/*", "project/" + Patterns.ASTERISK))
                .isTrue();
    }

    @Test
    void whatOnePatternCoversAnotherMatches() {
        qt().forAll(pattern(), pattern(), text())
                .check((outer, inner, text) -> !Patterns.covers(outer, inner)
                        || !Glob.of(inner).matches(text)
                        || Glob.of(outer).matches(text));
    }

    @Test
    void patternsThatMatchTheSameTextOverlap() {
        qt().forAll(pattern(), pattern(), text())
                .check((one, other, text) ->
                        !Glob.of(one).matches(text) || !Glob.of(other).matches(text) || Patterns.overlap(one, other));
    }

    private static Gen<String> pattern() {
        return word(LETTERS);
    }

    private static Gen<String> text() {
        return word("ab");
    }

    private static Gen<String> word(String letters) {
        return lists().of(strings()
                        .ascii()
                        .ofLength(1)
                        .map(letter -> letters.substring(
                                letter.charAt(0) % letters.length(), letter.charAt(0) % letters.length() + 1)))
                .ofSizeBetween(0, 6)
                .map(list -> String.join("", list));
    }
}
