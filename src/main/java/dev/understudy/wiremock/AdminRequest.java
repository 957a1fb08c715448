package dev.understudy.wiremock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.wire.http.QueryString;
import dev.understudy.wire.http.WireRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A request to our own API, decoded; what cannot be is a {@link BadAdminRequest}.
 *
 * @param variable what stood in the path's place for a variable, decoded; empty when it has none
 * @param wantsText true when it accepts {@code text/plain} and nothing else
 */
record AdminRequest(String variable, Map<String, String> query, boolean wantsText, byte[] body) {
    private static final String DEFAULT_LIMIT = "100";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    static AdminRequest of(WireRequest request, String segment) {
        if (!Escapes.sound(segment) || !Escapes.sound(request.query())) {
            throw new BadAdminRequest(400, "a broken percent escape; expected `%` and two hexadecimal digits");
        }
        Map<String, String> query = new HashMap<>();
        for (QueryString.Pair pair : QueryString.parse(request.query())) {
            if (query.put(pair.name(), pair.value()) != null) {
                throw new BadAdminRequest(400, "`" + pair.name() + "` is given twice; expected it once");
            }
        }
        String variable = URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        boolean wantsText =
                request.header("accept").filter("text/plain"::equals).isPresent();
        return new AdminRequest(variable, query, wantsText, request.body());
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /** How many entries of a list are wanted. */
    int limit() {
        String text = query.getOrDefault("limit", DEFAULT_LIMIT);
        if (!text.matches("[0-9]{1,6}")) {
            throw new BadAdminRequest(400, "`limit` is `" + text + "`; expected a number up to 999999");
        }
        return Integer.parseInt(text);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    Map<String, Object> json() {
        try {
            Map<String, Object> tree = JSON.readValue(text(), OBJECT);
            if (tree != null) {
                return tree;
            }
        } catch (JsonProcessingException notJson) {
            // Answered below, as `null` is.
        }
        throw new BadAdminRequest(400, "the body is no JSON object; expected one such as `{\"by\":\"PT1H\"}`");
    }
}
