package dev.understudy.analysis.lint;

import dev.understudy.analysis.json.Edit;
import dev.understudy.analysis.json.JsonNode;
import dev.understudy.analysis.json.JsonNode.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Values that are odd as texts, or superfluous beside others. */
final class TextRules {
    static final List<Rule> ALL = List.of(
            Rule.warning(
                            "blank-in-value",
                            "A blank inside an action, a resource or a principal, or around a wanted value")
                    .why(
                            "Blanks count. No action, ARN or principal has one, so the entry matches nothing; an official sample has `role /…`.")
                    .repair("Take the blank out.")
                    .source("Log Service \"Authorize a RAM user to manage alerts\"")
                    .statements(TextRules::blanks),
            Rule.warning("backslash-in-pattern", "A backslash before a wildcard")
                    .why(
                            "Patterns have no escape character: `\\*` is a backslash and then any text, which matches nothing.")
                    .repair("Take the backslash out; where a literal asterisk is meant, RAM cannot say it.")
                    .source("RAM help \"Policy elements\" names no escape; that there is none is a ruling")
                    .values(
                            text -> text.contains("\\*") || text.contains("\\?"),
                            "has a backslash, which escapes nothing"),
            Rule.warning("literal-variable", "`${…}`, which RAM does not fill in")
                    .why("RAM has no policy variables; the text is compared as it stands. Other clouds have them.")
                    .repair("Write the value out, or make one policy for each.")
                    .source("no page, sample or system policy of RAM has variables; that they are literal is a ruling")
                    .values(text -> text.contains("${"), "is taken literally; RAM fills in no variables"),
            Rule.note("duplicate-entry", "The same entry twice in one list")
                    .why("It changes nothing and takes room; often one of the two was meant to be something else.")
                    .repair("Take one out, or correct it.")
                    .source("RAM help \"Policy elements\": the entries of a list are alternatives")
                    .statements(TextRules::duplicates),
            Rule.note("covered-entry", "An entry that another of the same list includes")
                    .why("It changes nothing, and hides how wide the other one is.")
                    .repair("Take out the narrow entry, or the wide one if it is not meant.")
                    .source("RAM help \"Policy elements\": the entries of a list are alternatives")
                    .statements(TextRules::covered));

    private TextRules() {}

    private static void blanks(LintedStatement statement, LintedStatement same, Findings findings) {
        Stream.of(
                        statement.actions().stream(),
                        statement.resources().stream(),
                        statement.principals().stream().map(LintedPrincipal::node))
                .flatMap(nodes -> nodes)
                .filter(node -> node.text().chars().anyMatch(TextRules::isBlank))
                .forEach(node -> findings.at(node, "a blank in `" + node.text() + "`, which so matches nothing"));
        statement.conditions().stream()
                .flatMap(condition -> condition.values().stream())
                .filter(node -> !node.text().equals(node.text().strip()))
                .forEach(node -> findings.at(node, "a blank around `" + node.text() + "`, which counts"));
    }

    private static boolean isBlank(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    private static void duplicates(LintedStatement statement, LintedStatement same, Findings findings) {
        actions(statement).ifPresent(list -> duplicates(list, Patterns::fold, findings));
        statement.element("Resource").ifPresent(list -> duplicates(list, UnaryOperator.identity(), findings));
        statement
                .conditions()
                .forEach(condition -> duplicates(condition.valueNode(), UnaryOperator.identity(), findings));
        statement.element("Principal").stream()
                .flatMap(principal -> principal.members().stream())
                .forEach(member -> duplicates(member.value(), UnaryOperator.identity(), findings));
    }

    private static Optional<JsonNode> actions(LintedStatement statement) {
        return statement.element("Action").or(() -> statement.element("NotAction"));
    }

    private static void duplicates(JsonNode list, UnaryOperator<String> fold, Findings findings) {
        Map<String, JsonNode> seen = new HashMap<>();
        List<JsonNode> entries = list.elements();
        for (int index = 0; index < entries.size(); index++) {
            JsonNode entry = entries.get(index);
            JsonNode first = entry.is(Kind.STRING) ? seen.putIfAbsent(fold.apply(entry.text()), entry) : null;
            if (first != null) {
                // With the comma before it, which is there since the first one is.
                Edit repair = Edit.remove(entries.get(index - 1).end(), entry.end());
                findings.at(entry, "`" + entry.text() + "` stands in this list already", "", repair);
            }
        }
    }

    private static void covered(LintedStatement statement, LintedStatement same, Findings findings) {
        covered(statement.actions(), Patterns::fold, findings);
        covered(statement.resources(), UnaryOperator.identity(), findings);
    }

    private static void covered(List<JsonNode> entries, UnaryOperator<String> fold, Findings findings) {
        for (JsonNode entry : entries) {
            String text = fold.apply(entry.text());
            entries.stream()
                    .filter(other -> Patterns.isPattern(other.text()))
                    .filter(other -> !fold.apply(other.text()).equals(text))
                    .filter(other -> Patterns.covers(fold.apply(other.text()), text))
                    .findFirst()
                    .ifPresent(other ->
                            findings.at(entry, "`" + entry.text() + "` is included in `" + other.text() + "`"));
        }
    }
}
