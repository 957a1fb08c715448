package dev.understudy.harness.cucumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RefusalTest {
    @Test
    void logServiceTellsItsRefusalsApartByMessageOnly() {
        String code = "Unauthorized";
        String message = "The security token you provided has expired.";
        assertThat(Refusal.EXPIRED_TOKEN.isSaidBy(code, message)).isTrue();
        assertThat(Refusal.INVALID_TOKEN.isSaidBy(code, message)).isFalse();
    }

    @Test
    void ramAndStsHaveACodeForEach() {
        assertThat(Refusal.UNKNOWN_KEY.isSaidBy("InvalidAccessKeyId.NotFound", ""))
                .isTrue();
        assertThat(Refusal.UNKNOWN_KEY.isSaidBy("InvalidAccessKeyId.Inactive", ""))
                .isFalse();
    }

    @Test
    void wordsThatMeanNothingAreRefused() {
        assertThatThrownBy(() -> Refusal.named("her hair is wet")).hasMessage("unknown reason `her hair is wet`");
    }
}
