package dev.understudy.policy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileDocumentTest {
    private static final int TEN_MILLION = 10_000_000;

    private static MalformedPolicy refused(String text) {
        return catchThrowableOfType(MalformedPolicy.class, () -> PolicyParser.parse(text, PolicyUse.IDENTITY));
    }

    @Test
    void readsTenMegabytesOfStatements() {
        String one = "{\"Effect\":\"Allow\",\"Action\":\"log:*\",\"Resource\":\"*\"},";
        int count = TEN_MILLION / one.length();
        String text = "{\"Version\":\"1\",\"Statement\":[" + one.repeat(count) + one.replace("},", "}") + "]}";
        assertThat(PolicyParser.parse(text, PolicyUse.IDENTITY).statements()).hasSize(count + 1);
    }

    @Test
    void quotesLittleOfATenMegabyteString() {
        assertThat(refused("\"" + "x".repeat(TEN_MILLION) + "\""))
                .hasMessage("line 1, column 1: the policy document is the string `" + "x".repeat(80)
                        + "…`; expected an object");
    }

    @Test
    void refusesAnUnknownMemberOfManyLettersInFewWords() {
        assertThat(refused("{\"" + "x".repeat(40_000) + "\":1}").getMessage()).hasSizeLessThan(450);
    }

    @Test
    void refusesTenMillionOpenLists() {
        assertThat(refused("{\"Version\":\"1\",\"Statement\":" + "[".repeat(TEN_MILLION)))
                .hasMessage("line 1, column 29: statement 1 is a list; expected an object");
    }

    @Test
    void refusesAMemberNameBeyondTheReadersLimit() {
        assertThat(refused("{\"" + "x".repeat(60_000) + "\":1}"))
                .hasMessageStartingWith("line 1, column 1: not valid JSON: Name length (");
    }

    @Test
    void refusesAStringThatNeverEnds() {
        assertThat(refused("{\"Version\":\"1").getMessage())
                .startsWith("line 1, column 14: not valid JSON: Unexpected end-of-input");
    }

    @Test
    void refusesADocumentThatEndsTooSoon() {
        assertThat(refused("{\"Version\":").getMessage())
                .startsWith("line 1, column 12: not valid JSON: Unexpected end-of-input");
        assertThat(refused("{\"Version\":\"1\"").problem()).startsWith("not valid JSON: Unexpected end-of-input");
    }

    @Test
    void hidesControlCharactersFromItsMessage() {
        assertThat(refused("{\"a\\nb\\u0007c\":1}"))
                .hasMessage(
                        "line 1, column 16: the policy document has an unknown member `a?b?c`; expected `Version` and `Statement`");
    }

    @Test
    void keepsTheWholeMessageUpToFourHundredCharacters() {
        assertThat(new MalformedPolicy(2, 3, "x".repeat(400))).hasMessage("line 2, column 3: " + "x".repeat(400));
        MalformedPolicy longer = new MalformedPolicy(2, 3, "x".repeat(401));
        assertThat(longer).hasMessage("line 2, column 3: " + "x".repeat(400) + "…");
        assertThat(longer.problem()).isEqualTo("x".repeat(400) + "…");
    }

    @Test
    void quotesStringsOfUpToEightyCharactersWhole() {
        assertThat(refused("\"" + "x".repeat(80) + "\"").problem())
                .isEqualTo("the policy document is the string `" + "x".repeat(80) + "`; expected an object");
        assertThat(refused("\"" + "x".repeat(81) + "\"").problem())
                .isEqualTo("the policy document is the string `" + "x".repeat(80) + "…`; expected an object");
    }

    @Test
    void pointsAtTextAfterTheDocument() {
        assertThat(
                        refused(
                                "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\"}]}\n []"))
                .hasMessage("line 2, column 2: text after the policy document; expected its end");
    }

    @Test
    void pointsAtTheDocumentWhenAMemberIsMissing() {
        assertThat(refused(" {}")).hasMessage("line 1, column 2: `Version` is missing; expected `\"Version\": \"1\"`");
        assertThat(refused("\n{\"Version\":\"1\"}"))
                .hasMessage("line 2, column 1: `Statement` is missing; expected a list of statements");
        assertThat(refused("")).hasMessage("line 1, column 1: the policy document is empty; expected a JSON object");
        assertThat(refused("{\"Version\": \"2012-10-17\"}"))
                .hasMessage("line 1, column 13: unknown `Version` `2012-10-17`; expected `\"1\"`");
    }
}
