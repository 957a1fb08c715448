package dev.understudy.harness.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RawRequestTest {
    private static final RawRequest BARE = RawRequest.of("GET", "sts.aliyuncs.com", "/");

    @Test
    void parametersAreEncodedAsTheSignatureWantsThem() {
        assertThat(BARE.withParameter("a b", "*~+中").target()).isEqualTo("/?a%20b=%2A~%2B%E4%B8%AD");
    }

    @Test
    void withoutParametersThereIsNoQuestionMark() {
        assertThat(BARE.target()).isEqualTo("/");
    }

    @Test
    void nothingTakesAParameterAway() {
        assertThat(BARE.withParameter("a", "1").withParameter("a", null)).isEqualTo(BARE);
    }
}
