package dev.understudy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArnTest {
    @Test
    void splitsAResourceNameAndKeepsColonsOfTheRelativeId() {
        assertThat(Arn.parse("acs:log:cn-hangzhou:1:project/p:q"))
                .contains(new Arn("log", "cn-hangzhou", "1", "project/p:q"));
        assertThat(Arn.parse("acs::::")).contains(new Arn("", "", "", ""));
    }

    @Test
    void isWrittenAsItWasRead() {
        assertThat(Arn.parse("acs:ram::1:role/r")).get().hasToString("acs:ram::1:role/r");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "acs:log:cn:1", "arn:log:cn:1:project/p", "ACS:log:cn:1:project/p"})
    void isNotMadeOfOtherText(String text) {
        assertThat(Arn.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', false", "*, false", "system, false", "1, false", "2, true", "11, true"})
    void isForeignOnlyWhenItNamesAnotherAccount(String account, boolean foreign) {
        assertThat(Arn.isForeignTo("acs:log:cn-hangzhou:" + account + ":project/p", new AccountId("1")))
                .isEqualTo(foreign);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "acs:log:cn:2", "arn:log:cn:2:project/p", "acs:log"})
    void isForeignToNobodyWhenItIsNoArn(String text) {
        assertThat(Arn.isForeignTo(text, new AccountId("1"))).isFalse();
    }
}
