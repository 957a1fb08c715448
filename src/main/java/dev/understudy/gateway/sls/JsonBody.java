package dev.understudy.gateway.sls;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.account.Refused;
import dev.understudy.sls.SlsError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The JSON object in the body of a call, whatever its content type says: clients lie about that. */
record JsonBody(Map<String, Object> fields) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final TypeReference<List<Integer>> NUMBERS = new TypeReference<>() {};

    /** Read; refuses {@code PostBodyInvalid}. */
    static JsonBody of(SlsCall call) {
        return of(call, SlsError::bodyNotJson);
    }

    static JsonBody of(SlsCall call, Supplier<Refused> refusal) {
        return new JsonBody(read(call, OBJECT, refusal));
    }

    /** Read a bare array of numbers; an empty body is an empty one. */
    static List<Integer> numbers(SlsCall call) {
        return call.body().length == 0 ? List.of() : read(call, NUMBERS, SlsError::bodyNotJson);
    }

    /** The members of the object; none when it is no JSON object, which is for the operation to refuse. */
    static Map<String, Object> fieldsOrNone(SlsCall call) {
        try {
            return call.body().length == 0 ? Map.of() : of(call).fields();
        } catch (Refused noJson) {
            return Map.of();
        }
    }

    private static <T> T read(SlsCall call, TypeReference<T> type, Supplier<Refused> refusal) {
        T value;
        try {
            value = JSON.readValue(new String(call.body(), StandardCharsets.UTF_8), type);
        } catch (JsonProcessingException malformed) {
            throw refusal.get();
        }
        if (value == null) {
            throw refusal.get();
        }
        return value;
    }

    /** A text; empty when it is absent or no text. */
    String text(String field) {
        return fields.get(field) instanceof String text ? text : "";
    }

    Optional<Object> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }
}
