package dev.understudy.analysis.lint;

import dev.understudy.analysis.json.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Statements that other statements of the same document make pointless. */
final class CoverageRules {
    private static final String FLOW =
            "RAM help \"How RAM evaluates policies\": an explicit deny wins, statements are alternatives";

    static final List<Rule> ALL = List.of(
            Rule.warning("unreachable-statement", "An `Allow` that a `Deny` of the same document takes back entirely")
                    .why("A `Deny` without a condition wins over every `Allow`, so the statement allows nothing.")
                    .repair("Take one of the two out, or narrow the `Deny`.")
                    .source(FLOW)
                    .statements((statement, same, findings) -> others(statement)
                            .filter(other -> statement.allows()
                                    && other.denies()
                                    && other.conditions().isEmpty())
                            .filter(other -> covers(other, statement))
                            .findFirst()
                            .ifPresent(other -> findings.at(
                                    statement.node().start(),
                                    statement.node().start() + 1,
                                    "statement " + statement.number() + " allows nothing: statement " + other.number()
                                            + " denies all of it",
                                    "",
                                    List.of()))),
            Rule.note("redundant-statement", "A statement that another of the same document includes")
                    .why("It changes nothing, and hides how wide the other one is.")
                    .repair("Take one of the two out.")
                    .source(FLOW)
                    .statements((statement, same, findings) -> others(statement)
                            .filter(other -> includes(other, statement))
                            // Of two that say the same, the second one is superfluous.
                            .filter(other -> other.number() < statement.number() || !includes(statement, other))
                            .findFirst()
                            .ifPresent(other -> findings.at(
                                    statement.node().start(),
                                    statement.node().start() + 1,
                                    "statement " + statement.number() + " is included in statement " + other.number(),
                                    "",
                                    List.of()))));

    private CoverageRules() {}

    private static Stream<LintedStatement> others(LintedStatement statement) {
        return statement.document().statements().stream().filter(other -> other.number() != statement.number());
    }

    private static boolean includes(LintedStatement outer, LintedStatement inner) {
        boolean sameEffect = (outer.allows() && inner.allows()) || (outer.denies() && inner.denies());
        return sameEffect && (outer.conditions().isEmpty() || sameCondition(outer, inner)) && covers(outer, inner);
    }

    private static boolean covers(LintedStatement outer, LintedStatement inner) {
        return !outer.isNotAction()
                && !inner.isNotAction()
                && samePrincipals(outer, inner)
                && all(inner.actions(), outer.actions(), Patterns::coversAction)
                && (inner.document().isTrust() || all(inner.resources(), outer.resources(), Patterns::covers));
    }

    private static boolean all(List<JsonNode> inner, List<JsonNode> outer, BiPredicate<String, String> covers) {
        return !inner.isEmpty()
                && inner.stream()
                        .allMatch(entry -> outer.stream().anyMatch(wide -> covers.test(wide.text(), entry.text())));
    }

    private static boolean sameCondition(LintedStatement one, LintedStatement other) {
        return written(one, "Condition").equals(written(other, "Condition"));
    }

    private static boolean samePrincipals(LintedStatement one, LintedStatement other) {
        return written(one, "Principal").equals(written(other, "Principal"));
    }

    private static Optional<String> written(LintedStatement statement, String element) {
        return statement
                .element(element)
                .map(node -> statement.document().text().substring(node.start(), node.end()));
    }
}
