package dev.understudy.analysis.lint;

import java.util.List;

/** What is too large. */
final class SizeRules {
    private static final int PROJECT = 16 * 1024;

    static final List<Rule> ALL = List.of(Rule.error("document-too-long", "More characters than the cloud takes")
            .why(
                    "The call that stores the document is refused (`InvalidParameter.PolicyDocument.Length`), or AssumeRole is (`InvalidParameter.PolicySize`).")
            .repair(
                    "Use wildcards, put one statement for several, or split it: a user takes 10 custom policies, a group or role 5.")
            .source(
                    "RAM API \"CreatePolicy\" (6144), STS API \"AssumeRole\" (2048), Log Service API \"PutProjectPolicy\" (16 KB); trust policies: a ruling, 2048")
            .documents(SizeRules::look));

    private SizeRules() {}

    /** The longest text of a use; the same as where documents are stored. */
    static int longest(LintedDocument document) {
        return switch (document.use()) {
            case SESSION, TRUST -> 2048;
            case PROJECT, RESOURCE -> PROJECT;
            case IDENTITY, CONTROL -> 6144;
        };
    }

    private static void look(LintedDocument document, Findings findings) {
        int length = document.text().length();
        int longest = longest(document);
        if (length > longest) {
            findings.at(
                    0,
                    Math.min(length, 1),
                    "the document has " + length + " characters; expected at most " + longest + " for "
                            + document.called(),
                    document.isFarTooLong() ? "other rules have not looked at it" : "",
                    List.of());
        }
    }
}
