package dev.understudy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients send beside the call itself, and where they may send it. */
class RpcTransportTest {
    private static final Map<String, String> JANE = Map.of("UserName", "jane");

    private final Scene scene = new Scene();

    private Draft old() {
        return scene.signing.ramDraft(Scene.ADMIN, "CreateUser", JANE);
    }

    private Draft tea() {
        return scene.signing.acs3RamDraft(Scene.ADMIN, "CreateUser", JANE);
    }

    private String oldIsTold(Draft draft) {
        return scene.refused(Signing.rpc(draft, Scene.ADMIN)).line();
    }

    private String teaIsTold(Draft draft) {
        return scene.refused(Signing.acs3(draft, Scene.ADMIN)).line();
    }

    @Test
    void whatClientsSendInAdditionIsSignedAndOtherwiseLeftAlone() {
        scene.ok(Signing.rpc(
                old().parameter("RegionId", "cn-hangzhou")
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

        assertThat(oldIsTold(old().path(path))).isEqualTo(notFound);
        assertThat(teaIsTold(tea().path(path))).isEqualTo(notFound);
        assertThat(scene.refused(Draft.of(Signing.acs3(tea(), Scene.ADMIN)).path(path))
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
        Scene.Answer answer = scene.refused(old().withoutParameter("Version").host(host));

        assertThat(answer.json().path("Recommend").asText()).contains("&product=" + product + "&requestId=");
    }
}
