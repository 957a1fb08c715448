package dev.understudy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.report.DecisionText;
import dev.understudy.wire.http.WireRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureDifferenceTest {
    private static final Key STRANGER = new Key(Scene.ADMIN.id(), "anotherSecret", null);

    private final Scene scene = new Scene();

    private JsonNode differs(WireRequest request) {
        assertThat(scene.refused(request).line()).matches("40[01] Signature(DoesNotMatch|NotMatch) .*(?s:.*)");
        return scene.newest().path("signature");
    }

    private Draft listUsers() {
        return scene.signing.ramDraft(Scene.ADMIN, "ListUsers", Map.of());
    }

    @Test
    void theMethodOfAnRpcRequestIsNamedWithBothTexts() {
        WireRequest signed = Signing.rpc(listUsers(), Scene.ADMIN);
        JsonNode found = differs(Draft.of(signed).method("POST").request());
        assertThat(found.toString())
                .isEqualTo("{\"part\":\"method\",\"explanation\":\"signed for GET, sent as POST\","
                        + "\"server\":[\"POST\"],\"client\":[\"GET\"]}");
        assertThat(DecisionText.of(scene.cloud.trail().list(Scene.all(1)).get(0)))
                .contains(
                        "what differs in the signature: method: signed for GET, sent as POST",
                        "    server: POST",
                        "    client: GET");
    }

    @Test
    void aParameterThatWasAddedIsNamedAndItsSecretValueIsNot() {
        WireRequest signed = Signing.rpc(listUsers(), Scene.ADMIN);
        JsonNode found =
                differs(Draft.of(signed).parameter("Password", "Passw0rd").request());
        assertThat(found.path("part").asText()).isEqualTo("parameter Password");
        assertThat(found.path("server").path(0).asText()).isEqualTo("Password=(not shown)");
    }

    @Test
    void noTokenStandsInIt() {
        Key session = scene.session(Scene.B1, Scene.ROLE);
        WireRequest signed = Signing.rpc(
                scene.signing.ramDraft(new Key(session.id(), session.secret(), null), "ListUsers", Map.of()), session);
        JsonNode found = differs(Draft.of(signed)
                .parameter("SecurityToken", String.valueOf(session.token()))
                .request());
        assertThat(found.path("part").asText()).isEqualTo("parameter SecurityToken");
        assertThat(found.toString()).doesNotContain(String.valueOf(session.token()), session.secret());
    }

    @Test
    void anotherSecretIsSaidToBeOne() {
        for (WireRequest request : new WireRequest[] {
            Signing.rpc(listUsers(), STRANGER),
            Signing.acs3(scene.signing.acs3RamDraft(Scene.ADMIN, "ListUsers", Map.of()), STRANGER),
            scene.signing.log(STRANGER, "GET", "app-logs", "/logstores"),
            Signing.log(
                    Signing.Log.V4,
                    scene.signing.logDraft(Signing.Log.V4, Scene.ADMIN, "GET", "app-logs", "/logstores"),
                    STRANGER)
        }) {
            assertThat(differs(request).path("part").asText()).isEqualTo("secret");
        }
    }

    @Test
    void theHostOfAnAcs3RequestIsNamed() {
        WireRequest signed = Signing.acs3(scene.signing.acs3RamDraft(Scene.ADMIN, "ListUsers", Map.of()), Scene.ADMIN);
        JsonNode found = differs(Draft.of(signed).host("ram.aliyuncs.com:4510").request());
        assertThat(found.path("part").asText()).isEqualTo("host");
        assertThat(found.path("client").path(0).asText()).isEqualTo("host:ram.aliyuncs.com");
    }

    @Test
    void anUnsignedHeaderOfAnAcs3RequestIsNamed() {
        WireRequest signed = Signing.acs3(scene.signing.acs3RamDraft(Scene.ADMIN, "ListUsers", Map.of()), Scene.ADMIN);
        scene.refused(Draft.of(signed).header("x-acs-extra", "1").request());
        assertThat(scene.newest().path("signature").path("explanation").asText())
                .isEqualTo("sent and not in SignedHeaders: x-acs-extra");
    }

    @Test
    void aChangedLogServiceRequestIsNamedInBothVersions() {
        for (Signing.Log how : Signing.Log.values()) {
            WireRequest signed = Signing.log(
                    how, scene.signing.logDraft(how, Scene.ADMIN, "GET", "app-logs", "/logstores"), Scene.ADMIN);
            assertThat(differs(Draft.of(signed).method("DELETE").request())
                            .path("explanation")
                            .asText())
                    .as(how.name())
                    .isEqualTo("signed for GET, sent as DELETE");
            assertThat(differs(Draft.of(signed).header("x-log-extra", "1").request())
                            .path("part")
                            .asText())
                    .as(how.name())
                    .isEqualTo("header x-log-extra");
        }
    }

    @Test
    void whatIsSignedRightHasNone() {
        scene.ok(scene.signing.ram(Scene.ADMIN, "GetUser", Map.of("UserName", "admin")));
        assertThat(scene.newest().has("signature")).isFalse();
    }
}
