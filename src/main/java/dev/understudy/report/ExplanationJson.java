package dev.understudy.report;

import dev.understudy.analysis.explain.Explanation;
import dev.understudy.analysis.repair.Patch;
import dev.understudy.analysis.repair.Repair;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An explanation as a tree of maps and lists, ready to be written as JSON. */
public final class ExplanationJson {
    private ExplanationJson() {}

    public static Map<String, @Nullable Object> of(Explanation explanation) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("principal", explanation.request().principal().arn());
        tree.put("action", explanation.request().action());
        tree.put("resources", explanation.request().resources());
        tree.put("context", explanation.request().context().values());
        tree.put("cause", explanation.cause());
        tree.put("advice", explanation.advice());
        tree.putAll(DecisionJson.decision(explanation.decision()));
        tree.putAll(NearJson.of(explanation.near(), explanation.rulings()));
        tree.put(
                "repairs",
                explanation.repairs().stream().map(ExplanationJson::repair).toList());
        return tree;
    }

    private static Map<String, Object> repair(Repair repair) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("opens", repair.opened());
        tree.put("closes", repair.closed());
        tree.put("probes", repair.probes());
        tree.put(
                "patches", repair.patches().stream().map(ExplanationJson::patch).toList());
        return tree;
    }

    private static Map<String, Object> patch(Patch patch) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", patch.kind().name());
        tree.put("policy", patch.target().name());
        tree.put("words", patch.words());
        List<String> diff = UnifiedDiff.of(patch);
        tree.put("diff", diff.isEmpty() ? "" : String.join("\n", diff) + "\n");
        tree.put("document", patch.after());
        return tree;
    }
}
