package dev.understudy.analysis.lint;

import dev.understudy.analysis.json.JsonNode;
import dev.understudy.analysis.json.JsonNode.Kind;
import dev.understudy.analysis.json.JsonNode.Member;
import dev.understudy.analysis.json.LenientJson;
import dev.understudy.analysis.json.SyntaxFault;
import dev.understudy.policy.json.PolicyUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A document under the rules: its text, what it is for, its parts, and what is around it. */
final class LintedDocument {
    // Twice the longest that the cloud takes anywhere, a project policy of 16 KB.
    private static final int FAR_TOO_LONG = 32 * 1024;
    // Who reads on from here reads no policy.
    private static final int LONGEST_READ = 256 * 1024;

    private final Subject subject;
    private final LenientJson.Read read;
    private final PolicyUse use;
    private final List<LintedStatement> statements = new ArrayList<>();

    LintedDocument(Subject subject) {
        this.subject = subject;
        this.read = subject.text().length() > LONGEST_READ
                ? new LenientJson.Read(Optional.empty(), List.of())
                : LenientJson.read(subject.text());
        root().flatMap(root -> root.member("Statement")).map(Member::value).stream()
                .flatMap(value -> value.each().stream())
                .filter(value -> value.is(Kind.OBJECT))
                .forEach(value -> statements.add(new LintedStatement(this, statements.size() + 1, value)));
        this.use = subject.use() != null ? subject.use() : InferredUse.of(statements);
    }

    boolean isFarTooLong() {
        return text().length() > FAR_TOO_LONG;
    }

    String text() {
        return subject.text();
    }

    Surroundings surroundings() {
        return subject.surroundings();
    }

    List<SyntaxFault> faults() {
        return read.faults();
    }

    /** The whole document; empty when it cannot be understood or is no object. */
    Optional<JsonNode> root() {
        return read.root().filter(root -> root.is(Kind.OBJECT));
    }

    PolicyUse use() {
        return use;
    }

    /** What people call a document of this use. */
    String called() {
        return switch (use) {
            case IDENTITY -> "an identity policy";
            case SESSION -> "a session policy";
            case TRUST -> "a trust policy";
            case PROJECT -> "a project policy";
            case RESOURCE -> "a resource policy";
            case CONTROL -> "a control policy";
        };
    }

    boolean isTrust() {
        return use == PolicyUse.TRUST;
    }

    List<LintedStatement> statements() {
        return statements;
    }
}
