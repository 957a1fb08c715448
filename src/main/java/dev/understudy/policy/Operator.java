package dev.understudy.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

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

        /** False when a value is of the wrong type: then no test is met, not even a negated one. */
        default boolean canRead(String actual) {
            return true;
        }
    }

    /** Compares values that have to be read first. */
    private record TypedTest<T>(Function<String, Optional<T>> reader, Predicate<T> comparison) implements ValueTest {
        @Override
        public boolean fits(String actual) {
            return reader.apply(actual).filter(comparison).isPresent();
        }

        @Override
        public boolean canRead(String actual) {
            return reader.apply(actual).isPresent();
        }
    }

    /** An address with asterisks. */
    private record AddressPattern(Glob glob) implements ValueTest {
        @Override
        public boolean fits(String actual) {
            return canRead(actual) && glob.matches(actual);
        }

        @Override
        public boolean canRead(String actual) {
            return IpRange.parse(actual).isPresent();
        }
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

    /** False for a wanted value of the wrong type, with which no test is ever met. */
    public boolean canRead(String wanted) {
        return compile(wanted) != UNREADABLE;
    }

    ValueTest compile(String wanted) {
        return compiler.compile(wanted);
    }

    /** The same for actions of OSS, where an address may hold asterisks (OSS help, "RAM policy overview"). */
    ValueTest compileForOss(String wanted) {
        boolean address = this == IP_ADDRESS || this == NOT_IP_ADDRESS;
        return address && wanted.indexOf('*') >= 0 ? new AddressPattern(Glob.of(wanted)) : compile(wanted);
    }

    private static Compiler number(IntPredicate order) {
        return wanted -> typed(Operator::decimal, wanted, limit -> value -> order.test(value.compareTo(limit)));
    }

    private static Compiler date(IntPredicate order) {
        return wanted -> typed(Operator::instant, wanted, limit -> value -> order.test(value.compareTo(limit)));
    }

    private static ValueTest bool(String wanted) {
        return typed(Operator::truth, wanted, limit -> limit::equals);
    }

    private static ValueTest ip(String wanted) {
        return typed(IpRange::parse, wanted, range -> range::contains);
    }

    private static <T> ValueTest typed(
            Function<String, Optional<T>> reader, String wanted, Function<T, Predicate<T>> comparison) {
        return reader.apply(wanted)
                .<ValueTest>map(limit -> new TypedTest<>(reader, comparison.apply(limit)))
                .orElse(UNREADABLE);
    }

    private static Optional<Boolean> truth(String text) {
        return text.equals("true") || text.equals("false") ? Optional.of(text.equals("true")) : Optional.empty();
    }

    private static Optional<BigDecimal> decimal(String text) {
        try {
            return text.length() > 40 ? Optional.empty() : Optional.of(new BigDecimal(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
