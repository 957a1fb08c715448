package dev.understudy.policy.naive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Makes a {@code decide} line smaller while it stays interesting: drops documents, levels, statements, conditions, list entries and
 * context keys, and widens patterns to {@code *}. What is left is always a line of the grammar.
 */
public final class Shrinker {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Shrinker() {}

    /** The smallest line found; {@code interesting} must hold for {@code line}. */
    public static JsonNode shrink(JsonNode line, Predicate<JsonNode> interesting) {
        JsonNode smallest = line;
        Optional<JsonNode> next = Optional.of(line);
        while (next.isPresent()) {
            smallest = next.get();
            next = smaller(smallest).stream().filter(interesting).findFirst();
        }
        return smallest;
    }

    /** Every line that is one step smaller, big steps first. */
    private static List<JsonNode> smaller(JsonNode line) {
        List<JsonNode> lines = new ArrayList<>(inside(line, "policies", Shrinker::policies));
        lines.addAll(inside(line, "resource", Shrinker::texts));
        lines.addAll(inside(line, "context", context -> members(context, 0, Shrinker::texts)));
        return lines;
    }

    private static List<JsonNode> policies(JsonNode policies) {
        List<JsonNode> variants = new ArrayList<>();
        variants.addAll(inside(policies, "control", levels -> entries(levels, 0, Shrinker::documents)));
        for (String name : List.of("identity", "resourceGroup", "session", "resource")) {
            variants.addAll(inside(policies, name, Shrinker::documents));
        }
        if (policies.path("trust").isObject()) {
            variants.add(with(policies, "trust", JSON.nullNode()));
            variants.addAll(inside(policies, "trust", Shrinker::document));
        }
        return variants;
    }

    private static List<JsonNode> documents(JsonNode documents) {
        return entries(documents, 0, Shrinker::document);
    }

    private static List<JsonNode> document(JsonNode document) {
        return inside(document, "Statement", statements -> entries(statements, 1, Shrinker::statement));
    }

    private static List<JsonNode> statement(JsonNode statement) {
        List<JsonNode> variants = new ArrayList<>();
        if (statement.has("Condition")) {
            variants.add(without(statement, "Condition"));
            variants.addAll(inside(
                    statement,
                    "Condition",
                    operators -> members(operators, 1, keys -> members(keys, 1, Shrinker::texts))));
        }
        for (String name : List.of("Action", "Resource")) {
            if (statement.has(name) && !statement.path(name).asText().equals("*")) {
                variants.add(with(statement, name, JSON.textNode("*")));
            }
        }
        for (String name : List.of("Action", "NotAction", "Resource")) {
            variants.addAll(inside(statement, name, Shrinker::texts));
        }
        variants.addAll(inside(
                statement,
                "Principal",
                principal -> principal.isArray()
                        ? entries(principal, 1, entry -> List.of())
                        : members(principal, 1, Shrinker::texts)));
        return variants;
    }

    /** A list of texts loses one; a list of a single text becomes that text. */
    private static List<JsonNode> texts(JsonNode texts) {
        return texts.isArray() && texts.size() == 1 ? List.of(texts.get(0)) : entries(texts, 1, entry -> List.of());
    }

    private static List<JsonNode> entries(
            JsonNode array, int least, Function<JsonNode, List<JsonNode>> variantsOfEntry) {
        List<JsonNode> variants = new ArrayList<>();
        for (int i = 0; i < array.size() && array.size() > least; i++) {
            ArrayNode copy = array.deepCopy();
            copy.remove(i);
            variants.add(copy);
        }
        for (int i = 0; i < array.size(); i++) {
            for (JsonNode variant : variantsOfEntry.apply(array.get(i))) {
                ArrayNode copy = array.deepCopy();
                copy.set(i, variant);
                variants.add(copy);
            }
        }
        return variants;
    }

    private static List<JsonNode> members(
            JsonNode object, int least, Function<JsonNode, List<JsonNode>> variantsOfMember) {
        List<JsonNode> variants = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (object.size() > least) {
                variants.add(without(object, member.getKey()));
            }
        }
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            variants.addAll(inside(object, member.getKey(), variantsOfMember));
        }
        return variants;
    }

    private static List<JsonNode> inside(JsonNode object, String name, Function<JsonNode, List<JsonNode>> variants) {
        return variants.apply(object.path(name)).stream()
                .map(variant -> with(object, name, variant))
                .toList();
    }

    private static JsonNode with(JsonNode object, String name, JsonNode value) {
        ObjectNode copy = object.deepCopy();
        copy.set(name, value);
        return copy;
    }

    private static JsonNode without(JsonNode object, String name) {
        ObjectNode copy = object.deepCopy();
        copy.remove(name);
        return copy;
    }
}
