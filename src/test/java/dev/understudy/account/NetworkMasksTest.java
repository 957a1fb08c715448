package dev.understudy.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkMasksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/8",
                "0.0.0.0/0",
                "255.255.255.255/32",
                "192.0.2.7;198.51.100.0/24",
                "::",
                "::1/128",
                "2001:db8::/32",
                "2001:db8:0:0:0:0:0:1",
                "fe80::1:2;10.0.0.1"
            })
    void addressesAndBlocksAreMasks(String text) {
        assertThat(NetworkMasks.areValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "10.0.0.0/8;",
                "everywhere",
                "999.999.999.999/99",
                "256.0.0.1",
                "10.0.0.0/33",
                "10.0.0",
                "10.0.0.0.0",
                "010.0.0.1",
                "10.0.0.0/",
                "10.0.0.0 /8",
                "10.0.0.0,10.0.0.1",
                "2001:db8::/129",
                "2001:db8:::1",
                "1::2::3",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7::8",
                ":1",
                "12345::"
            })
    void nothingElseIsOne(String text) {
        assertThat(NetworkMasks.areValid(text)).isFalse();
    }

    @Test
    void thereAreFortyAtMostAndNotTooLong() {
        String forty = "10.0.0.1" + ";10.0.0.1".repeat(39);
        assertThat(NetworkMasks.areValid(forty)).isTrue();
        assertThat(NetworkMasks.areValid(forty + ";10.0.0.1")).isFalse();
        assertThat(NetworkMasks.areValid("100.100.100.100" + ";100.100.100.100".repeat(32)))
                .isFalse();
    }
}
