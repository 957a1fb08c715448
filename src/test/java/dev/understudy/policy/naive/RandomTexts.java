package dev.understudy.policy.naive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Random choices, and texts that are nearly the one given. */
final class RandomTexts {
    private final SplittableRandom random;

    RandomTexts(SplittableRandom random) {
        this.random = random;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T one(List<T> pool) {
        return pool.get(random.nextInt(pool.size()));
    }

    /** One to three different entries, always as a list. */
    JsonNode list(List<String> pool) {
        List<String> chosen = new ArrayList<>(List.of(one(pool)));
        while (chosen.size() < 3 && chance(30)) {
            chosen.add(one(pool));
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        chosen.stream().distinct().forEach(list::add);
        return list;
    }

    JsonNode scalarOrList(List<String> values) {
        if (values.size() == 1 && chance(50)) {
            return JsonNodeFactory.instance.textNode(values.get(0));
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        values.forEach(list::add);
        return list;
    }

    /** The texts given, sometimes among others out of a pool. */
    JsonNode patterns(List<String> given, List<String> others) {
        List<String> all = new ArrayList<>(given);
        while (all.size() < 3 && chance(20)) {
            all.add(below(all.size() + 1), one(others));
        }
        return scalarOrList(all.stream().distinct().toList());
    }

    String otherCase(String text) {
        return chance(50) ? text.toLowerCase(Locale.ROOT) : text.toUpperCase(Locale.ROOT);
    }

    String actionPattern(String action) {
        int colon = action.indexOf(':');
        return switch (below(10)) {
            case 0, 1 -> action;
            case 2 -> otherCase(action);
            case 3 -> action.substring(0, colon + 1) + "*";
            case 4 -> "*" + action.substring(colon);
            case 5 -> action.substring(0, colon + 4) + "*";
            case 6 -> "*:*" + action.substring(action.length() - 4);
            case 7 -> one(RandomPools.ACTION_PATTERNS);
            default -> bent(action);
        };
    }

    String resourcePattern(String resource) {
        return switch (below(8)) {
            case 0 -> resource;
            case 1 -> resource + one(List.of("*", "/*", "/", "?"));
            case 2 -> resource.replace("cn-hangzhou", one(List.of("*", "", "cn-*", "cn-beijing")));
            case 3 -> resource.replace(RandomCases.A, one(List.of("*", "", RandomCases.B, "1*1")));
            case 4 -> resource.substring(0, resource.lastIndexOf(resource.contains("/") ? '/' : ':') + 1) + "*";
            case 5 -> one(RandomPools.RESOURCE_PATTERNS);
            default -> bent(resource);
        };
    }

    /** One edit: a star in place of a stretch, a question mark or another case for a character, a character too few or too many. */
    String bent(String text) {
        if (text.isEmpty()) {
            return one(List.of("", "*", "?"));
        }
        int from = below(text.length());
        int to = from + below(text.length() - from + 1);
        String head = text.substring(0, from);
        String rest = text.substring(from + 1);
        String character = text.substring(from, from + 1);
        return switch (below(6)) {
            case 0, 1 -> head + "*" + text.substring(to);
            case 2 -> head + "?" + rest;
            // Letters of region and service only, never the keyword of a role: whose case counts there is not
            // documented.
            case 3 -> text.contains(":role/") ? head + "?" + rest : head + character.toUpperCase(Locale.ROOT) + rest;
            case 4 -> head + rest;
            default -> head + character + one(List.of("?", "*", "x")) + rest;
        };
    }
}
