package dev.understudy.policy.naive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The one convention of the policy grammar: a text, or a list of texts. */
final class NaiveJson {
    private NaiveJson() {}

    static boolean has(JsonNode object, String member) {
        return object.has(member) && !object.get(member).isNull();
    }

    static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isTextual()) {
            texts.add(node.textValue());
        } else if (node.isArray()) {
            for (JsonNode entry : node) {
                if (!entry.isTextual()) {
                    throw new IllegalArgumentException("expected a text; found " + entry);
                }
                texts.add(entry.textValue());
            }
        } else if (!node.isMissingNode() && !node.isNull()) {
            throw new IllegalArgumentException("expected a text or a list of texts; found " + node);
        }
        return texts;
    }
}
