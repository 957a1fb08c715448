package dev.understudy.gateway.ram;

import dev.understudy.gateway.rpc.RpcCall;
import dev.understudy.gateway.rpc.RpcErrors;
import java.util.ArrayList;
import java.util.List;

/** A parameter that is a list of texts: one JSON array as SDKs send it, or {@code Name.1}, {@code Name.2} and so on. */
final class TextList {
    private TextList() {}

    static List<String> of(RpcCall call, String parameter, int most) {
        List<String> texts = new ArrayList<>();
        call.text(parameter)
                .ifPresent(text ->
                        JsonTexts.array(parameter, text).forEach(item -> texts.add(JsonTexts.text(parameter, item))));
        for (int number = 1; call.text(parameter + "." + number).isPresent(); number++) {
            texts.add(call.required(parameter + "." + number));
        }
        if (texts.size() > most) {
            throw RpcErrors.invalid(parameter);
        }
        return texts;
    }
}
