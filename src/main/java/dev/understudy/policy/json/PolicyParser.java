package dev.understudy.policy.json;

import com.fasterxml.jackson.core.JsonToken;
import dev.understudy.policy.PolicyDocument;
import dev.understudy.policy.Ruling;
import dev.understudy.policy.Rulings;
import dev.understudy.policy.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns text into a {@link PolicyDocument}, strictly: what the grammar does not name is refused.
 *
 * <p>Grammar: RAM help, "Policy structure and syntax". ASSUMED, where it is silent: a lone object as {@code Statement}, an empty
 * list, a duplicate or unknown member and a value that is no string are all refused.
 */
public final class PolicyParser {
    private final JsonCursor json;
    private final PolicyUse use;
    private final List<Statement> statements = new ArrayList<>();
    private boolean versioned;

    private PolicyParser(String text, PolicyUse use) {
        this.json = new JsonCursor(text);
        this.use = use;
    }

    /**
     * Parse a document for one use.
     *
     * @throws MalformedPolicy with line and column, when it is not one
     */
    public static PolicyDocument parse(String text, PolicyUse use) {
        return new PolicyParser(text, use).document();
    }

    /**
     * The same, where a world rules that some documents are good that are not by the standard rulings.
     *
     * @throws MalformedPolicy as the standard rulings have it, when it is not one under these rulings either
     */
    public static PolicyDocument parse(String text, PolicyUse use, Rulings rulings) {
        try {
            return parse(text, use);
        } catch (MalformedPolicy strict) {
            Optional<String> plain = PlainDocument.of(text, rulings);
            try {
                return parse(plain.orElseThrow(() -> strict), use);
            } catch (MalformedPolicy stillMalformed) {
                throw strict;
            }
        }
    }

    private PolicyDocument document() {
        Place start = json.place();
        if (json.atEnd()) {
            throw start.fault("the policy document is empty; expected a JSON object");
        }
        json.object("the policy document", this::member);
        if (!versioned) {
            throw start.fault("`Version` is missing; expected `\"Version\": \"1\"`");
        }
        if (statements.isEmpty()) {
            throw start.fault("`Statement` is missing; expected a list of statements");
        }
        if (!json.atEnd()) {
            throw json.fault("text after the policy document; expected its end");
        }
        return new PolicyDocument(statements);
    }

    private void member(String name) {
        switch (name) {
            case "Version" -> version();
            case "Statement" -> {
                if (json.at(JsonToken.START_OBJECT)) {
                    throw json.fault(
                            "`Statement` is an object; expected a list (" + Ruling.LONE_STATEMENT.notice() + ")");
                }
                json.list(
                        "`Statement`",
                        () -> statements.add(new StatementParser(json, use, statements.size() + 1).parse()));
            }
            default -> throw json.unknown("the policy document", name, "`Version` and `Statement`");
        }
    }

    private void version() {
        Place start = json.place();
        String text = json.string("`Version`");
        if (!text.equals("1")) {
            throw start.fault("unknown `Version` `" + text + "`; expected `\"1\"`");
        }
        versioned = true;
    }
}
