package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnNamesTest {
    @Test
    void namesAndAddressesHaveCommasBetweenThem() {
        assertThat(OwnNames.in("172.17.0.1, docker,engine.example, [2001:db8::1]"))
                .containsExactly("172.17.0.1", "docker", "engine.example", "2001:db8::1");
        assertThat(OwnNames.in(" ,")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.3", "300.1.1.1", "a b/c", "::::", "-x", "http://a"})
    void whatNoCertificateCanBeForIsRefused(String wrong) {
        assertThatThrownBy(() -> OwnNames.in(wrong))
                .isInstanceOf(WrongInput.class)
                .hasMessage("UNDERSTUDY_NAMES is `" + wrong
                        + "`; expected host names or addresses with commas between them");
    }
}
