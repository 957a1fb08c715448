package dev.understudy.analysis.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Looks at documents under all rules. */
public final class Linter {
    private Linter() {}

    /** What the rules find, in the order of the text. */
    public static List<Finding> lint(Subject subject) {
        LintedDocument document = new LintedDocument(subject);
        List<Finding> found = new ArrayList<>();
        // What is far too long is refused anyway, and comparing its parts with each other would take for ever.
        List<Rule> rules = document.isFarTooLong() ? Rules.OF_LONG_TEXTS : Rules.all();
        rules.stream()
                .filter(rule -> !rule.equals(GrammarRules.MALFORMED_POLICY))
                .forEach(rule -> rule.look(document, found));
        if (found.stream().noneMatch(finding -> finding.rule().severity() == Severity.ERROR)) {
            GrammarRules.MALFORMED_POLICY.look(document, found);
        }
        found.sort(Comparator.comparingInt(Finding::start)
                .thenComparing(finding -> finding.rule().id()));
        return List.copyOf(found);
    }
}
