package dev.understudy.report;

import dev.understudy.analysis.explain.Explanation;
import dev.understudy.analysis.near.Difference;
import dev.understudy.analysis.near.NearMiss;
import dev.understudy.analysis.repair.Patch;
import dev.understudy.analysis.repair.Repair;
import dev.understudy.policy.Ruling;
import java.util.List;
import java.util.stream.Collectors;

/** An explanation as a fragment of HTML to be put into a page, with classes but without a style of its own. */
public final class ExplanationHtml {
    private final Html html = new Html();

    private ExplanationHtml() {}

    public static String of(Explanation explanation) {
        ExplanationHtml fragment = new ExplanationHtml();
        fragment.render(explanation);
        return fragment.html.toString();
    }

    private void render(Explanation explanation) {
        boolean allowed = explanation.decision().allowed();
        html.open("section", "explanation " + (allowed ? "allowed" : "denied"));
        html.text(
                "h2",
                "",
                DecisionText.headline(
                        explanation.decision(),
                        explanation.request().principal().arn(),
                        explanation.request().action(),
                        explanation.request().resources()));
        explanation.cause().forEach(sentence -> html.sentence("p", sentence));
        explanation.advice().forEach(sentence -> html.sentence("p", sentence));
        near(explanation.near());
        rulings(explanation.rulings());
        if (!allowed) {
            repairs(explanation.repairs());
        }
        html.open("details", "trace").text("summary", "", "Every step");
        html.open("pre", "");
        DecisionText.hops(explanation.decision())
                .forEach(line -> html.write(line).lineBreak());
        html.close("pre").close("details").close("section");
    }

    private void near(List<NearMiss> near) {
        if (near.isEmpty()) {
            return;
        }
        html.text("h3", "", "What came nearest to allowing it").open("ul", "near");
        near.forEach(miss -> html.sentence(
                "li",
                "statement " + miss.trace().statement() + " of `" + miss.trace().policy() + "`: "
                        + miss.differences().stream().map(Difference::words).collect(Collectors.joining("; and "))));
        html.close("ul");
    }

    private void rulings(List<Ruling> rulings) {
        if (rulings.isEmpty()) {
            return;
        }
        html.text(
                        "h3",
                        "",
                        "Decided by a ruling, not by a document; with the other answer the decision would be another")
                .open("ul", "rulings");
        rulings.forEach(ruling -> html.sentence("li", NearText.answers(ruling)));
        html.close("ul");
    }

    private void repairs(List<Repair> repairs) {
        if (repairs.isEmpty()) {
            html.text("p", "", "No repair: no small change of the policies at hand lets this through.");
            return;
        }
        html.text("h3", "", "Repairs, what opens least first").open("ol", "repairs");
        for (Repair repair : repairs) {
            html.open("li", "").text("p", "opens", ExplanationText.opens(repair));
            repair.patches().forEach(this::patch);
            html.close("li");
        }
        html.close("ol");
    }

    private void patch(Patch patch) {
        html.sentence("p", patch.words());
        List<String> diff = UnifiedDiff.of(patch);
        if (!diff.isEmpty()) {
            html.open("pre", "diff");
            diff.forEach(this::diffLine);
            html.close("pre");
        }
    }

    private void diffLine(String line) {
        String kind = line.startsWith("+") ? "added" : line.startsWith("-") ? "removed" : "kept";
        html.text("span", kind, line);
    }
}
