package dev.understudy.policy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.understudy.policy.ConditionTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionParserTest {
    private static List<ConditionTest> conditions(String condition) {
        String text = "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\","
                + "\"Condition\":" + condition.replace('\'', '"') + "}]}";
        return PolicyParser.parse(text, PolicyUse.IDENTITY).statements().get(0).conditions();
    }

    @Test
    void readsOperatorsKeysAndValuesInOrder() {
        assertThat(conditions("{'StringLike':{'a':'x','b':['y','z']},'ForAnyValue:StringEquals':{'c':'1'},"
                        + "'ForAllValues:Bool':{'d':''}}"))
                .extracting(ConditionTest::toString)
                .containsExactly(
                        "StringLike a [x]",
                        "StringLike b [y, z]",
                        "ForAnyValue:StringEquals c [1]",
                        "ForAllValues:Bool d []");
        assertThat(conditions("{'Bool':{'d':''}}").get(0).wanted()).containsExactly("");
    }

    @Test
    void anEmptyConditionIsNone() {
        assertThat(conditions("{}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{'Null':{'a':'b'}} | unknown operator `Null`; RAM has no `…IfExists`, `Null` or `Arn…` operators",
                "{'ArnLike':{'a':'b'}} | unknown operator `ArnLike`; RAM has no `…IfExists`, `Null` or `Arn…` operators",
                "{'StringEqualsIfExists':{'a':'b'}} | unknown operator `StringEqualsIfExists`; RAM has no `…IfExists`, `Null` or `Arn…` operators",
                "{'BoolIfExists':{'a':'b'}} | unknown operator `BoolIfExists`; RAM has no `…IfExists`, `Null` or `Arn…` operators",
                "{'IPADDRESS':{'a':'b'}} | unknown operator `IPADDRESS`; expected `IpAddress`, spelled exactly so",
                "{'Between':{'a':'b'}} | unknown operator `Between`; expected one of RAM's, such as `StringEquals` or `IpAddress`",
                "{'ForSome:Bool':{'a':'b'}} | unknown operator `ForSome:Bool`; expected one of RAM's, such as `StringEquals` or `IpAddress`",
                "{'ForAnyValue:':{'a':'b'}} | unknown operator `ForAnyValue:`; expected one of RAM's, such as `StringEquals` or `IpAddress`",
                "{'ForAnyValue:ForAllValues:Bool':{'a':'b'}} | unknown operator `ForAnyValue:ForAllValues:Bool`; expected one of RAM's, such as `StringEquals` or `IpAddress`",
                "{'Bool':{}} | `Bool` has no keys; expected at least one condition key",
                "{'Bool':{'a':'b'},'StringLike':{}} | `StringLike` has no keys; expected at least one condition key",
                "{'Bool':'a'} | `Bool` is the string `a`; expected an object",
                "{'Bool':{'a':[]}} | `a` of `Bool` is an empty list; expected at least one entry",
            })
    void saysWhatIsWrongAndWhatIsExpected(String condition, String problem) {
        MalformedPolicy refused = catchThrowableOfType(MalformedPolicy.class, () -> conditions(condition));
        assertThat(refused.problem().replace("an entry of ", "")).isEqualTo("statement 1: " + problem);
    }
}
