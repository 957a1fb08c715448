package dev.understudy.harness.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LogSignatureTest {
    @Test
    void signaturesAreNamedInLowerCase() {
        assertThat(LogSignature.named("v4")).isEqualTo(LogSignature.V4);
    }

    @Test
    void anUnknownSignatureIsRefusedWithTheOnesThereAre() {
        assertThatThrownBy(() -> LogSignature.named("v9"))
                .hasMessage("unknown signature `v9`; expected one of `v1`, `v4`");
    }
}
