package dev.understudy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpRangeTest {
    private static IpRange range(String text) {
        return IpRange.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, 10.0.0.1, true",
        "10.0.0.1, 10.0.0.2, false",
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.0.0.0/9, 10.127.255.255, true",
        "10.0.0.0/9, 10.128.0.0, false",
        "192.168.1.0/24, 192.168.1.255, true",
        "192.168.1.0/24, 192.168.2.0, false",
        "192.168.1.128/25, 192.168.1.127, false",
        "192.168.1.128/25, 192.168.1.129, true",
        "0.0.0.0/0, 255.255.255.255, true",
        "255.255.255.255/32, 255.255.255.255, true",
        "255.255.255.255/32, 255.255.255.254, false",
        "10.0.0.1/31, 10.0.0.0, true",
        "10.0.0.0/8, ::a00:1, false",
        "::/0, 10.0.0.1, false",
        "::/0, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, true",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::, false",
        "2001:DB8::1, 2001:db8:0:0:0:0:0:1, true",
        "::1, 0:0:0:0:0:0:0:1, true",
        "1::, 1:0:0:0:0:0:0:0, true",
        "::, 0:0:0:0:0:0:0:0, true",
        "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0, true",
        "::2:3:4:5:6:7:8, 0:2:3:4:5:6:7:8, true",
        "1:2:3:4:5:6:7:8/128, 1:2:3:4:5:6:7:8, true",
        "1:2:3:4:5:6:7:8/127, 1:2:3:4:5:6:7:9, true",
        "1:2:3:4:5:6:7:8, 1:2:3:4:5:6:7:9, false",
        "fe80::/10, febf::1, true",
        "fe80::/10, fec0::1, false",
    })
    void containsTheAddressesOfItsBlock(String block, String address, boolean contained) {
        assertThat(range(block).contains(range(address))).isEqualTo(contained);
    }

    @Test
    void containsNoBlockButOnlyAddresses() {
        assertThat(range("10.0.0.0/8").contains(range("10.0.0.0/16"))).isFalse();
        assertThat(range("10.0.0.0/8").contains(range("10.0.0.0/32"))).isTrue();
        assertThat(range("::/0").contains(range("::/127"))).isFalse();
        assertThat(range("::/0").contains(range("::/128"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/8",
                "*",
                "localhost",
                "10.0.0",
                "10.0.0.",
                ".10.0.0",
                "10.0.0.0.0",
                "256.0.0.1",
                "10.0.0.-1",
                "10.0.0.+1",
                "10.0.0.a",
                "10.0.0.00001",
                " 10.0.0.1",
                "10.0.0.1 ",
                "10.0.0.1/",
                "10.0.0.1/33",
                "10.0.0.1/-1",
                "10.0.0.1/8/8",
                "10.0.0.1/00008",
                "10.0.0.1/a",
                "10.0.0.\u0661",
                "\u0661::",
                ":",
                ":::",
                "1:",
                ":1",
                "1::2::3",
                "::1::",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7:8::",
                "::1:2:3:4:5:6:7:8",
                "1:2:3:4::5:6:7:8",
                "1:2:3:4:5:6:7:10000",
                "1:2:3:4:5:6:7:g",
                "g::",
                "::g",
                "12345::",
                "::1/129",
                "::ffff:10.0.0.1",
                "fe80::1%eth0",
                "[::1]"
            })
    void isNotMadeOfHostileText(String text) {
        assertThat(IpRange.parse(text)).isEmpty();
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void readsLongTextOnce() {
        assertThat(IpRange.parse("1.".repeat(1_000_000))).isEmpty();
        assertThat(IpRange.parse("1:".repeat(1_000_000))).isEmpty();
        assertThat(IpRange.parse("::1/" + "9".repeat(1_000_000))).isEmpty();
    }
}
