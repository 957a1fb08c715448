package dev.understudy.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MalformedTextTest {
    @Test
    void anEmptyFileIsNoWorld() {
        assertThat(Refusals.of("")).isEqualTo("w.yaml:1:1: the world is empty; expected `version: 1` and `accounts`");
        assertThat(Refusals.of("# nothing\n"))
                .isEqualTo("w.yaml:1:1: the world is empty; expected `version: 1` and `accounts`");
    }

    @Test
    void aListIsNoWorld() {
        assertThat(Refusals.of("- 1\n")).isEqualTo("w.yaml:1:1: the world is a list; expected an object");
    }

    @Test
    void tabsDoNotIndent() {
        assertThat(Refusals.of("version: 1\naccounts:\n\tA: {}\n")).isEqualTo("w.yaml:3:1: a tab; expected spaces");
    }

    @Test
    void brokenYamlIsNamedWithItsPlace() {
        assertThat(Refusals.of("version: 1\naccounts: {A: {]}\n"))
                .isEqualTo(
                        "w.yaml:2:16: not valid YAML: while parsing a flow node, expected the node content, but found ']'; expected correct indentation, brackets and quotes");
        assertThat(Refusals.of("version: 1\naccounts: \"A\n"))
                .isEqualTo(
                        "w.yaml:3:1: not valid YAML: while scanning a quoted scalar, found unexpected end of stream; expected correct indentation, brackets and quotes");
    }

    @Test
    void anAnchorIsRefusedBeforeItCanBecomeABomb() {
        assertThat(Refusals.of("version: 1\naccounts: &a {A: {}}\n"))
                .isEqualTo("w.yaml:2:11: an anchor (`&a`); expected the value written out");
    }

    @Test
    void anAliasIsRefused() {
        assertThat(Refusals.of("version: 1\naccounts: *a\n"))
                .isEqualTo("w.yaml:2:11: an alias (`*name`); expected the value written out");
    }

    @Test
    void aTagIsRefused() {
        assertThat(Refusals.of("version: !!str 1\n"))
                .isEqualTo("w.yaml:1:10: a tag (`tag:yaml.org,2002:str`); expected a plain value");
    }

    @Test
    void aSecondDocumentIsRefused() {
        assertThat(Refusals.of("version: 1\n---\nversion: 1\n"))
                .isEqualTo("w.yaml:2:1: a second document; expected one world a file");
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(Refusals.of("version: 1\naccounts: " + "[".repeat(100_000)))
                .isEqualTo("w.yaml:2:50: nested too deep; expected at most 40 levels");
    }

    @Test
    void aControlCharacterIsRefused() {
        assertThat(Refusals.of("version: 1\nseed: \u0007\n"))
                .isEqualTo("w.yaml:2:7: the character U+0007 is not allowed; expected printable text");
    }

    @Test
    void aByteOrderMarkIsNoCharacter() {
        assertThat(WorldReader.read("w.yaml", "\uFEFFversion: 1\naccounts: {A: {}}\n")
                        .accounts())
                .hasSize(1);
    }

    @Test
    void aDuplicateNameIsRefused() {
        assertThat(Refusals.of("version: 1\nseed: 1\nseed: 2\n"))
                .isEqualTo("w.yaml:3:1: duplicate name `seed` in the world; expected it once");
    }

    @Test
    void aNameThatIsAListIsRefused() {
        assertThat(Refusals.of("version: 1\n? [a]\n: 1\n"))
                .isEqualTo("w.yaml:2:3: a name in the world is not text; expected a plain name");
    }

    @Test
    void whatIsRepeatedStaysOnOneLine() {
        assertThat(Refusals.ofAccount("alias: \"a\\nb\\u2028\""))
                .isEqualTo("w.yaml:4:12: malformed account alias `a<U+000A>b<U+2028>`; "
                        + "expected 3 to 63 lower-case letters, digits and single hyphens");
    }

    @Test
    void whatIsRepeatedIsShortened() {
        assertThat(Refusals.of("version: 1\nclock: " + "x".repeat(10_000) + "\naccounts: {A: {}}\n"))
                .isEqualTo("w.yaml:2:8: `clock` of the world is `" + "x".repeat(80)
                        + "…`; expected a moment in UTC such as `2026-01-05T08:00:00Z`");
    }

    @Test
    void halfAPairAtTheEndOfABufferIsRefused() {
        assertThat(Refusals.of("#" + "x".repeat(1023) + "\uD83D"))
                .isEqualTo("w.yaml:1:1025: the character U+D83D is not allowed; expected printable text");
    }
}
