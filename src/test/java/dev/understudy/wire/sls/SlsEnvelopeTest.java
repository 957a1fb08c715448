package dev.understudy.wire.sls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.wire.http.WireResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlsEnvelopeTest {
    private static final String REQUEST_ID = "56447FB20351626D7C000874";

    private static Map<String, String> headers(String... contentType) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Server", "nginx");
        headers.put("Access-Control-Allow-Origin", "*");
        headers.put("x-log-requestid", REQUEST_ID);
        if (contentType.length > 0) {
            headers.put("Content-Type", contentType[0]);
        }
        return headers;
    }

    @Test
    void anEmptySuccessHasNoContentType() {
        WireResponse response = SlsEnvelope.empty(REQUEST_ID);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers()).isEqualTo(headers());
    }

    @Test
    void aTreeIsJsonWithoutNulls() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("count", 1);
        tree.put("note", null);
        tree.put("name", "中<&>\uD800");

        WireResponse response = SlsEnvelope.json(REQUEST_ID, tree);

        assertThat(response.text()).isEqualTo("{\"count\":1,\"name\":\"中<&>?\"}");
        assertThat(response.headers()).isEqualTo(headers("application/json"));
        assertThat(SlsEnvelope.json(REQUEST_ID, List.of(0, 1)).text()).isEqualTo("[0,1]");
    }

    @Test
    void bytesKeepTheirType() {
        WireResponse response = SlsEnvelope.bytes(REQUEST_ID, "application/x-protobuf", new byte[] {1, 2});

        assertThat(response.body()).containsExactly(1, 2);
        assertThat(response.headers()).isEqualTo(headers("application/x-protobuf"));
    }

    @Test
    void anErrorIsCodeMessageAndPerhapsADetail() {
        WireResponse plain =
                SlsEnvelope.error(404, REQUEST_ID, "ProjectNotExist", "The Project does not exist: p", Map.of());
        WireResponse denied = SlsEnvelope.error(
                401, REQUEST_ID, "Unauthorized", "denied", Map.of("NoPermissionType", "ImplicitDeny"));

        assertThat(plain.status()).isEqualTo(404);
        assertThat(plain.headers()).isEqualTo(headers("application/json"));
        assertThat(plain.text())
                .isEqualTo("{\"errorCode\":\"ProjectNotExist\",\"errorMessage\":\"The Project does not exist: p\"}");
        assertThat(denied.text())
                .isEqualTo("{\"errorCode\":\"Unauthorized\",\"errorMessage\":\"denied\","
                        + "\"accessDeniedDetail\":{\"NoPermissionType\":\"ImplicitDeny\"}}");
    }

    @Test
    void anythingButATreeIsAFaultOfOurs() {
        assertThatThrownBy(() -> SlsEnvelope.json(REQUEST_ID, new Object()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an answer must be maps, collections and scalars");
    }
}
