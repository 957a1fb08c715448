package dev.understudy.gateway.ram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.gateway.rpc.RpcErrors;
import java.util.ArrayList;
import java.util.List;

/** Reads parameters that are one JSON array; nothing is read into what is no text, or stands twice in one object. */
final class JsonTexts {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonTexts() {}

    /** The elements of an array; {@code Invalid<Parameter>} when it is none. */
    static List<JsonNode> array(String parameter, String text) {
        try {
            JsonNode array = JSON.readTree(text);
            if (array == null || !array.isArray()) {
                throw RpcErrors.invalid(parameter);
            }
            List<JsonNode> elements = new ArrayList<>();
            array.forEach(elements::add);
            return elements;
        } catch (JsonProcessingException malformed) {
            throw RpcErrors.invalid(parameter);
        }
    }

    /** What a text says; {@code Invalid<Parameter>} when it is something else. */
    static String text(String parameter, JsonNode node) {
        if (!node.isTextual()) {
            throw RpcErrors.invalid(parameter);
        }
        return node.textValue();
    }
}
