package dev.understudy.benchmark;

import dev.understudy.policy.Effect;
import java.util.List;
import java.util.function.Predicate;

/** A statement as the plain loop holds it: patterns as text, conditions read once. */
record PlainRule(Effect effect, List<String> actions, List<String> resources, List<Predicate<Question>> limits) {
    static List<PlainRule> all(List<Rule> rules) {
        return rules.stream()
                .map(rule -> new PlainRule(
                        rule.effect(),
                        rule.actions(),
                        rule.resources(),
                        rule.limits().stream().map(PlainLimit::of).toList()))
                .toList();
    }

    boolean appliesTo(Question question) {
        return anyMatches(actions, question.action()) && anyMatches(resources, question.resource()) && allMet(question);
    }

    private boolean allMet(Question question) {
        for (int i = 0; i < limits.size(); i++) {
            if (!limits.get(i).test(question)) {
                return false;
            }
        }
        return true;
    }

    private static boolean anyMatches(List<String> patterns, String text) {
        for (int i = 0; i < patterns.size(); i++) {
            if (PlainGlob.matches(patterns.get(i), text)) {
                return true;
            }
        }
        return false;
    }
}
