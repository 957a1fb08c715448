package dev.understudy.policy.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NaiveConditionTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void absentKeyFailsAPositiveOperatorAndSatisfiesANegatedOne() {
        assertThat(holds("{'StringEquals':{'k':'x'}}", "{}")).isFalse();
        assertThat(holds("{'StringNotEquals':{'k':'x'}}", "{}")).isTrue();
    }

    @Test
    void negatedOperatorHoldsOnlyWhenNoValueMatches() {
        assertThat(holds("{'StringNotEquals':{'k':['x','y']}}", "{'k':'y'}")).isFalse();
        assertThat(holds("{'StringNotEquals':{'k':['x','y']}}", "{'k':['z','y']}"))
                .isFalse();
        assertThat(holds("{'StringNotEquals':{'k':['x','y']}}", "{'k':['z','w']}"))
                .isTrue();
    }

    @Test
    void setOperatorsLookAtEveryValueOfTheRequest() {
        assertThat(holds("{'ForAnyValue:StringEquals':{'k':'x'}}", "{}")).isFalse();
        assertThat(holds("{'ForAllValues:StringEquals':{'k':'x'}}", "{}")).isTrue();
        assertThat(holds("{'ForAllValues:StringEquals':{'k':'x'}}", "{'k':['x','y']}"))
                .isFalse();
        assertThat(holds("{'ForAnyValue:StringNotEquals':{'k':'x'}}", "{'k':['x','y']}"))
                .isTrue();
    }

    @Test
    void assumedUnknownOperatorNeverApplies() {
        assertThat(holds("{'StringEqualsIfExists':{'k':'x'}}", "{'k':'x'}")).isFalse();
        assertThat(holds("{'stringequals':{'k':'x'}}", "{'k':'x'}")).isFalse();
        assertThat(holds("{'Null':{'k':'true'}}", "{}")).isFalse();
    }

    @Test
    void assumedValueOfTheWrongTypeMakesTheConditionFalse() {
        assertThat(holds("{'NumericNotEquals':{'k':'1'}}", "{'k':'text'}")).isFalse();
        assertThat(holds("{'DateNotEquals':{'k':'2026-01-01T00:00:00Z'}}", "{'k':'2026-01-01'}"))
                .isFalse();
        assertThat(holds("{'Bool':{'k':'yes'}}", "{'k':'yes'}")).isFalse();
    }

    @Test
    void assumedKeysIgnoreCaseButTagNamesDoNot() {
        assertThat(NaiveCondition.sameKey("acs:SourceIp", "ACS:sourceip")).isTrue();
        assertThat(NaiveCondition.sameKey("acs:ResourceTag/Team", "acs:resourcetag/Team"))
                .isTrue();
        assertThat(NaiveCondition.sameKey("acs:ResourceTag/Team", "acs:ResourceTag/team"))
                .isFalse();
    }

    @Test
    void emptyListOfValuesIsRefused() {
        assertThatThrownBy(() -> holds("{'StringEquals':{'k':[]}}", "{}")).hasMessage("no value for k");
    }

    @Test
    void addressesAreComparedBitByBit() {
        assertThat(NaiveAddress.within("10.0.0.127", "10.0.0.0/25")).isEqualTo(Optional.of(true));
        assertThat(NaiveAddress.within("10.0.0.128", "10.0.0.0/25")).isEqualTo(Optional.of(false));
        assertThat(NaiveAddress.within("10.0.0.9", "10.0.0.1/24")).isEqualTo(Optional.of(true));
        assertThat(NaiveAddress.within("::1", "0.0.0.0/0")).isEqualTo(Optional.of(false));
        assertThat(NaiveAddress.within("10.0.0.256", "10.0.0.0/8")).isEmpty();
        assertThat(NaiveAddress.within("10.0.0.1", "10.0.0.0/33")).isEmpty();
        assertThat(NaiveAddress.within("localhost", "10.0.0.0/8")).isEmpty();
    }

    private static boolean holds(String condition, String context) {
        try {
            return new NaiveCondition(JSON.readTree(context.replace('\'', '"')), false)
                    .holds(JSON.readTree(condition.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
