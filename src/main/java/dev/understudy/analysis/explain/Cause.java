package dev.understudy.analysis.explain;

import dev.understudy.analysis.near.ConditionWords;
import dev.understudy.analysis.near.NearMiss;
import dev.understudy.analysis.near.NearMisses;
import dev.understudy.policy.ConditionTrace;
import dev.understudy.policy.Decision;
import dev.understudy.policy.Hop;
import dev.understudy.policy.StatementTrace;
import dev.understudy.policy.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Why something is denied: the hop, the statement, and what came nearest. */
final class Cause {
    private final Decision decision;
    private final List<NearMiss> near;

    Cause(Decision decision, List<NearMiss> near) {
        this.decision = decision;
        this.near = near;
    }

    List<String> sentences() {
        Hop hop = NearMisses.end(decision).orElseThrow();
        if (hop.stage().policyType() == null || !hop.reason().isEmpty()) {
            return List.of("Refused by " + Wording.stage(hop) + ": " + hop.reason() + ".");
        }
        return hop.verdict() == Verdict.EXPLICIT_DENY ? explicit(hop) : implicit(hop);
    }

    private List<String> explicit(Hop hop) {
        List<String> sentences = new ArrayList<>();
        for (StatementTrace trace : decision.by()) {
            sentences.add("Refused by " + Wording.stage(hop) + ": " + Wording.statement(trace) + " denies it"
                    + (trace.conditions().isEmpty() ? ", whatever else allows it." : "."));
            trace.conditions().stream()
                    .filter(ConditionTrace::met)
                    .map(ConditionWords::of)
                    .map(words -> "Its condition holds: " + words + ".")
                    .forEach(sentences::add);
        }
        return sentences;
    }

    private List<String> implicit(Hop hop) {
        if (hop.statements().isEmpty()) {
            return List.of("Refused by " + Wording.stage(hop) + ": there are none, so nothing allows it.");
        }
        List<String> sentences = new ArrayList<>();
        sentences.add("Refused by " + Wording.stage(hop) + ": no statement there allows it.");
        if (near.isEmpty()) {
            sentences.add("All its statements are denials; there has to be one that allows.");
        } else {
            NearMiss nearest = near.get(0);
            sentences.add((nearest.isNear() ? "Nearest is " : "Even the nearest is far: ")
                    + Wording.statement(nearest.trace()) + ": " + Wording.differences(nearest) + ".");
        }
        return sentences;
    }
}
