package dev.understudy.policy.naive;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A condition operator: what its positive form tests, and whether it negates that.
 *
 * <p>Source of the list: "Policy elements" (2021), "Conditional operators" (2025). There are no others.
 */
record NaiveOperator(String positiveName, boolean negated) {
    static Optional<NaiveOperator> named(String name) {
        return switch (name) {
            case "StringEquals",
                    "StringEqualsIgnoreCase",
                    "StringLike",
                    "NumericEquals",
                    "NumericLessThan",
                    "NumericLessThanEquals",
                    "NumericGreaterThan",
                    "NumericGreaterThanEquals",
                    "DateEquals",
                    "DateLessThan",
                    "DateLessThanEquals",
                    "DateGreaterThan",
                    "DateGreaterThanEquals",
                    "Bool",
                    "IpAddress" -> Optional.of(new NaiveOperator(name, false));
            case "StringNotEquals" -> Optional.of(new NaiveOperator("StringEquals", true));
            case "StringNotEqualsIgnoreCase" -> Optional.of(new NaiveOperator("StringEqualsIgnoreCase", true));
            case "StringNotLike" -> Optional.of(new NaiveOperator("StringLike", true));
            case "NumericNotEquals" -> Optional.of(new NaiveOperator("NumericEquals", true));
            case "DateNotEquals" -> Optional.of(new NaiveOperator("DateEquals", true));
            case "NotIpAddress" -> Optional.of(new NaiveOperator("IpAddress", true));
            default -> Optional.empty();
        };
    }

    /** The positive test; empty when a value is not of the operator's type. */
    Optional<Boolean> positive(String given, String wanted, boolean starInAddresses) {
        return switch (positiveName) {
            case "StringEquals" -> Optional.of(given.equals(wanted));
            case "StringEqualsIgnoreCase" -> Optional.of(given.equalsIgnoreCase(wanted));
            case "StringLike" -> Optional.of(NaiveGlob.exactCase(wanted, given));
            case "NumericEquals" -> numbers(given, wanted, order -> order == 0);
            case "NumericLessThan" -> numbers(given, wanted, order -> order < 0);
            case "NumericLessThanEquals" -> numbers(given, wanted, order -> order <= 0);
            case "NumericGreaterThan" -> numbers(given, wanted, order -> order > 0);
            case "NumericGreaterThanEquals" -> numbers(given, wanted, order -> order >= 0);
            case "DateEquals" -> dates(given, wanted, order -> order == 0);
            case "DateLessThan" -> dates(given, wanted, order -> order < 0);
            case "DateLessThanEquals" -> dates(given, wanted, order -> order <= 0);
            case "DateGreaterThan" -> dates(given, wanted, order -> order > 0);
            case "DateGreaterThanEquals" -> dates(given, wanted, order -> order >= 0);
            case "Bool" -> isBool(given) && isBool(wanted) ? Optional.of(given.equals(wanted)) : Optional.empty();
            case "IpAddress" ->
                starInAddresses && wanted.contains("*")
                        // What is no address is of the wrong type here too, and meets no test.
                        ? NaiveAddress.within(given, given).map(address -> NaiveGlob.exactCase(wanted, given))
                        : NaiveAddress.within(given, wanted);
            default -> throw new IllegalStateException(positiveName);
        };
    }

    /** Whether the value of a policy is of the operator's type. */
    boolean reads(String wanted, boolean starInAddresses) {
        String given = positiveName.equals("IpAddress") ? "0.0.0.0" : wanted;
        return positive(given, wanted, starInAddresses).isPresent();
    }

    private static boolean isBool(String text) {
        return text.equals("true") || text.equals("false");
    }

    private static Optional<Boolean> numbers(String given, String wanted, IntPredicate test) {
        try {
            return Optional.of(test.test(new BigDecimal(given).compareTo(new BigDecimal(wanted))));
        } catch (NumberFormatException notNumbers) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> dates(String given, String wanted, IntPredicate test) {
        try {
            Instant left = OffsetDateTime.parse(given).toInstant();
            Instant right = OffsetDateTime.parse(wanted).toInstant();
            return Optional.of(test.test(left.compareTo(right)));
        } catch (DateTimeParseException notDates) {
            return Optional.empty();
        }
    }
}
