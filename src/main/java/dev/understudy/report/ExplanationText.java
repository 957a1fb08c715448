package dev.understudy.report;

import dev.understudy.analysis.explain.Explanation;
import dev.understudy.analysis.repair.Patch;
import dev.understudy.analysis.repair.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An explanation for people: what happened and why first, then what helps, then every step. */
public final class ExplanationText {
    private final List<String> lines = new ArrayList<>();

    private ExplanationText() {}

    /** Some lines, each ended by a line feed. */
    public static String of(Explanation explanation) {
        ExplanationText text = new ExplanationText();
        text.render(explanation);
        return text.lines.stream().map(line -> Printable.line(line) + "\n").collect(Collectors.joining());
    }

    private void render(Explanation explanation) {
        lines.add(DecisionText.headline(
                explanation.decision(),
                explanation.request().principal().arn(),
                explanation.request().action(),
                explanation.request().resources()));
        explanation.cause().forEach(sentence -> lines.add("  " + sentence));
        explanation.advice().forEach(sentence -> lines.add("  " + sentence));
        List<String> rest = NearText.lines(explanation.near(), explanation.rulings());
        if (!rest.isEmpty()) {
            lines.add("");
            lines.addAll(rest);
        }
        if (!explanation.decision().allowed()) {
            lines.add("");
            repairs(explanation.repairs());
        }
        lines.add("");
        lines.add("Every step:");
        lines.addAll(DecisionText.hops(explanation.decision()));
    }

    private void repairs(List<Repair> repairs) {
        if (repairs.isEmpty()) {
            lines.add("No repair: no small change of the policies at hand lets this through.");
            return;
        }
        lines.add("Repairs, what opens least first; with each the engine allows the request:");
        for (int place = 0; place < repairs.size(); place++) {
            Repair repair = repairs.get(place);
            lines.add("  " + (place + 1) + ". " + opens(repair));
            repair.patches().forEach(this::patch);
        }
    }

    static String opens(Repair repair) {
        return "opens " + (repair.opened() == 0 ? "none" : repair.opened()) + " of " + repair.probes()
                + " neighbouring requests"
                + (repair.closed() == 0 ? "" : ", closes " + repair.closed());
    }

    private void patch(Patch patch) {
        lines.add("     - " + patch.words());
        UnifiedDiff.of(patch).forEach(line -> lines.add("       " + line));
    }
}
