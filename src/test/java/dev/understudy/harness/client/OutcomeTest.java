package dev.understudy.harness.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OutcomeTest {
    @Test
    void aSuccessHandsOutItsValue() {
        assertThat(new Outcome.Succeeded<>("value", "R1").orFail()).isEqualTo("value");
    }

    @Test
    void aRefusalFailsWithTheWordsOfTheService() {
        Outcome<String> refused = new Outcome.Refused<>(403, "NoPermission", "You are not authorized.", "R1");
        assertThatThrownBy(refused::orFail)
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        "the call was expected to succeed; it was refused: 403 NoPermission: You are not authorized.");
    }

    @Test
    void anUnknownStatusIsNotShown() {
        assertThat(new Outcome.Refused<>(null, "NoPermission", "No.", null).describe())
                .isEqualTo("NoPermission: No.");
    }

    @Test
    void theStringToSignIsNotShownSinceATokenMayBeInIt() {
        String message =
                "Specified signature is not matched with our calculation. server string to sign is:GET&%2F&SecurityToken";
        assertThat(new Outcome.Refused<>(400, "SignatureDoesNotMatch", message, null).describe())
                .isEqualTo("400 SignatureDoesNotMatch: Specified signature is not matched with our calculation.");
    }
}
