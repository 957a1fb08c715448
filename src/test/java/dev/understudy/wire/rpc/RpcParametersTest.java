package dev.understudy.wire.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.wire.http.Sent;
import dev.understudy.wire.http.WireRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RpcParametersTest {
    private static WireRequest post(String query, String contentType, String body) {
        WireRequest request = Sent.request("POST", "sts.aliyuncs.com", "/", query);
        return Sent.body(Sent.header(request, "Content-Type", contentType), body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "Application/X-WWW-FORM-URLENCODED; charset=utf-8",
                "application/x-www-form-urlencoded ;charset=UTF-8"
            })
    void queryAndFormBodyAreOne(String contentType) {
        RpcParameters parameters = RpcParameters.of(post("Action=AssumeRole&Empty=", contentType, "RoleArn=acs%3Aram"));

        assertThat(parameters.values().entrySet())
                .containsExactly(
                        Map.entry("Action", "AssumeRole"), Map.entry("Empty", ""), Map.entry("RoleArn", "acs:ram"));
        assertThat(parameters.first("RoleArn")).contains("acs:ram");
        assertThat(parameters.first("Empty")).contains("");
        assertThat(parameters.first("roleArn")).isEmpty();
    }

    @Test
    void aBodyOfAnotherTypeIsNotRead() {
        assertThat(RpcParameters.of(post("Action=A", "application/json", "Action=B"))
                        .values())
                .isEqualTo(Map.of("Action", "A"));
        assertThat(RpcParameters.of(Sent.body(Sent.request("POST", "h", "/", ""), "Action=B"))
                        .values())
                .isEmpty();
    }

    @Test
    void plusAndEscapesAreDecoded() {
        assertThat(RpcParameters.of(Sent.request("GET", "h", "/", "D=a+b%20c%2Bd*%7E%E4%B8%AD&bare"))
                        .values())
                .isEqualTo(Map.of("D", "a b c+d*~中", "bare", ""));
    }

    @Test
    void theSameValueTwiceCountsOnce() {
        assertThat(RpcParameters.of(post("Action=A", "application/x-www-form-urlencoded", "Action=A"))
                        .values())
                .isEqualTo(Map.of("Action", "A"));
    }

    @Test
    void twoValuesForOneNameAreMalformed() {
        assertThatThrownBy(() -> RpcParameters.of(Sent.request("GET", "h", "/", "Action=A&Action=B")))
                .isInstanceOf(MalformedRequest.class)
                .hasMessage("parameter `Action` is given twice, with different values; expected it once");
    }

    @Test
    void aNameInAMessageStaysOnOneShortLine() {
        String name = "a%0Ab" + "x".repeat(300);

        assertThatThrownBy(() -> RpcParameters.of(Sent.request("GET", "h", "/", name + "=1&" + name + "=2")))
                .isInstanceOf(MalformedRequest.class)
                .hasMessage("parameter `a?b" + "x".repeat(97)
                        + "…` is given twice, with different values; expected it once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%2", "a=%zz", "%=a", "a=%-1", "a=%+1", "a=1&b=%E4%B8%A"})
    void aBrokenEscapeIsMalformed(String query) {
        assertThatThrownBy(() -> RpcParameters.of(Sent.request("GET", "h", "/", query)))
                .isInstanceOf(MalformedRequest.class)
                .hasMessage("the query has a broken percent escape; expected `%` and two hexadecimal digits");
    }

    @Test
    void aBrokenEscapeInTheFormBodyIsMalformed() {
        assertThatThrownBy(() -> RpcParameters.of(post("", "application/x-www-form-urlencoded", "a=%G0")))
                .isInstanceOf(MalformedRequest.class)
                .hasMessage("the form body has a broken percent escape; expected `%` and two hexadecimal digits");
    }
}
