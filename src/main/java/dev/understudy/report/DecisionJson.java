package dev.understudy.report;

import dev.understudy.policy.ConditionTrace;
import dev.understudy.policy.Decision;
import dev.understudy.policy.Hop;
import dev.understudy.policy.Mismatch;
import dev.understudy.policy.PolicyType;
import dev.understudy.policy.StatementTrace;
import dev.understudy.trail.DecisionRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Renders decisions and their records as trees of maps and lists, ready to be written as JSON. */
public final class DecisionJson {
    private DecisionJson() {}

    /** The whole record, as {@code /__understudy/decisions} answers it. */
    public static Map<String, @Nullable Object> record(DecisionRecord entry) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        DecisionRecord.Asked asked = entry.asked();
        tree.put("requestId", entry.requestId());
        tree.put("time", entry.time().toString());
        tree.put("service", entry.service());
        tree.put("operation", entry.operation());
        tree.put("action", asked == null ? null : asked.action());
        tree.put("resources", asked == null ? List.of() : asked.resources());
        tree.put(
                "principal",
                entry.principal() == null ? null : entry.principal().arn());
        tree.put("account", asked == null ? null : asked.owner().digits());
        tree.put("accessKeyId", entry.accessKeyId());
        tree.putAll(decision(entry.decision()));
        tree.putAll(NearJson.of(
                Asking.near(entry),
                entry.decision() == null ? List.of() : entry.decision().rulings()));
        tree.put("status", entry.answer().status());
        tree.put("code", entry.answer().code());
        tree.put("message", entry.answer().message());
        DecisionRecord.SignatureDifference signature = entry.signature();
        if (signature != null) {
            Map<String, Object> difference = new LinkedHashMap<>();
            difference.put("part", signature.part());
            difference.put("explanation", signature.explanation());
            difference.put("server", signature.server());
            difference.put("client", signature.client());
            tree.put("signature", difference);
        }
        return tree;
    }

    /** The summary and the hops; nulls and empty lists when there was no decision. */
    public static Map<String, @Nullable Object> decision(@Nullable Decision decision) {
        Map<String, @Nullable Object> tree = summary(decision);
        tree.put("hops", decision == null ? List.of() : each(decision.hops(), DecisionJson::hop));
        return tree;
    }

    /** Decision, policy type and deciding statements. */
    public static Map<String, @Nullable Object> summary(@Nullable Decision decision) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("decision", decision == null ? null : decision.verdict().text());
        tree.put(
                "policyType",
                decision == null
                        ? null
                        : decision.policyType().map(PolicyType::text).orElse(null));
        tree.put("by", decision == null ? List.of() : each(decision.by(), DecisionJson::deciding));
        return tree;
    }

    private static Map<String, Object> hop(Hop hop) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("stage", hop.stage().title());
        tree.put("resource", hop.resource());
        tree.put("verdict", hop.verdict().text());
        tree.put("reason", hop.reason());
        tree.put("statements", each(hop.statements(), DecisionJson::statement));
        return tree;
    }

    private static Map<String, Object> deciding(StatementTrace trace) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("policy", trace.policy());
        tree.put("statement", trace.statement());
        tree.put("effect", trace.effect().text());
        return tree;
    }

    private static Map<String, Object> statement(StatementTrace trace) {
        Map<String, Object> tree = deciding(trace);
        tree.put("applies", trace.applies());
        tree.put("mismatches", trace.mismatches().stream().map(Mismatch::name).toList());
        tree.put("conditions", each(trace.conditions(), DecisionJson::condition));
        return tree;
    }

    private static Map<String, Object> condition(ConditionTrace trace) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("operator", trace.operator());
        tree.put("key", trace.key());
        tree.put("wanted", trace.wanted());
        tree.put("actual", trace.actual());
        tree.put("absent", trace.absent());
        tree.put("met", trace.met());
        return tree;
    }

    private static <T> List<Map<String, Object>> each(List<T> items, Function<T, Map<String, Object>> render) {
        return items.stream().map(render).toList();
    }
}
