package dev.understudy.analysis.lint;

import dev.understudy.analysis.json.SyntaxFault;
import java.util.List;

/** What makes a document no JSON, of the kinds that official samples contain. */
final class SyntaxRules {
    private static final String JSON =
            "RAM help \"Policy structure and syntax\": RAM checks that a document is valid JSON (RFC 7159)";

    static final List<Rule> ALL = List.of(
            Rule.error("json-comment", "A comment")
                    .why(
                            "JSON has no comments. RAM refuses the document with `MalformedPolicyDocument`; some official samples have them all the same.")
                    .repair("Take the comment out; keep it beside the document.")
                    .source(JSON
                            + "; `//` in \"Manage permissions of applications\", `#` in Log Service \"Encrypt data\"")
                    .documents(of(SyntaxFault.Kind.COMMENT)),
            Rule.error("superfluous-comma", "A comma before a closing bracket, or two in a row")
                    .why(
                            "JSON allows no trailing comma, so RAM refuses the document. Samples of bucket policies have them.")
                    .repair("Take the comma out.")
                    .source(JSON + "; OSS \"Bucket policy examples\"")
                    .documents(of(SyntaxFault.Kind.SUPERFLUOUS_COMMA)),
            Rule.error("missing-comma", "No comma between two entries")
                    .why("RAM refuses the document.")
                    .repair("Put a comma between them.")
                    .source(JSON)
                    .documents(of(SyntaxFault.Kind.MISSING_COMMA)),
            Rule.error("full-width-punctuation", "A full-width mark where JSON wants a plain one")
                    .why(
                            "`，` is not `,`. RAM refuses the document; a sample of Log Service has one between its statements.")
                    .repair("Type the plain mark.")
                    .source(JSON + "; Log Service \"Overview of RAM and STS\"")
                    .documents(of(SyntaxFault.Kind.FULL_WIDTH)),
            Rule.error("single-quotes", "A string in single quotes")
                    .why(
                            "JSON strings stand in double quotes. RAM refuses the document; policies that are printed by programs often look so.")
                    .repair("Use double quotes.")
                    .source(JSON)
                    .documents(of(SyntaxFault.Kind.SINGLE_QUOTES)),
            Rule.error("unreadable-json", "Something that cannot be understood as JSON at all")
                    .why("RAM refuses the document, and the other rules cannot look at it.")
                    .repair("Begin at the place that is named: most often a quote or a bracket is missing before it.")
                    .source(JSON)
                    .documents(of(SyntaxFault.Kind.UNREADABLE)));

    private SyntaxRules() {}

    private static Rule.Check of(SyntaxFault.Kind kind) {
        return (document, findings) -> document.faults().stream()
                .filter(fault -> fault.kind() == kind)
                .forEach(fault -> findings.at(fault.start(), fault.end(), fault.message(), "", fault.repair()));
    }
}
