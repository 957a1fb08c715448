package dev.understudy.harness.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadTest {
    @ParameterizedTest
    @ValueSource(strings = {"DeleteUser", "CreateUser", "Getaway", "Listen", "AssumeRole", "", "SetAccountAlias"})
    void whatMayChangeSomethingIsNoRead(String operation) {
        assertThatThrownBy(() -> Read.ram(operation))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`" + operation + "` may change something; expected Get… or List…");
    }

    @Test
    void itIsSaidTheSameWayWhateverTheOrderOfItsParameters() {
        Read one = Read.ram("GetPolicy").with("PolicyType", "Custom").with("PolicyName", "p");
        assertThat(one).hasToString("ram:GetPolicy {PolicyName=p, PolicyType=Custom}");
        assertThat(one).isEqualTo(Read.ram("GetPolicy").with("PolicyName", "p").with("PolicyType", "Custom"));
        assertThat(one.action()).isEqualTo("ram:GetPolicy");
    }
}
