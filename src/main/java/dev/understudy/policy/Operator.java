package dev.understudy.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The condition operators of RAM, all of them (RAM help, "Conditional operators"); there is no {@code IfExists}, {@code Null}
 * or {@code Arn…}.
 *
 * <p>A negated operator is true when <em>no</em> wanted value matches, and so when the key is absent (OSS help, "dual access
 * control with VPC policy and bucket policy").
 */
public enum Operator {
    STRING_EQUALS("StringEquals", false, wanted -> wanted::equals),
    STRING_NOT_EQUALS("StringNotEquals", true, wanted -> wanted::equals),
    STRING_EQUALS_IGNORE_CASE("StringEqualsIgnoreCase", false, wanted -> wanted::equalsIgnoreCase),
    STRING_NOT_EQUALS_IGNORE_CASE("StringNotEqualsIgnoreCase", true, wanted -> wanted::equalsIgnoreCase),
    STRING_LIKE("StringLike", false, wanted -> Glob.of(wanted)::matches),
    STRING_NOT_LIKE("StringNotLike", true, wanted -> Glob.of(wanted)::matches),
    NUMERIC_EQUALS("NumericEquals", false, number(order -> order == 0)),
    NUMERIC_NOT_EQUALS("NumericNotEquals", true, number(order -> order == 0)),
    NUMERIC_LESS_THAN("NumericLessThan", false, number(order -> order < 0)),
    NUMERIC_LESS_THAN_EQUALS("NumericLessThanEquals", false, number(order -> order <= 0)),
    NUMERIC_GREATER_THAN("NumericGreaterThan", false, number(order -> order > 0)),
    NUMERIC_GREATER_THAN_EQUALS("NumericGreaterThanEquals", false, number(order -> order >= 0)),
    DATE_EQUALS("DateEquals", false, date(order -> order == 0)),
    DATE_NOT_EQUALS("DateNotEquals", true, date(order -> order == 0)),
    DATE_LESS_THAN("DateLessThan", false, date(order -> order < 0)),
    DATE_LESS_THAN_EQUALS("DateLessThanEquals", false, date(order -> order <= 0)),
    DATE_GREATER_THAN("DateGreaterThan", false, date(order -> order > 0)),
    DATE_GREATER_THAN_EQUALS("DateGreaterThanEquals", false, date(order -> order >= 0)),
    BOOL("Bool", false, Operator::bool),
    IP_ADDRESS("IpAddress", false, Operator::ip),
    NOT_IP_ADDRESS("NotIpAddress", true, Operator::ip);

    /** Tells of one actual value whether it fits. */
    interface ValueTest {
        boolean fits(String actual);
    }

    private interface Compiler {
        ValueTest compile(String wanted);
    }

    /** A wanted value that is of the wrong type fits nothing, and makes a negated test false as well. */
    static final ValueTest UNREADABLE = actual -> false;

    private final String text;
    private final boolean negated;
    private final Compiler compiler;

    Operator(String text, boolean negated, Compiler compiler) {
        this.text = text;
        this.negated = negated;
        this.compiler = compiler;
    }

    /** Find an operator by its exact text. */
    public static Optional<Operator> named(String text) {
        return Arrays.stream(values())
                .filter(operator -> operator.text.equals(text))
                .findFirst();
    }

    public String text() {
        return text;
    }

    public boolean negated() {
        return negated;
    }

    ValueTest compile(String wanted) {
        return compiler.compile(wanted);
    }

    private static Compiler number(IntPredicate order) {
        return wanted -> decimal(wanted)
                .<ValueTest>map(limit -> actual -> decimal(actual)
                        .map(value -> order.test(value.compareTo(limit)))
                        .orElse(false))
                .orElse(UNREADABLE);
    }

    private static Compiler date(IntPredicate order) {
        return wanted -> instant(wanted)
                .<ValueTest>map(limit -> actual -> instant(actual)
                        .map(value -> order.test(value.toInstant().compareTo(limit.toInstant())))
                        .orElse(false))
                .orElse(UNREADABLE);
    }

    private static ValueTest bool(String wanted) {
        return wanted.equals("true") || wanted.equals("false") ? wanted::equals : UNREADABLE;
    }

    private static ValueTest ip(String wanted) {
        return IpRange.parse(wanted)
                .<ValueTest>map(range ->
                        actual -> IpRange.parse(actual).map(range::contains).orElse(false))
                .orElse(UNREADABLE);
    }

    private static Optional<BigDecimal> decimal(String text) {
        try {
            return text.length() > 40 ? Optional.empty() : Optional.of(new BigDecimal(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<OffsetDateTime> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
