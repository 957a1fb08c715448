package dev.understudy.analysis.explain;

import dev.understudy.analysis.near.ConditionWords;
import dev.understudy.policy.AccessRequest;
import dev.understudy.policy.ConditionTrace;
import dev.understudy.policy.Decision;
import dev.understudy.policy.Glob;
import dev.understudy.policy.StatementTrace;
import java.util.ArrayList;
import java.util.List;

/** Why something is allowed, with what people often believe to stand in its way. */
final class AllowedCause {
    private final AccessRequest request;
    private final Decision decision;

    AllowedCause(AccessRequest request, Decision decision) {
        this.request = request;
        this.decision = decision;
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        decision.by().forEach(trace -> allows(trace, sentences));
        if (decision.by().isEmpty()) {
            decision.hops().stream()
                    .filter(hop -> !hop.reason().isEmpty())
                    .map(hop -> "Allowed by " + Wording.stage(hop) + ": " + hop.reason() + ".")
                    .forEach(sentences::add);
        }
        decision.hops().stream()
                .flatMap(hop -> hop.statements().stream())
                .filter(this::leavesOut)
                .map(trace -> "The `NotAction` of " + Wording.statement(trace) + " leaves `" + request.action()
                        + "` out, which denies nothing: it only does not allow it.")
                .forEach(sentences::add);
        return sentences;
    }

    private void allows(StatementTrace trace, List<String> sentences) {
        String action = request.action();
        String pattern = trace.body().actions().patterns().stream()
                .filter(known -> known.matches(action))
                .map(Glob::text)
                .findFirst()
                .orElse("");
        sentences.add("Allowed by " + Wording.statement(trace)
                + (pattern.isEmpty() ? "" : ", by its action `" + pattern + "`") + ".");
        if (pattern.equalsIgnoreCase(action) && !pattern.equals(action)) {
            sentences.add("It spells `" + action + "` as `" + pattern + "`; capital letters do not count in actions.");
        }
        trace.conditions().stream()
                .filter(ConditionTrace::met)
                .map(ConditionWords::of)
                .map(words -> "Its condition holds: " + words + ".")
                .forEach(sentences::add);
    }

    private boolean leavesOut(StatementTrace trace) {
        return trace.body().actions().negated()
                && !trace.applies()
                && trace.body().actions().patterns().stream().anyMatch(pattern -> pattern.matches(request.action()));
    }
}
