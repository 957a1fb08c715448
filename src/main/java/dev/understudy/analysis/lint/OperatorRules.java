package dev.understudy.analysis.lint;

import dev.understudy.analysis.json.Edit;
import dev.understudy.analysis.json.JsonNode;
import dev.understudy.analysis.json.JsonNode.Kind;
import dev.understudy.policy.Operator;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Condition operators. */
final class OperatorRules {
    private static final String OPERATORS = "RAM help \"Conditional operators\"";
    private static final List<String> KNOWN =
            Arrays.stream(Operator.values()).map(Operator::text).toList();

    static final List<Rule> ALL = List.of(
            Rule.error("unsupported-operator", "An operator that other clouds have and RAM has not")
                    .why("RAM has no `…IfExists`, no `Null` and no `Arn…` operators.")
                    .repair(
                            "For `…IfExists` use a negated operator in a `Deny`, which is true when the key is absent; for ARNs use `StringLike`.")
                    .source(OPERATORS + "; aliyun/alibabacloud-aiops-skills reports the same from tests")
                    .statements((statement, same, findings) -> operators(statement).stream()
                            .filter(OperatorRules::isUnsupported)
                            .forEach(operator -> findings.at(
                                    operator,
                                    "RAM has no operator `" + operator.text()
                                            + "`, nor any other `…IfExists`, `Null` or `Arn…`"))),
            Rule.error("unknown-operator", "A condition operator that does not exist")
                    .why("RAM refuses the document; operator names are exact, capital letters included.")
                    .repair("Use one of RAM's operators.")
                    .source(OPERATORS)
                    .statements((statement, same, findings) -> operators(statement).stream()
                            .filter(operator -> !isUnsupported(operator))
                            .forEach(operator -> unknown(operator, findings))),
            Rule.note("empty-condition", "A `Condition` without any")
                    .why("It is always true. An official sample has it, most often something has been left out.")
                    .repair("Take it out, or say the condition.")
                    .source("VPC tutorial of RAM")
                    .statements((statement, same, findings) -> statement
                            .element("Condition")
                            .filter(condition -> condition.is(Kind.OBJECT)
                                    && condition.members().isEmpty())
                            .ifPresent(condition -> findings.at(condition, "an empty `Condition` is always true"))),
            Rule.warning("wildcard-in-literal", "A wildcard under an operator that compares literally")
                    .why(
                            "`StringEquals` and `StringNotEquals` take `*` and `?` as they are, so `vpc-*` equals no VPC. A page of Log Service has it so; as a `Deny` it denies everybody.")
                    .repair("Use `StringLike` or `StringNotLike`.")
                    .source(OPERATORS + "; Log Service \"Use project policies\"")
                    .conditions(OperatorRules::wildcard),
            Rule.warning("for-all-values-without-values", "`ForAllValues:`, which is true for no values at all")
                    .why(
                            "Where the key is absent there is no value that could fail, so the condition is met by every request that leaves the key out.")
                    .repair("Use `ForAnyValue:`, or add a condition that a request without the key does not meet.")
                    .source(
                            "system policy AliyunAliyunAdcpManagedLogRolePolicy uses the prefixes; what they mean without values is a ruling")
                    .conditions((statement, condition, findings) -> {
                        if (condition.isForAllValues() && condition.operator().isPresent()) {
                            findings.at(
                                    condition.operatorNode(),
                                    "`" + condition.operatorText() + "` is met when `" + condition.key()
                                            + "` is absent");
                        }
                    }),
            Rule.warning(
                            "negated-condition-in-allow",
                            "An `Allow` whose negated condition is met when the key is absent")
                    .why(
                            "`StringNotEquals acs:SourceVpc x` is true for every request that comes over the public network, since it carries no VPC. An `Allow` with it is wider than it looks.")
                    .repair("Allow with a positive operator, or put the negated one into a `Deny`.")
                    .source(
                            "OSS \"dual access control with VPC policy and bucket policy\"; Log Service Java SDK, ProjectPolicyFunctionTest")
                    .conditions((statement, condition, findings) -> negated(statement.allows(), condition, findings)),
            Rule.note("negated-condition-in-deny", "A `Deny` whose negated condition is met when the key is absent")
                    .why(
                            "It denies requests that do not carry the key too, such as those over the public network for `acs:SourceVpc`. That is the usual purpose; where it is not, it locks people out.")
                    .repair("Nothing where this is meant; else name in a further condition whom it is about.")
                    .source(
                            "OSS \"dual access control with VPC policy and bucket policy\"; Log Service Java SDK, ProjectPolicyFunctionTest")
                    .conditions((statement, condition, findings) -> negated(statement.denies(), condition, findings)));

    private OperatorRules() {}

    /** The operators that RAM does not have, each once. */
    private static List<JsonNode> operators(LintedStatement statement) {
        Set<Integer> seen = new HashSet<>();
        return statement.conditions().stream()
                .filter(condition -> condition.operator().isEmpty())
                .map(LintedCondition::operatorNode)
                .filter(operator -> seen.add(operator.start()))
                .toList();
    }

    private static boolean isUnsupported(JsonNode operator) {
        String text = operator.text();
        return text.endsWith("IfExists") || text.equals("Null") || text.startsWith("Arn");
    }

    private static void unknown(JsonNode operator, Findings findings) {
        Optional<String> meant = Spelling.nearest(operator.text(), KNOWN);
        List<Edit> repair = meant.filter(right -> right.equalsIgnoreCase(operator.text()))
                .map(right -> List.of(GrammarRules.text(operator, right)))
                .orElse(List.of());
        findings.at(
                operator.start(),
                operator.end(),
                "unknown operator `" + operator.text() + "`",
                meant.map(right -> "did you mean `" + right + "`?")
                        .orElse("expected one of RAM's, such as `StringEquals`"),
                repair);
    }

    private static void wildcard(LintedStatement statement, LintedCondition condition, Findings findings) {
        boolean literal = condition.isOf("String") && !condition.isOf("Like");
        condition.values().stream()
                .filter(value -> literal && Patterns.isPattern(value.text()))
                .forEach(value -> findings.at(
                        value,
                        "`" + condition.operatorText() + "` takes `" + value.text() + "` literally",
                        "`" + (condition.isNegated() ? "StringNotLike" : "StringLike") + "` knows wildcards"));
    }

    private static void negated(boolean rightEffect, LintedCondition condition, Findings findings) {
        boolean always =
                KnownKeys.find(condition.key()).filter(KnownKeys.Key::always).isPresent();
        if (rightEffect && condition.isNegated() && !always) {
            findings.at(
                    condition.keyNode(),
                    "`" + condition.operatorText() + "` is met by requests that do not carry `" + condition.key()
                            + "`");
        }
    }
}
