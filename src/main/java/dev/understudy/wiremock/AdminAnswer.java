package dev.understudy.wiremock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.wire.http.WireResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** Answers of our own API. */
final class AdminAnswer {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private AdminAnswer() {}

    static WireResponse ok(Object tree) {
        return json(200, tree);
    }

    static WireResponse yaml(String text) {
        // RFC 9512
        return new WireResponse(200, Map.of("Content-Type", "application/yaml"), text.getBytes(StandardCharsets.UTF_8));
    }

    static WireResponse text(String text) {
        return new WireResponse(
                200, Map.of("Content-Type", "text/plain;charset=utf-8"), text.getBytes(StandardCharsets.UTF_8));
    }

    static WireResponse nothing() {
        return new WireResponse(204, Map.of(), new byte[0]);
    }

    /** One line, whatever the problem quotes. */
    static WireResponse problem(int status, String problem) {
        return json(status, Map.of("error", CONTROL.matcher(problem).replaceAll("?")));
    }

    static WireResponse json(int status, Object tree) {
        try {
            byte[] body = JSON.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8);
            return new WireResponse(status, Map.of("Content-Type", "application/json"), body);
        } catch (JsonProcessingException notATree) {
            throw new IllegalArgumentException("an answer must be maps, lists and scalars", notATree);
        }
    }
}
