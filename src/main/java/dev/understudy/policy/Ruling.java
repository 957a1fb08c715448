package dev.understudy.policy;

import java.util.Arrays;
import java.util.Optional;

/**
 * A question that the cloud's documents leave open, on which a world may choose between two answers.
 *
 * <p>The first answer is the careful one and the default. Questions, answers and sources: {@code docs/rulings.md}; the names are
 * those of the {@code rulings} of a world file.
 */
public enum Ruling {
    /** Does a negated condition hold when its key is absent? OSS help, "dual access control", says so; a field report does not. */
    ABSENT_KEY_NEGATED("negated-on-absent", "met", "unmet"),
    /** Does case count in the names of condition keys? */
    CONDITION_KEY_CASE("condition-key-case", "ignored", "exact"),
    /** Does an asterisk run over the colons of an ARN? */
    GLOB_REACH("glob-scope", "whole", "segment"),
    /** Does case count in the user names of ARNs? */
    USER_CASE("user-case", "exact", "ignored"),
    /** Do wildcards, {@code *} and bare account ids match in trust policies? */
    LITERAL_PRINCIPALS("literal-principals", "literal", "patterns"),
    /** Does an Allow in a project policy replace a missing identity grant? */
    PROJECT_ALLOW("project-allow", "gate", "grant"),
    /** Which side is told when neither identity nor trust policies allow AssumeRole? */
    BOTH_SIDES_MISSING("both-sides-missing", "identity", "trust"),
    /** What is {@code acs:MFAPresent} of calls signed with an access key? */
    MFA_OF_KEYS("mfa-of-keys", "false", "absent"),
    /** Is {@code sts:RoleSessionName} filled? */
    SESSION_NAME_KEY("role-session-name-key", "absent", "filled"),
    /** How is a root key told that it may not assume roles? */
    ROOT_TEXT("root-assumes", "special", "general"),
    /** What of a {@code Statement} that is a lone object? */
    LONE_STATEMENT("lone-statement", "refused", "wrapped"),
    /** What of numbers and booleans where the grammar wants strings? */
    BARE_VALUES("bare-values", "refused", "text"),
    /** What of a member that stands twice in one object? */
    DUPLICATE_MEMBERS("duplicate-members", "refused", "last");

    private final String text;
    private final String standard;
    private final String other;

    Ruling(String text, String standard, String other) {
        this.text = text;
        this.standard = standard;
        this.other = other;
    }

    public String text() {
        return text;
    }

    /** The answer unless a world says otherwise. */
    public String standard() {
        return standard;
    }

    /** The answer that a world may choose instead. */
    public String other() {
        return other;
    }

    /** For a refusal that the cloud documents nowhere. */
    public String notice() {
        return "ruling `" + text + "`, not documented; a world may rule `" + other + "`";
    }

    /** Find one by its name. */
    public static Optional<Ruling> named(String text) {
        return Arrays.stream(values())
                .filter(ruling -> ruling.text.equals(text))
                .findFirst();
    }

    @Override
    public String toString() {
        return text;
    }
}
