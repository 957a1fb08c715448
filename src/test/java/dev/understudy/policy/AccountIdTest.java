package dev.understudy.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"1", "1000000000000001", "12345678901234567890"})
    void isOneToTwentyDigits(String digits) {
        assertThat(new AccountId(digits)).hasToString(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", " 1", "1\n", "123456789012345678901", "\u0661"})
    void isNothingElse(String text) {
        assertThatThrownBy(() -> new AccountId(text)).isInstanceOf(MalformedId.class);
    }

    @Test
    void saysWhatItExpected() {
        assertThatThrownBy(() -> new AccountId("root"))
                .isInstanceOf(MalformedId.class)
                .hasMessage("malformed account id `root`; expected 1 to 20 digits");
    }
}
