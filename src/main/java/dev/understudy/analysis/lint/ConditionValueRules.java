package dev.understudy.analysis.lint;

import dev.understudy.analysis.json.JsonNode;
import dev.understudy.analysis.json.JsonNode.Kind;
import dev.understudy.policy.Operator;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** Values that conditions compare with. */
final class ConditionValueRules {
    private static final String FORMS = "RAM help \"Policy elements\" and \"Conditional operators\"";
    private static final int BITS = 32;
    private static final Map<String, String> EXPECTED = Map.of(
            "Numeric", "a number such as `10`",
            "Date", "a date such as `2026-01-05T08:00:00Z`",
            "Bool", "`true` or `false`",
            "Ip", "an address such as `10.0.0.1` or a block such as `10.0.0.0/8`");
    // The operators that can compare values of a type; strings take any but these two.
    private static final Map<String, String> OPERATORS_OF = Map.of("ip", "Ip", "date", "Date");

    static final List<Rule> ALL = List.of(
            Rule.warning("wrong-typed-value", "A value that its operator cannot read")
                    .why(
                            "`NumericLessThan` wants a number, `IpAddress` an address. A value that is none makes the condition false, whatever the request.")
                    .repair("Write the value in the form the operator reads.")
                    .source(FORMS + "; that the condition is false is a ruling")
                    .conditions(ConditionValueRules::wrongType),
            Rule.warning("date-without-zone", "A date without a time zone")
                    .why("Dates are ISO 8601 with `Z` or an offset. Without one the condition is false.")
                    .repair("Add `Z` for UTC, or an offset such as `+08:00`.")
                    .source("RAM help \"Policy elements\"; time tutorial of RAM")
                    .conditions((statement, condition, findings) -> condition.values().stream()
                            .filter(value -> condition.isOf("Date") && isLocal(value.text()))
                            .forEach(value -> findings.at(
                                    value, "`" + value.text() + "` has no time zone; expected `Z` or an offset"))),
            Rule.note("cidr-with-host-bits", "A block of addresses with bits set behind the prefix")
                    .why("`10.0.0.1/24` is taken as `10.0.0.0/24`; often a single address was meant.")
                    .repair("Write the first address of the block, or leave the prefix away.")
                    .source("RAM help \"Conditional operators\" is silent; that the bits are masked is a ruling")
                    .conditions((statement, condition, findings) -> condition.values().stream()
                            .filter(value -> condition.isOf("Ip") && hasHostBits(value.text()))
                            .forEach(value -> findings.at(
                                    value,
                                    "`" + value.text() + "` has bits set behind its prefix; they do not count"))),
            Rule.warning("operator-of-another-type", "An operator that does not suit the key")
                    .why(
                            "`StringEquals` compares `acs:SourceIp` as text, so a block of addresses equals none, and dates equal only when written the same.")
                    .repair("Use `IpAddress` for addresses and `Date…` for dates.")
                    .source(FORMS)
                    .conditions((statement, condition, findings) -> KnownKeys.find(condition.key())
                            .map(key -> OPERATORS_OF.getOrDefault(key.type(), ""))
                            .filter(family -> condition.operator().isPresent() && !condition.isOf(family))
                            .ifPresent(family -> findings.at(
                                    condition.operatorNode(),
                                    "`" + condition.operatorText() + "` does not suit `" + condition.key()
                                            + "`; expected `"
                                            + (family.equals("Ip")
                                                    ? "IpAddress` or `NotIpAddress"
                                                    : "DateEquals` or another `Date…")
                                            + "`"))));

    private ConditionValueRules() {}

    private static void wrongType(LintedStatement statement, LintedCondition condition, Findings findings) {
        if (condition.operator().isEmpty()) {
            return;
        }
        Operator operator = condition.operator().get();
        for (JsonNode value : condition.values()) {
            if (value.is(Kind.STRING) && !operator.canRead(value.text()) && !isLocal(value.text())) {
                String expected = EXPECTED.entrySet().stream()
                        .filter(each -> condition.isOf(each.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("another value");
                findings.at(
                        value,
                        "`" + condition.operatorText() + "` cannot read `" + value.text() + "`; expected " + expected);
            }
        }
    }

    private static boolean isLocal(String text) {
        try {
            return LocalDateTime.parse(text).getYear() > 0;
        } catch (DateTimeException hasZoneOrIsNone) {
            return false;
        }
    }

    // IPv4 alone, as the documentation has it.
    private static boolean hasHostBits(String text) {
        String[] parts = text.split("[./]", -1);
        if (parts.length != 5 || !text.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}/[0-9]{1,2}")) {
            return false;
        }
        long address = 0;
        for (int part = 0; part < 4; part++) {
            address = address * 256 + Integer.parseInt(parts[part]);
        }
        int prefix = Integer.parseInt(parts[4]);
        return prefix <= BITS && (address & ((1L << (BITS - prefix)) - 1)) != 0;
    }
}
