package dev.understudy.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TunnelRuleTest {
    @ParameterizedTest
    @CsvSource({
        "p.cn-hangzhou.log.aliyuncs.com, 443",
        "STS.ALIYUNCS.COM, 443",
        "ram.aliyuncs.com., 443",
        "localhost, 4511",
        "p.localhost, 443",
        "127.0.0.1, 4511"
    })
    void hostsWeStandInForAreTunnelled(String host, int port) {
        assertThat(TunnelRule.allows(host, port)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "example.com, 443",
        "aliyuncs.com, 443",
        "evilaliyuncs.com, 443",
        "ram.aliyuncs.com.example.com, 443",
        "ram.aliyuncs.com, 22",
        "notlocalhost, 443",
        "192.168.0.1, 443"
    })
    void everyOtherHostIsRefused(String host, int port) {
        assertThat(TunnelRule.allows(host, port)).isFalse();
    }

    @Test
    void anEmptyHostIsRefused() {
        assertThat(TunnelRule.allows("", 443)).isFalse();
    }
}
