package dev.understudy.report;

import dev.understudy.analysis.near.Difference;
import dev.understudy.analysis.near.NearMiss;
import dev.understudy.policy.Ruling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Near misses and rulings as trees. */
final class NearJson {
    private NearJson() {}

    static Map<String, Object> of(List<NearMiss> near, List<Ruling> rulings) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("nearMisses", near.stream().map(NearJson::miss).toList());
        tree.put("rulings", rulings.stream().map(Ruling::text).toList());
        return tree;
    }

    private static Map<String, Object> miss(NearMiss miss) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("policy", miss.trace().policy());
        tree.put("statement", miss.trace().statement());
        tree.put("distance", miss.distance());
        tree.put(
                "differences",
                miss.differences().stream().map(NearJson::difference).toList());
        return tree;
    }

    private static Map<String, Object> difference(Difference difference) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("part", difference.part().name());
        tree.put("pattern", difference.pattern());
        tree.put("words", difference.words());
        tree.put("distance", difference.distance());
        return tree;
    }
}
