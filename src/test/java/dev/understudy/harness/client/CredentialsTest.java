package dev.understudy.harness.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CredentialsTest {
    @Test
    void theirTextShowsNoSecret() {
        assertThat(new Credentials("LTAIid", "the-secret", "the-token")).hasToString("Credentials[LTAIid]");
    }
}
