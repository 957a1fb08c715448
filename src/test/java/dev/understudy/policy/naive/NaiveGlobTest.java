package dev.understudy.policy.naive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NaiveGlobTest {
    @Test
    void starIsAnyNumberOfCharactersSlashesAndColonsIncluded() {
        assertThat(NaiveGlob.exactCase("a*z", "az")).isTrue();
        assertThat(NaiveGlob.exactCase("a*z", "a/b:c/z")).isTrue();
        assertThat(NaiveGlob.exactCase("a*z", "a/b:c/zz/y")).isFalse();
        assertThat(NaiveGlob.exactCase("*a*b*", "xxaxxbxx")).isTrue();
        assertThat(NaiveGlob.exactCase("*", "")).isTrue();
    }

    @Test
    void questionMarkIsExactlyOneCharacter() {
        assertThat(NaiveGlob.exactCase("a?", "ab")).isTrue();
        assertThat(NaiveGlob.exactCase("a?", "a")).isFalse();
        assertThat(NaiveGlob.exactCase("a?", "abc")).isFalse();
        assertThat(NaiveGlob.exactCase("?", "\uD83D\uDE00")).isTrue();
    }

    @Test
    void everythingElseIsLiteral() {
        assertThat(NaiveGlob.exactCase("a.c", "abc")).isFalse();
        assertThat(NaiveGlob.exactCase("[a]", "a")).isFalse();
        assertThat(NaiveGlob.exactCase("", "")).isTrue();
        assertThat(NaiveGlob.exactCase("", "a")).isFalse();
    }

    @Test
    void caseCountsOrNotAndTheLocaleDoesNotMatter() {
        assertThat(NaiveGlob.exactCase("LIST", "list")).isFalse();
        assertThat(NaiveGlob.anyCase("LIST", "list")).isTrue();
        assertThat(NaiveGlob.anyCase("log:LIST*", "log:ListShards")).isTrue();
    }

    @Test
    void roleNamesIgnoreCaseAndTheRestOfTheArnDoesNot() {
        String role = "acs:ram::1000000000000001:role/dev";
        assertThat(NaiveArn.of(role).matches("acs:ram:*:*:role/DEV")).isTrue();
        assertThat(NaiveArn.of(role).matches("acs:RAM:*:*:role/dev")).isFalse();
        assertThat(NaiveArn.of("acs:ram::1000000000000001:user/dev").matches("acs:ram:*:*:user/DEV"))
                .isFalse();
    }
}
