package dev.understudy.harness.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SdkTest {
    @Test
    void clientsAreNamedInLowerCase() {
        assertThat(Sdk.named("core")).isEqualTo(Sdk.CORE);
        assertThat(Sdk.named("tea")).isEqualTo(Sdk.TEA);
    }

    @Test
    void anUnknownClientIsRefusedWithTheOnesThereAre() {
        assertThatThrownBy(() -> Sdk.named("python"))
                .hasMessage("unknown client `python`; expected one of `core`, `tea`");
    }
}
