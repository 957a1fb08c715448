package dev.understudy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OperatorTest {
    /** What the operator's values say of one actual value; a negated operator turns it round afterwards. */
    @ParameterizedTest
    @CsvSource({
        "StringEquals, abc, abc, true",
        "StringEquals, abc, ABC, false",
        "StringEquals, a*, abc, false",
        "StringNotEquals, abc, abc, true",
        "StringNotEquals, abc, abd, false",
        "StringEqualsIgnoreCase, ABI, abi, true",
        "StringEqualsIgnoreCase, abc, abd, false",
        "StringNotEqualsIgnoreCase, ABC, abc, true",
        "StringNotEqualsIgnoreCase, ABC, abd, false",
        "StringLike, a*, abc, true",
        "StringLike, A*, abc, false",
        "StringNotLike, a?c, abc, true",
        "StringNotLike, a?c, abbc, false",
        "NumericEquals, 10, 10.0, true",
        "NumericEquals, 10, 11, false",
        "NumericNotEquals, 10, 1e1, true",
        "NumericNotEquals, 10, 9, false",
        "NumericLessThan, 10, 9, true",
        "NumericLessThan, 10, 10, false",
        "NumericLessThanEquals, 10, 10, true",
        "NumericLessThanEquals, 10, 11, false",
        "NumericGreaterThan, 10, 11, true",
        "NumericGreaterThan, 10, 10, false",
        "NumericGreaterThanEquals, 10, 10, true",
        "NumericGreaterThanEquals, 10, 9, false",
        "DateEquals, 2026-01-05T08:00:00Z, 2026-01-05T16:00:00+08:00, true",
        "DateEquals, 2026-01-05T08:00:00Z, 2026-01-05T08:00:01Z, false",
        "DateNotEquals, 2026-01-05T08:00:00Z, 2026-01-05T08:00:00Z, true",
        "DateNotEquals, 2026-01-05T08:00:00Z, 2026-01-05T08:00:01Z, false",
        "DateLessThan, 2026-01-05T08:00:00Z, 2026-01-05T07:59:59Z, true",
        "DateLessThan, 2026-01-05T08:00:00Z, 2026-01-05T08:00:00Z, false",
        "DateLessThanEquals, 2026-01-05T08:00:00Z, 2026-01-05T08:00:00Z, true",
        "DateLessThanEquals, 2026-01-05T08:00:00Z, 2026-01-05T08:00:01Z, false",
        "DateGreaterThan, 2026-01-05T08:00:00Z, 2026-01-05T08:00:01Z, true",
        "DateGreaterThan, 2026-01-05T08:00:00Z, 2026-01-05T08:00:00Z, false",
        "DateGreaterThanEquals, 2026-01-05T08:00:00Z, 2026-01-05T08:00:00Z, true",
        "DateGreaterThanEquals, 2026-01-05T08:00:00Z, 2026-01-05T07:59:59Z, false",
        "Bool, true, true, true",
        "Bool, true, false, false",
        "Bool, false, false, true",
        "Bool, false, true, false",
        "IpAddress, 10.0.0.0/8, 10.1.2.3, true",
        "IpAddress, 10.0.0.0/8, 11.1.2.3, false",
        "NotIpAddress, 2001:db8::/32, 2001:db8::1, true",
        "NotIpAddress, 2001:db8::/32, 2001:db9::1, false",
    })
    void comparesOneValue(String operator, String wanted, String actual, boolean fits) {
        Operator.ValueTest test = Operator.named(operator).orElseThrow().compile(wanted);
        assertThat(test.fits(actual)).isEqualTo(fits);
        assertThat(test.canRead(actual)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "NumericEquals, 1, one",
        "NumericEquals, 1, ''",
        "NumericEquals, 1, 00000000000000000000000000000000000000001",
        "DateEquals, 2026-01-05T08:00:00Z, 2026-01-05",
        "DateEquals, 2026-01-05T08:00:00Z, 2026-13-05T08:00:00Z",
        "Bool, true, True",
        "Bool, false, 0",
        "IpAddress, 10.0.0.1, localhost",
    })
    void cannotReadAValueOfAnotherType(String operator, String wanted, String actual) {
        Operator.ValueTest test = Operator.named(operator).orElseThrow().compile(wanted);
        assertThat(test.canRead(actual)).isFalse();
        assertThat(test.fits(actual)).isFalse();
    }

    @Test
    void readsNumbersOfUpToFortyCharacters() {
        String forty = "0".repeat(39) + "1";
        assertThat(Operator.NUMERIC_EQUALS.compile("1").fits(forty)).isTrue();
        assertThat(Operator.NUMERIC_EQUALS.compile(forty).fits("1")).isTrue();
    }

    @Test
    void readsNumbersWithHugeExponentsWithoutWritingThemOut() {
        assertThat(Operator.NUMERIC_LESS_THAN.compile("1e999999999").fits("1")).isTrue();
        assertThat(Operator.NUMERIC_GREATER_THAN.compile("1").fits("1e-999999999"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"NumericEquals, one", "DateLessThan, today", "Bool, yes", "IpAddress, 10.0.0.0/99", "NotIpAddress, *"})
    void aWantedValueOfAnotherTypeFitsNothing(String operator, String wanted) {
        Operator.ValueTest test = Operator.named(operator).orElseThrow().compile(wanted);
        assertThat(test).isSameAs(Operator.UNREADABLE);
        assertThat(test.fits(wanted)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsExactText(Operator operator) {
        assertThat(Operator.named(operator.text())).contains(operator);
    }

    @Test
    void isNotFoundByAnyOtherText() {
        assertThat(Operator.named("stringEquals")).isEmpty();
        assertThat(Operator.named("StringEqualsIfExists")).isEmpty();
        assertThat(Operator.named("")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void isNegatedWhenItsNameSaysNot(Operator operator) {
        assertThat(operator.negated()).isEqualTo(operator.text().contains("Not"));
    }
}
