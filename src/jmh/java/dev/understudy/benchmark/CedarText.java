package dev.understudy.benchmark;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.partitioningBy;

import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import dev.understudy.policy.Effect;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The statements as Cedar policies, one for each.
 *
 * <p>Whole action names stand in the head of a policy where Cedar can tell early that it is of no concern. It has no patterns
 * over entity names, so the action and the resource are in the context as text as well.
 */
final class CedarText {
    private CedarText() {}

    static PolicySet policies(List<Rule> rules) {
        Set<Policy> policies = new LinkedHashSet<>();
        for (Rule rule : rules) {
            policies.add(new Policy(policy(rule), "statement-" + policies.size()));
        }
        return new PolicySet(policies);
    }

    private static String policy(Rule rule) {
        Map<Boolean, List<String>> actions =
                rule.actions().stream().collect(partitioningBy(action -> action.contains("*")));
        List<String> patterns = actions.getOrDefault(true, List.of());
        String names = actions.getOrDefault(false, List.of()).stream()
                .map(action -> "Action::\"" + action + "\"")
                .collect(joining(", ", "action in [", "]"));
        String head = patterns.isEmpty() ? names : "action";
        String action = patterns.isEmpty() ? "" : "(" + names + " || " + like("action", patterns) + ") && ";
        String limits = rule.limits().stream().map(CedarText::limit).collect(joining());
        return (rule.effect() == Effect.DENY ? "forbid" : "permit")
                + "(principal, " + head + ", resource) when { "
                + action + "(" + like("resource", rule.resources()) + ")" + limits + " };";
    }

    private static String like(String name, List<String> patterns) {
        return patterns.stream()
                .map(pattern -> "context." + name + " like \"" + pattern + "\"")
                .collect(joining(" || "));
    }

    private static String limit(Limit limit) {
        String name = limit.key().identifier();
        String value = "context." + name;
        return limit.wanted().stream()
                .map(wanted -> switch (limit.kind()) {
                    case IP_ADDRESS -> value + ".isInRange(ip(\"" + wanted + "\"))";
                    case STRING_LIKE -> value + " like \"" + wanted + "\"";
                    case STRING_EQUALS -> value + " == \"" + wanted + "\"";
                    case DATE_LESS_THAN -> value + " < datetime(\"" + wanted + "\")";
                })
                .collect(joining(" || ", " && context has " + name + " && (", ")"));
    }
}
