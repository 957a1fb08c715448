package dev.understudy.analysis.lint;

import dev.understudy.analysis.json.JsonNode;
import dev.understudy.policy.Operator;
import java.util.List;
import java.util.Optional;

/** One key under one operator of a {@code Condition}, with what is wanted of it. */
record LintedCondition(JsonNode operatorNode, JsonNode keyNode, JsonNode valueNode) {
    private static final String ANY = "ForAnyValue:";
    private static final String ALL = "ForAllValues:";

    String operatorText() {
        return operatorNode.text();
    }

    String key() {
        return keyNode.text();
    }

    List<JsonNode> values() {
        return valueNode.each();
    }

    /** The operator without the prefix for sets; empty for one that RAM does not have. */
    Optional<Operator> operator() {
        String text = operatorText();
        int prefix = text.startsWith(ANY) ? ANY.length() : isForAllValues() ? ALL.length() : 0;
        return Operator.named(text.substring(prefix));
    }

    boolean isForAllValues() {
        return operatorText().startsWith(ALL);
    }

    boolean isNegated() {
        return operator().filter(Operator::negated).isPresent();
    }

    /** True for an operator family such as {@code Numeric}. */
    boolean isOf(String family) {
        return operator().filter(found -> found.text().contains(family)).isPresent();
    }
}
