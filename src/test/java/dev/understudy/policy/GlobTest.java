package dev.understudy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    private static final String SMILE = Character.toString(0x1F600);

    @ParameterizedTest
    @CsvSource({
        "'', '', true",
        "'', a, false",
        "*, '', true",
        "*, a/b:c, true",
        "**, ab, true",
        "?, '', false",
        "?, a, true",
        "?, ab, false",
        "??, ab, true",
        "a, '', false",
        "a, a, true",
        "a, b, false",
        "a, ab, false",
        "a*, a, true",
        "a*, ba, false",
        "a**, a, true",
        "*a, ba, true",
        "*a, ab, false",
        "a*c, abbbc, true",
        "a*c, abbbd, false",
        "a*b?, aabbc, true",
        "a?c*, abc, true",
        "*ab, aab, true",
        "*aab, aaab, true",
        "*a*b*c, xaxbxbxc, true",
        "*a*b*c, xaxcxbx, false",
        "acs:log:*:project/*/logstore/l, acs:log:cn-hangzhou:1:project/p/logstore/l, true",
        "A, a, false",
    })
    void matchesTheWholeText(String pattern, String subject, boolean matches) {
        assertThat(Glob.of(pattern).matches(subject)).isEqualTo(matches);
    }

    @Test
    void ignoresCaseOnlyWhenAsked() {
        assertThat(Glob.ignoringCase("log:Get*I?").matches("LOG:getLogIX")).isTrue();
        assertThat(Glob.ignoringCase("log:get").matches("log:set")).isFalse();
        assertThat(Glob.of("log:get").matches("log:Get")).isFalse();
    }

    @Test
    void ignoresTheCaseOfLettersThatFoldOnlyByTheirUpperForm() {
        // The two small sigmas share one capital.
        assertThat(Glob.ignoringCase("\u03c3").matches("\u03c2")).isTrue();
    }

    @Test
    void aQuestionMarkIsOneCharacterEvenOutsideTheBasicPlane() {
        assertThat(Glob.of("a?b").matches("a" + SMILE + "b")).isTrue();
        assertThat(Glob.of("a??b").matches("a" + SMILE + "b")).isFalse();
        assertThat(Glob.of("*?b").matches("a" + SMILE + "b")).isTrue();
    }

    @Test
    void aBackslashEscapesNothing() {
        assertThat(Glob.of("\\*").matches("\\abc")).isTrue();
        assertThat(Glob.of("\\*").matches("*")).isFalse();
    }

    @Test
    void equalsByTextAndCase() {
        assertThat(Glob.of("a*"))
                .isEqualTo(Glob.of("a*"))
                .hasSameHashCodeAs(Glob.of("a*"))
                .isNotEqualTo(Glob.of("b*"))
                .isNotEqualTo(Glob.ignoringCase("a*"))
                .isNotEqualTo("a*")
                .hasToString("a*");
        assertThat(Glob.of("a*").hashCode()).isNotEqualTo(Glob.of("b*").hashCode());
        assertThat(Glob.of("a*").text()).isEqualTo("a*");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void hostilePatternsStayWithinBothLengthsMultiplied() {
        String longText = "a".repeat(10_000_000);
        assertThat(Glob.of("*a*a*a*a*b").matches(longText)).isFalse();
        assertThat(Glob.of("*a".repeat(3000) + "b").matches(longText)).isFalse();
        assertThat(Glob.of("*".repeat(6000) + "b").matches(longText)).isFalse();
        assertThat(Glob.of("*" + "a".repeat(1000) + "b").matches("a".repeat(100_000)))
                .isFalse();
        assertThat(Glob.ignoringCase("*" + "?".repeat(1000) + "B").matches("a".repeat(100_000)))
                .isFalse();
    }
}
