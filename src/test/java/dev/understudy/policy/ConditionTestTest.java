package dev.understudy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTestTest {
    private static final String KEY = "acs:SourceIp";

    private static boolean met(String operator, String wanted, String actual) {
        Qualifier qualifier = operator.startsWith("ForAny")
                ? Qualifier.FOR_ANY_VALUE
                : operator.startsWith("ForAll") ? Qualifier.FOR_ALL_VALUES : Qualifier.NONE;
        Operator named =
                Operator.named(operator.substring(qualifier.prefix().length())).orElseThrow();
        RequestContext context = new RequestContext(actual.equals("absent") ? Map.of() : Map.of(KEY, list(actual)));
        return new ConditionTest(qualifier, named, KEY, list(wanted))
                .test(Sample.question(context))
                .met();
    }

    private static List<String> list(String joined) {
        return joined.equals("none") ? List.of() : List.of(joined.split("\\+", -1));
    }

    /** Several values are joined by a plus sign. */
    @ParameterizedTest
    @CsvSource({
        "StringEquals, a, a, true",
        "StringEquals, a, b, false",
        "StringEquals, a, absent, false",
        "StringEquals, a, none, false",
        "StringEquals, '', '', true",
        "StringEquals, a+b, b, true",
        "StringEquals, a+b, c, false",
        "StringEquals, a, b+a, true",
        "StringNotEquals, a, a, false",
        "StringNotEquals, a, b, true",
        "StringNotEquals, a, absent, true",
        "StringNotEquals, a, none, true",
        "StringNotEquals, a+b, b, false",
        "StringNotEquals, a+b, c, true",
        "StringNotEquals, a, b+a, false",
        "StringNotEquals, a, b+c, true",
        "Bool, true, absent, false",
        "Bool, true, yes, false",
        "NumericLessThan, 5, 9+4, true",
        "NumericLessThan, 5, x+4, true",
        "NumericLessThan, x+5, 4, true",
        "NumericLessThan, x, 4, false",
        "NumericNotEquals, 5, 4, true",
        "NumericNotEquals, 5, absent, true",
        "NumericNotEquals, 5, x, false",
        "NumericNotEquals, 5, 4+x, false",
        "NumericNotEquals, x, 4, false",
        "NumericNotEquals, 5+x, 4, false",
        "NumericNotEquals, x, absent, false",
        "DateNotEquals, 2026-01-05T08:00:00Z, today, false",
        "NotIpAddress, 10.0.0.0/8+192.168.0.1, 11.0.0.1, true",
        "NotIpAddress, 10.0.0.0/8+192.168.0.1, 192.168.0.1, false",
        "NotIpAddress, 10.0.0.0/8, ::1, true",
        "NotIpAddress, 10.0.0.0/8, localhost, false",
        "ForAnyValue:StringEquals, a+b, c+b, true",
        "ForAnyValue:StringEquals, a+b, c+d, false",
        "ForAnyValue:StringEquals, a, absent, false",
        "ForAnyValue:StringEquals, a, none, false",
        "ForAnyValue:StringNotEquals, a, a+b, true",
        "ForAnyValue:StringNotEquals, a, a, false",
        "ForAnyValue:StringNotEquals, a, absent, false",
        "ForAnyValue:NumericNotEquals, 5, 4+x, false",
        "ForAllValues:StringEquals, a+b, b+a, true",
        "ForAllValues:StringEquals, a+b, b+c, false",
        "ForAllValues:StringEquals, a, absent, true",
        "ForAllValues:StringEquals, a, none, true",
        "ForAllValues:StringNotEquals, a, b+c, true",
        "ForAllValues:StringNotEquals, a, b+a, false",
        "ForAllValues:NumericNotEquals, x, absent, false",
    })
    void isMetOrNot(String operator, String wanted, String actual, boolean met) {
        assertThat(met(operator, wanted, actual)).isEqualTo(met);
    }

    @Test
    void tracesWhatWasWantedAndFound() {
        ConditionTest condition =
                new ConditionTest(Qualifier.FOR_ANY_VALUE, Operator.STRING_LIKE, "acs:SourceVpc", List.of("vpc-*"));
        assertThat(condition.test(Sample.question(Sample.context("ACS:sourcevpc", "vpc-1", "x"))))
                .isEqualTo(new ConditionTrace(
                        "ForAnyValue:StringLike",
                        "acs:SourceVpc",
                        List.of("vpc-*"),
                        List.of("vpc-1", "x"),
                        false,
                        true));
    }

    @Test
    void tracesThatTheKeyWasAbsent() {
        ConditionTest condition = new ConditionTest(Qualifier.NONE, Operator.BOOL, "acs:MFAPresent", List.of("true"));
        assertThat(condition.test(Sample.question(RequestContext.EMPTY)))
                .isEqualTo(new ConditionTrace("Bool", "acs:MFAPresent", List.of("true"), List.of(), true, false));
    }

    @Test
    void anEmptyValueListIsNotAbsent() {
        ConditionTest condition = new ConditionTest(Qualifier.NONE, Operator.BOOL, "k", List.of("true"));
        assertThat(condition.test(Sample.question(Sample.context("k"))))
                .isEqualTo(new ConditionTrace("Bool", "k", List.of("true"), List.of(), false, false));
    }

    @Test
    void saysItselfInOneLine() {
        ConditionTest condition =
                new ConditionTest(Qualifier.FOR_ALL_VALUES, Operator.STRING_EQUALS, "k", List.of("a", "b"));
        assertThat(condition).hasToString("ForAllValues:StringEquals k [a, b]");
        assertThat(condition.operator()).isEqualTo("ForAllValues:StringEquals");
        assertThat(condition.key()).isEqualTo("k");
        assertThat(condition.wanted()).containsExactly("a", "b");
    }
}
