package dev.understudy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients send beside the call itself, and where they may send it. */
class RpcTransportTest {
    private final Scene scene = new Scene();
    private final CreateUserCalls calls = new CreateUserCalls(scene);

    @Test
    void whatClientsSendInAdditionIsSignedAndOtherwiseLeftAlone() {
        scene.ok(Signing.rpc(
                calls.old()
                        .parameter("RegionId", "cn-hangzhou")
                        .parameter("SignatureType", "")
                        .parameter("SourceIp", "203.0.113.9")
                        .parameter("SecureTransport", "true")
                        .parameter("AcceptLanguage", "en-US")
                        .parameter("Whatever", "x"),
                Scene.ADMIN));

        String asked = scene.newest().toString();
        assertThat(asked).contains("ram:CreateUser").doesNotContain("203.0.113.9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/x", "//", "/ram", "/%2F", "/index.html"})
    void thereIsNoPathButTheRoot(String path) {
        String notFound = "404 InvalidAction.NotFound Specified api is not found, please check your url and method.";

        assertThat(calls.oldIsTold(calls.old().path(path))).isEqualTo(notFound);
        assertThat(calls.teaIsTold(calls.tea().path(path))).isEqualTo(notFound);
        assertThat(scene.refused(
                                Draft.of(Signing.acs3(calls.tea(), Scene.ADMIN)).path(path))
                        .line())
                .isEqualTo(notFound);
    }

    @ParameterizedTest
    @CsvSource({
        "ram.aliyuncs.com,Ram",
        "sts-vpc.cn-hangzhou.aliyuncs.com,Sts",
        "ims.vpc-proxy.aliyuncs.com,Ims",
        "127.0.0.1:4510,''"
    })
    void aRefusalNamesTheProductThatTheHostTells(String host, String product) {
        Scene.Answer answer =
                scene.refused(calls.old().withoutParameter("Version").host(host));

        assertThat(answer.json().path("Recommend").asText()).contains("&product=" + product + "&requestId=");
    }
}
