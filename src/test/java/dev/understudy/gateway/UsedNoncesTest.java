package dev.understudy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsedNoncesTest {
    private final UsedNonces used = new UsedNonces();

    @Test
    void aNonceIsNewOnceForEachKey() {
        assertThat(used.add(UsedNonces.hash("LTAIone", "n"))).isTrue();
        assertThat(used.add(UsedNonces.hash("LTAIone", "n"))).isFalse();
        assertThat(used.add(UsedNonces.hash("LTAItwo", "n"))).isTrue();
        assertThat(used.contains(UsedNonces.hash("LTAIone", "m"))).isFalse();
    }

    @Test
    void noneIsLostWhileItGrows() {
        for (int nonce = 0; nonce < 50_000; nonce++) {
            assertThat(used.add(UsedNonces.hash("LTAIone", "n" + nonce))).isTrue();
        }
        for (int nonce = 0; nonce < 50_000; nonce++) {
            assertThat(used.contains(UsedNonces.hash("LTAIone", "n" + nonce))).isTrue();
        }
        assertThat(used.contains(UsedNonces.hash("LTAIone", "n50000"))).isFalse();
    }
}
