package dev.understudy.analysis.lint;

import dev.understudy.analysis.json.JsonNode;
import java.util.List;
import java.util.function.Predicate;

/**
 * One rule, with all that its page and the reports say of it.
 *
 * @param id by which it is known, small words with hyphens
 * @param title what it finds, a sentence without full stop
 * @param why what goes wrong otherwise
 * @param repair what to do instead
 * @param source where the fact comes from
 */
public record Rule(String id, Severity severity, String title, String why, String repair, String source, Check check) {
    /** Looks at a whole document. */
    @FunctionalInterface
    interface Check {
        void look(LintedDocument document, Findings findings);
    }

    /** Looks at one thing at a time: a statement, or an entry of one. */
    @FunctionalInterface
    interface PartCheck<T> {
        void look(LintedStatement statement, T part, Findings findings);
    }

    @Override
    public String toString() {
        return id;
    }

    /** Look at a document and add what is found. */
    void look(LintedDocument document, List<Finding> found) {
        check.look(document, new Findings(this, found));
    }

    static Draft error(String id, String title) {
        return new Draft(id, Severity.ERROR, title, "", "", "");
    }

    static Draft warning(String id, String title) {
        return new Draft(id, Severity.WARNING, title, "", "", "");
    }

    static Draft note(String id, String title) {
        return new Draft(id, Severity.NOTE, title, "", "", "");
    }

    /** A rule in the making. */
    record Draft(String id, Severity severity, String title, String why, String repair, String source) {
        Draft why(String text) {
            return new Draft(id, severity, title, text, repair, source);
        }

        Draft repair(String text) {
            return new Draft(id, severity, title, why, text, source);
        }

        Draft source(String text) {
            return new Draft(id, severity, title, why, repair, text);
        }

        Rule documents(Check check) {
            return new Rule(id, severity, title, why, repair, source, check);
        }

        Rule statements(PartCheck<LintedStatement> check) {
            return documents((document, findings) ->
                    document.statements().forEach(statement -> check.look(statement, statement, findings)));
        }

        Rule actions(PartCheck<JsonNode> check) {
            return statements((statement, same, findings) ->
                    statement.actions().forEach(action -> check.look(statement, action, findings)));
        }

        Rule resources(PartCheck<JsonNode> check) {
            return statements((statement, same, findings) ->
                    statement.resources().forEach(resource -> check.look(statement, resource, findings)));
        }

        Rule principals(PartCheck<LintedPrincipal> check) {
            return statements((statement, same, findings) ->
                    statement.principals().forEach(principal -> check.look(statement, principal, findings)));
        }

        Rule conditions(PartCheck<LintedCondition> check) {
            return statements((statement, same, findings) ->
                    statement.conditions().forEach(condition -> check.look(statement, condition, findings)));
        }

        /** Every string that is compared with something: actions, resources, principals and wanted values. */
        Rule values(Predicate<String> wrong, String message) {
            return statements((statement, same, findings) -> statement
                    .values()
                    .filter(value -> wrong.test(value.text()))
                    .forEach(value -> findings.at(value, "`" + value.text() + "` " + message)));
        }
    }
}
