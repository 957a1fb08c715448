package dev.understudy.analysis.lint;

import dev.understudy.analysis.json.Edit;
import dev.understudy.analysis.json.JsonNode;
import dev.understudy.analysis.json.JsonNode.Kind;
import dev.understudy.analysis.json.JsonNode.Member;
import dev.understudy.analysis.json.TextLines;
import dev.understudy.policy.json.MalformedPolicy;
import dev.understudy.policy.json.PolicyParser;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Valid JSON that is no policy document. */
final class GrammarRules {
    private static final String SYNTAX = "RAM help \"Policy structure and syntax\"";
    private static final List<String> TOP = List.of("Version", "Statement");
    private static final List<String> ELEMENTS =
            List.of("Effect", "Action", "NotAction", "Resource", "Principal", "Condition", "Sid");

    /** Looked at when no other rule has an error to tell: then the parser of the engine has the last word. */
    static final Rule MALFORMED_POLICY = Rule.error(
                    "malformed-policy", "A document that RAM refuses for another reason")
            .why(
                    "It cannot be stored. This is the strict parser of the emulator speaking, so that nothing passes here which it refuses.")
            .repair("Do what the message expects.")
            .source(SYNTAX + ", \"Policy elements\"")
            .documents(GrammarRules::parse);

    static final List<Rule> ALL = List.of(
            MALFORMED_POLICY,
            Rule.error("version-missing", "No `Version`")
                    .why("`Version` is required.")
                    .repair("Add `\"Version\": \"1\"`.")
                    .source(SYNTAX)
                    .documents(GrammarRules::versionMissing),
            Rule.error("version-unknown", "A `Version` other than `1`")
                    .why("`\"1\"` is the only version there is; a date is that of another cloud's policies.")
                    .repair(
                            "Write `\"Version\": \"1\"`, and look over actions and resources if the document comes from elsewhere.")
                    .source(SYNTAX)
                    .documents(GrammarRules::versionUnknown),
            Rule.error("effect-misspelt", "An `Effect` other than `Allow` or `Deny`")
                    .why("The two words are exact, capital letter included. A page of Log Service prints `Alow`.")
                    .repair("Write `Allow` or `Deny`.")
                    .source("RAM help \"Policy elements\"; that case counts is inferred from all samples")
                    .statements(GrammarRules::effect),
            Rule.error("lone-statement", "A `Statement` that is no list")
                    .why(
                            "`Statement` is a list of statements; a single object in its place is documented nowhere and refused here.")
                    .repair("Put it in brackets.")
                    .source(SYNTAX + "; that it is refused is a ruling")
                    .documents(GrammarRules::loneStatement),
            Rule.error("unquoted-scalar", "A number or a truth value without quotes")
                    .why("Every value of a policy is a string, numbers, dates and truth values included.")
                    .repair("Put it in double quotes.")
                    .source(SYNTAX + "; that it is refused is a ruling")
                    .documents(GrammarRules::unquoted),
            Rule.error("duplicate-key", "A name that stands twice in one object")
                    .why(
                            "Which of the two counts is documented nowhere; refused here. Most often these are two `StringEquals` that were meant to be one.")
                    .repair("Put the keys of both under one, or make two statements.")
                    .source(SYNTAX + " is silent; that it is refused is a ruling")
                    .documents((document, findings) -> document.root().ifPresent(root -> duplicates(root, findings))),
            Rule.error("unknown-element", "An element that policies do not have")
                    .why("RAM refuses what its grammar does not name, or, worse, leaves it out of account.")
                    .repair("Use the element that is meant; names are exact, capital letters included.")
                    .source("RAM help \"Policy elements\"")
                    .documents(GrammarRules::elements),
            Rule.error("not-resource", "`NotResource`")
                    .why("It stood in the grammar until 2019 and stands in none since; refused here.")
                    .repair("Name the resources that are meant; for all but some, add a `Deny` for these.")
                    .source(SYNTAX + ", editions of 2019 and 2026")
                    .statements((statement, same, findings) -> statement
                            .node()
                            .member("NotResource")
                            .ifPresent(member ->
                                    findings.at(member.name(), "`NotResource` is no longer in RAM's grammar"))),
            Rule.note("sid-ignored", "A `Sid`, which means nothing to RAM")
                    .why(
                            "`Sid` is not in RAM's grammar. It is taken and left out of account, so messages name statements by their number.")
                    .repair("Nothing needs to be done; where the document is short of room, take it out.")
                    .source(
                            "KMS \"Key policy\", and policies of aliyun/alibabacloud-aiops-skills that were loaded into RAM")
                    .statements((statement, same, findings) -> statement
                            .node()
                            .member("Sid")
                            .ifPresent(member -> findings.at(member.name(), "`Sid` has no meaning in RAM policies"))));

    private GrammarRules() {}

    private static void parse(LintedDocument document, Findings findings) {
        try {
            PolicyParser.parse(document.text(), document.use());
        } catch (MalformedPolicy malformed) {
            TextLines lines = new TextLines(document.text());
            int at = lines.offset(malformed.line(), malformed.column());
            findings.at(at, at, malformed.problem() + ", as " + document.called(), "", List.of());
        }
    }

    private static void versionMissing(LintedDocument document, Findings findings) {
        document.root()
                .filter(root -> root.members().stream()
                                .noneMatch(member -> member.name().text().equalsIgnoreCase("Version"))
                        && root.member("Statement").isPresent())
                .ifPresent(root -> findings.at(
                        root.start(),
                        root.start() + 1,
                        "`Version` is missing; expected `\"Version\": \"1\"`",
                        "",
                        List.of(Edit.insert(root.start() + 1, "\"Version\": \"1\", "))));
    }

    private static void versionUnknown(LintedDocument document, Findings findings) {
        document.root()
                .flatMap(root -> root.member("Version"))
                .map(Member::value)
                .filter(value -> value.is(Kind.STRING) && !value.text().equals("1"))
                .ifPresent(value -> findings.at(
                        value, "unknown `Version` `" + value.text() + "`; expected `\"1\"`", "", text(value, "1")));
    }

    private static void effect(LintedStatement statement, LintedStatement same, Findings findings) {
        Optional<JsonNode> effect = statement.element("Effect").filter(value -> value.is(Kind.STRING));
        if (effect.isEmpty() || statement.allows() || statement.denies()) {
            return;
        }
        JsonNode value = effect.get();
        List<Edit> repair = Spelling.nearest(value.text().strip(), List.of("Allow", "Deny")).stream()
                .map(meant -> text(value, meant))
                .toList();
        findings.at(
                value.start(),
                value.end(),
                "unknown effect `" + value.text() + "`; expected `Allow` or `Deny`, spelled exactly so",
                "",
                repair);
    }

    private static void loneStatement(LintedDocument document, Findings findings) {
        document.root()
                .flatMap(root -> root.member("Statement"))
                .map(Member::value)
                .filter(value -> value.is(Kind.OBJECT))
                .ifPresent(value -> findings.at(
                        value.start(),
                        value.start() + 1,
                        "`Statement` is an object; expected a list of statements",
                        "",
                        List.of(Edit.insert(value.start(), "["), Edit.insert(value.end(), "]"))));
    }

    private static void unquoted(LintedDocument document, Findings findings) {
        Stream<JsonNode> version = document.root().flatMap(root -> root.member("Version")).map(Member::value).stream();
        Stream.concat(version, document.statements().stream().flatMap(GrammarRules::stringsExpected))
                .filter(value -> value.is(Kind.SCALAR) && !value.text().equals("null"))
                .forEach(value -> findings.at(
                        value,
                        "`" + value.text() + "` without quotes; expected the string `\"" + value.text() + "\"`",
                        "",
                        text(value, value.text())));
    }

    private static Stream<JsonNode> stringsExpected(LintedStatement statement) {
        Stream<JsonNode> elements = Stream.of("Effect", "Action", "NotAction", "Resource")
                .flatMap(name -> statement.element(name).stream());
        Stream<JsonNode> wanted = statement.conditions().stream().map(LintedCondition::valueNode);
        return Stream.concat(elements, wanted).flatMap(value -> value.each().stream());
    }

    private static void duplicates(JsonNode node, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Member member : node.members()) {
            if (!seen.add(member.name().text())) {
                findings.at(
                        member.name(), "`" + member.name().text() + "` stands twice in one object; expected it once");
            }
            duplicates(member.value(), findings);
        }
        node.elements().forEach(element -> duplicates(element, findings));
    }

    private static void elements(LintedDocument document, Findings findings) {
        document.root().ifPresent(root -> unknown(root, TOP, "the policy document", findings));
        document.statements()
                .forEach(statement -> unknown(statement.node(), ELEMENTS, "statement " + statement.number(), findings));
    }

    private static void unknown(JsonNode node, List<String> known, String what, Findings findings) {
        for (Member member : node.members()) {
            String name = member.name().text();
            if (known.contains(name) || name.equals("NotResource")) {
                continue;
            }
            Optional<String> meant = Spelling.nearest(name, known);
            // The same word in other letters: nothing else can be meant, unless the right one stands there too.
            List<Edit> repair = meant.filter(right -> right.equalsIgnoreCase(name) && isAlone(node, right))
                    .map(right -> List.of(text(member.name(), right)))
                    .orElse(List.of());
            findings.at(
                    member.name().start(),
                    member.name().end(),
                    what + " has an unknown element `" + name + "`",
                    meant.map(right -> "did you mean `" + right + "`?").orElse(""),
                    repair);
        }
    }

    private static boolean isAlone(JsonNode node, String right) {
        return node.members().stream()
                        .filter(member -> member.name().text().equalsIgnoreCase(right))
                        .count()
                == 1;
    }

    /** A string in place of a value; {@code text} needs no escapes. */
    static Edit text(JsonNode value, String text) {
        return new Edit(value.start(), value.end(), '"' + text + '"');
    }
}
