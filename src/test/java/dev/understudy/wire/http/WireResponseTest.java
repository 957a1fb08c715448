package dev.understudy.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WireResponseTest {
    private static final byte[] BODY = "é".getBytes(StandardCharsets.UTF_8);

    @Test
    void keepsTheOrderOfItsHeaders() {
        WireResponse response =
                new WireResponse(200, Map.of(), BODY).with("z", "1").with("a", "2");
        assertThat(response.headers()).containsExactly(Map.entry("z", "1"), Map.entry("a", "2"));
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isSameAs(BODY);
    }

    @Test
    void oneMoreHeaderLeavesTheFirstResponseAsItWas() {
        WireResponse response = new WireResponse(200, Map.of("a", "1"), BODY);
        assertThat(response.with("a", "2").headers()).isEqualTo(Map.of("a", "2"));
        assertThat(response.headers()).isEqualTo(Map.of("a", "1"));
    }

    @Test
    void readsItsBodyAsUtf8() {
        assertThat(new WireResponse(200, Map.of(), BODY).text()).isEqualTo("é");
    }

    @Test
    void copiesItsHeaders() {
        Map<String, String> headers = new LinkedHashMap<>(Map.of("a", "1"));
        WireResponse response = new WireResponse(200, headers, BODY);
        headers.put("b", "2");
        assertThat(response.headers()).isUnmodifiable().isEqualTo(Map.of("a", "1"));
    }
}
