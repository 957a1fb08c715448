package dev.understudy.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WireRequestTest {
    private static WireRequest with(Map<String, List<String>> headers) {
        return new WireRequest("GET", true, "h", "/", "", headers, new byte[0], "127.0.0.1");
    }

    @Test
    void findsAHeaderInAnyCase() {
        WireRequest request = with(Map.of("X-LOG-APIVERSION", List.of("0.6.0", "other")));
        assertThat(request.header("x-log-ApiVersion")).contains("0.6.0");
        assertThat(request.headers()).isEqualTo(Map.of("x-log-apiversion", List.of("0.6.0", "other")));
    }

    @Test
    void findsNothingWhereNothingWasSent() {
        assertThat(with(Map.of()).header("date")).isEmpty();
        assertThat(with(Map.of("date", List.of())).header("date")).isEmpty();
    }

    @Test
    void copiesItsHeaders() {
        List<String> values = new ArrayList<>(List.of("a"));
        WireRequest request = with(Map.of("h", values));
        values.set(0, "b");
        assertThat(request.header("h")).contains("a");
        assertThat(request.headers()).isUnmodifiable();
    }
}
