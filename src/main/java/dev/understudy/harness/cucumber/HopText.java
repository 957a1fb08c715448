package dev.understudy.harness.cucumber;

import dev.understudy.harness.RecordedDecision;
import dev.understudy.harness.RecordedDecision.RecordedCondition;
import dev.understudy.harness.RecordedDecision.RecordedHop;
import dev.understudy.harness.RecordedDecision.RecordedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A decision record as lines for people: the request, then every step with every statement it looked at. */
final class HopText {
    private HopText() {}

    static String of(RecordedDecision decision) {
        List<String> lines = new ArrayList<>();
        lines.add(or(decision.action(), decision.operation()) + " by "
                + or(decision.principal(), decision.accessKeyId())
                + ": " + or(decision.decision(), "no decision")
                + (decision.policyType() == null ? "" : " (" + decision.policyType() + ")")
                + (decision.code() == null
                        ? ""
                        : ", answered " + decision.status() + " " + decision.code() + ": " + decision.message()));
        decision.hops().forEach(hop -> hop(hop, lines));
        return String.join("\n", lines);
    }

    private static void hop(RecordedHop hop, List<String> lines) {
        lines.add("  " + hop.stage() + ": " + hop.verdict() + (hop.resource() == null ? "" : " on " + hop.resource())
                + (or(hop.reason(), "").isEmpty() ? "" : ", " + hop.reason()));
        hop.statements().forEach(statement -> statement(statement, lines));
    }

    private static void statement(RecordedStatement statement, List<String> lines) {
        String misses = statement.applies()
                ? "applies"
                : "does not apply: " + String.join(", ", statement.mismatches()).toLowerCase(Locale.ROOT);
        lines.add("    statement " + statement.statement() + " of " + statement.policy() + " (" + statement.effect()
                + ") " + misses);
        statement.conditions().stream()
                .filter(condition -> !condition.met())
                .forEach(condition -> lines.add("      " + condition(condition)));
    }

    private static String condition(RecordedCondition condition) {
        String actual = condition.absent() ? "is absent" : "is " + condition.actual();
        return condition.operator() + " " + condition.key() + " wants " + condition.wanted() + "; the key " + actual;
    }

    private static String or(@Nullable String text, @Nullable String otherwise) {
        return text != null ? text : String.valueOf(otherwise);
    }
}
