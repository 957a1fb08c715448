package dev.understudy.policy.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.policy.Ruling;
import dev.understudy.policy.Rulings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rewrites a document that only a world's own rulings make good into one that is good by the grammar. */
final class PlainDocument {
    private static final Set<Ruling> OF_DOCUMENTS =
            EnumSet.of(Ruling.LONE_STATEMENT, Ruling.BARE_VALUES, Ruling.DUPLICATE_MEMBERS);

    private final Rulings rulings;

    private PlainDocument(Rulings rulings) {
        this.rulings = rulings;
    }

    /** The plain form of a document; empty when no ruling of this kind is switched, or it is no JSON. */
    static Optional<String> of(String text, Rulings rulings) {
        if (OF_DOCUMENTS.stream().noneMatch(rulings::isSwitched)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(reader(rulings).readTree(text))
                    .map(tree -> new PlainDocument(rulings).plain(tree, null).toString());
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }

    private static JsonMapper reader(Rulings rulings) {
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, !rulings.isSwitched(Ruling.DUPLICATE_MEMBERS))
                .build();
    }

    // Jackson itself keeps the last of two members, and refuses to read deeper than a document could go.
    private JsonNode plain(JsonNode node, @Nullable String member) {
        if (node instanceof ObjectNode object) {
            List<Map.Entry<String, JsonNode>> entries = new ArrayList<>(object.properties());
            entries.forEach(entry -> object.set(entry.getKey(), plain(entry.getValue(), entry.getKey())));
            return "Statement".equals(member) && rulings.isSwitched(Ruling.LONE_STATEMENT)
                    ? object.arrayNode().add(object)
                    : object;
        }
        if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, plain(list.get(i), null));
            }
            return list;
        }
        boolean bare = node.isNumber() || node.isBoolean();
        return bare && rulings.isSwitched(Ruling.BARE_VALUES) ? TextNode.valueOf(node.asText()) : node;
    }
}
