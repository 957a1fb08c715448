package dev.understudy.gateway.ram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.understudy.gateway.rpc.RpcCall;
import dev.understudy.gateway.rpc.RpcErrors;
import java.util.ArrayList;
import java.util.List;

/** A parameter that is a list of texts: one JSON array as SDKs send it, or {@code Name.1}, {@code Name.2} and so on. */
final class TextList {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TextList() {}

    static List<String> of(RpcCall call, String parameter, int most) {
        List<String> texts = new ArrayList<>();
        call.text(parameter).ifPresent(text -> read(parameter, text).forEach(item -> texts.add(item.asText())));
        for (int number = 1; call.text(parameter + "." + number).isPresent(); number++) {
            texts.add(call.required(parameter + "." + number));
        }
        if (texts.size() > most) {
            throw RpcErrors.invalid(parameter);
        }
        return texts;
    }

    private static JsonNode read(String parameter, String text) {
        try {
            JsonNode list = JSON.readTree(text);
            if (list != null && list.isArray()) {
                return list;
            }
            throw RpcErrors.invalid(parameter);
        } catch (JsonProcessingException malformed) {
            throw RpcErrors.invalid(parameter);
        }
    }
}
