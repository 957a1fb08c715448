package dev.understudy.report;

import dev.understudy.policy.ConditionTrace;
import dev.understudy.policy.Decision;
import dev.understudy.policy.Hop;
import dev.understudy.policy.Mismatch;
import dev.understudy.policy.PolicyType;
import dev.understudy.policy.StatementTrace;
import dev.understudy.trail.DecisionRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Renders a record for people: what was asked, what came of it, and each hop with every statement it looked at. */
public final class DecisionText {
    private DecisionText() {}

    /** Some lines, each ended by a line feed. */
    public static String of(DecisionRecord entry) {
        List<String> lines = new ArrayList<>();
        lines.add(headline(entry));
        if (entry.decision() == null) {
            lines.add("  refused before any decision: " + entry.answer().code() + ", "
                    + entry.answer().message());
            lines.addAll(signature(entry));
        } else {
            lines.addAll(hops(entry.decision()));
            lines.addAll(NearText.lines(Asking.near(entry), entry.decision().rulings()));
        }
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static List<String> signature(DecisionRecord entry) {
        DecisionRecord.SignatureDifference signature = entry.signature();
        if (signature == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("  what differs in the signature: " + signature.part() + ": " + signature.explanation());
        signature.server().forEach(line -> lines.add("    server: " + line));
        signature.client().forEach(line -> lines.add("    client: " + line));
        return lines;
    }

    private static String headline(DecisionRecord entry) {
        String who = entry.principal() == null ? "somebody" : entry.principal().arn();
        DecisionRecord.Asked asked = entry.asked();
        if (asked == null || entry.decision() == null) {
            String what = entry.operation() == null ? "something" : entry.operation();
            return who + " called " + what + " of " + entry.service() + " and got "
                    + entry.answer().status();
        }
        return headline(entry.decision(), who, asked.action(), asked.resources());
    }

    static String headline(Decision decision, String who, String action, List<String> resources) {
        String type = decision.policyType()
                .map(PolicyType::text)
                .map(text -> " (" + text + ")")
                .orElse("");
        return decision.verdict().text() + type + ": " + who + " may " + (decision.allowed() ? "" : "not ") + action
                + " on " + String.join(" and ", resources);
    }

    /** Each hop with every statement it looked at. */
    static List<String> hops(Decision decision) {
        return decision.hops().stream().flatMap(hop -> hop(hop).stream()).toList();
    }

    private static List<String> hop(Hop hop) {
        List<String> lines = new ArrayList<>();
        String reason = hop.reason().isEmpty() ? "" : ": " + hop.reason();
        lines.add("  " + hop.stage().title() + ": " + hop.verdict().text() + reason);
        if (hop.statements().isEmpty() && hop.reason().isEmpty()) {
            lines.add("    no statement at all");
        }
        hop.statements().forEach(statement -> lines.addAll(statement(statement)));
        return lines;
    }

    private static List<String> statement(StatementTrace trace) {
        List<String> lines = new ArrayList<>();
        String name = "    statement " + trace.statement() + " of " + trace.policy() + " ("
                + trace.effect().text() + ") ";
        lines.add(name
                + (trace.applies()
                        ? "applies"
                        : "does not apply: "
                                + trace.mismatches().stream()
                                        .map(DecisionText::mismatch)
                                        .collect(Collectors.joining(", "))));
        trace.conditions().stream()
                .filter(condition -> !condition.met())
                .forEach(condition -> lines.add("      " + condition(condition)));
        return lines;
    }

    private static String mismatch(Mismatch mismatch) {
        return mismatch == Mismatch.CONDITION
                ? "its condition is not met"
                : "another " + mismatch.name().toLowerCase(Locale.ROOT);
    }

    private static String condition(ConditionTrace trace) {
        return trace.operator() + " " + trace.key() + " wants " + String.join(" or ", trace.wanted()) + ", found "
                + (trace.absent() ? "nothing, the key is absent" : String.join(" and ", trace.actual()));
    }
}
