package dev.understudy.policy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.understudy.policy.ResourcePattern;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileDocumentTest {
    private static final int TEN_MILLION = 10_000_000;
    private static final int MILLION = 1_000_000;
    private static final int DEEP = 100_000;
    private static final String ALLOW = "\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\",";

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

    @Test
    void refusesAHundredThousandListsAndObjectsInsideEachOtherWhereverTheyStand() {
        for (String deep : List.of("[".repeat(DEEP), "{\"a\":".repeat(DEEP), "[{\"a\":".repeat(DEEP))) {
            assertThat(refused(deep)).isNotNull();
            for (String member : List.of("Statement", "Version", "Unknown")) {
                assertThat(refused("{\"" + member + "\":" + deep)).isNotNull();
            }
            for (String member :
                    List.of("Effect", "Action", "NotAction", "Resource", "Condition", "Sid", "Principal")) {
                assertThat(refused(statement("\"" + member + "\":" + deep))).isNotNull();
            }
            assertThat(refused(statement("\"Condition\":{\"StringEquals\":{\"a\":" + deep)))
                    .isNotNull();
        }
    }

    @Test
    void findsADuplicateBehindAMillionMembers() {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < MILLION; i++) {
            keys.append("\"k").append(i).append("\":\"v\",");
        }
        String condition = "\"Condition\":{\"StringEquals\":{" + keys + "\"k7\":\"v\"}}";
        assertThat(refused(statement(ALLOW + condition + "}]}")).problem()).startsWith("a member twice: 'k7'");
    }

    @Test
    void refusesAMillionTimesTheSameMemberAtTheSecond() {
        assertThat(refused(statement("\"Sid\":\"\",".repeat(MILLION))))
                .hasMessage(
                        "line 1, column 44: a member twice: 'Sid' (ruling `duplicate-members`, not documented; a world may rule `last`)");
    }

    @Test
    void readsNamesThatShareOneHashOrRefusesThem() {
        // Aa and BB have the same hash code, and so has every word made of them.
        StringBuilder keys = new StringBuilder();
        for (int word = 0; word < 1 << 17; word++) {
            keys.append(word == 0 ? "\"" : ",\"");
            for (int bit = 0; bit < 17; bit++) {
                keys.append((word >> bit & 1) == 0 ? "Aa" : "BB");
            }
            keys.append("\":\"v\"");
        }
        String text = statement(ALLOW + "\"Condition\":{\"StringEquals\":{" + keys + "}}}]}");
        assertThat(catchThrowable(() -> PolicyParser.parse(text, PolicyUse.IDENTITY)))
                .satisfiesAnyOf(
                        nothing -> assertThat(nothing).isNull(),
                        refusal -> assertThat(refusal).isInstanceOf(MalformedPolicy.class));
    }

    @Test
    void readsTenMegabytesInOneValueOrRefusesThem() {
        for (String member : List.of("Action", "Resource", "Sid")) {
            String huge = statement("\"Effect\":\"Allow\",\"Action\":\"a\",\"Resource\":\"*\",")
                    .replace("\"" + member + "\":\"", "\"" + member + "\":\"" + "*a?".repeat(TEN_MILLION / 3));
            assertThat(refused(huge + "\"X\":1}]}")).isNotNull();
        }
        String values = "\"x\",".repeat(TEN_MILLION / 4);
        assertThat(PolicyParser.parse(
                                statement(ALLOW + "\"Condition\":{\"StringEquals\":{\"a\":[" + values + "\"y\"]}}}]}"),
                                PolicyUse.IDENTITY)
                        .statements())
                .hasSize(1);
    }

    @Test
    void takesLoneSurrogatesAndControlCharactersAsTextOrRefusesThem() {
        for (String odd : List.of(
                "\\ud800", "\\udc00\\ud800", "\ud800", "\udc00", "\\u0000", "\ufeff", "\ufffe", "\ud83d\ude00")) {
            String text = statement(ALLOW + "\"Sid\":\"" + odd + "\"}]}");
            assertThat(PolicyParser.parse(text, PolicyUse.IDENTITY).statements())
                    .hasSize(1);
            assertThat(refused(statement("\"" + odd + "\":1}]}"))).isNotNull();
            assertThat(refused(odd + text)).isNotNull();
        }
        assertThat(refused(statement(ALLOW + "\"Sid\":\"\u0001\"}]}")).problem())
                .startsWith("not valid JSON: ");
    }

    @Test
    void refusesEveryDocumentCutShortAnywhere() {
        String whole =
                statement(ALLOW + "\"Condition\":{\"IpAddress\":{\"acs:SourceIp\":[\"10.0.0.0/8\",\"::1\"]}}}]}");
        assertThat(PolicyParser.parse(whole, PolicyUse.IDENTITY).statements()).hasSize(1);
        for (int end = 0; end < whole.length(); end++) {
            assertThat(refused(whole.substring(0, end)))
                    .as(whole.substring(0, end))
                    .isNotNull();
        }
    }

    @Test
    void survivesAHundredThousandDocumentsWithCharactersChanged() {
        String whole = statement(ALLOW + "\"Condition\":{\"NumericLessThan\":{\"a\":\"1e3\"}}}]}");
        SplittableRandom random = new SplittableRandom(7);
        String alphabet = "{}[]\",:\\u0eE-+.*?/ntf \n\u0000\ud800\u00e9";
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder(whole);
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                int at = random.nextInt(text.length());
                char other = alphabet.charAt(random.nextInt(alphabet.length()));
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, other);
                    case 1 -> text.insert(at, other);
                    default -> text.deleteCharAt(at);
                }
            }
            Throwable thrown = catchThrowable(() -> PolicyParser.parse(text.toString(), PolicyUse.IDENTITY));
            assertThat(thrown == null || thrown instanceof MalformedPolicy)
                    .as("%s: %s", text, thrown)
                    .isTrue();
        }
    }

    @Test
    void matchesHostileGlobsInTimeProportionalToBothLengths() {
        String subject = "acs:log:*:1:" + "a".repeat(100_000);
        for (String glob : List.of(
                "*a*a*a*a*b", "*a".repeat(1_000) + "b", "*?".repeat(1_000) + "b", "*" + "a".repeat(5_000) + "b")) {
            assertThat(new ResourcePattern(glob).matches(subject)).isFalse();
            assertThat(new ResourcePattern(glob).matches(subject + "b")).isTrue();
        }
    }

    private static String statement(String members) {
        return "{\"Version\":\"1\",\"Statement\":[{" + members;
    }
}
