package dev.understudy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What GetAccessKeyLastUsed tells of keys that signed calls. */
class KeyUseTest {
    private final Scene scene = new Scene();

    private JsonNode use(String user, Key of) {
        return scene.ok(Signing.rpc(
                        scene.signing.rpcDraft(
                                "ims.aliyuncs.com",
                                "2019-08-15",
                                Scene.ROOT_A,
                                "GetAccessKeyLastUsed",
                                Map.of(
                                        "UserPrincipalName",
                                        user + "@1000000000000001.onaliyun.com",
                                        "UserAccessKeyId",
                                        of.id())),
                        Scene.ROOT_A))
                .json()
                .path("AccessKeyLastUsed");
    }

    @Test
    void aKeyThatSignedNothingWasNeverUsed() {
        assertThat(use("nobody", Scene.NOBODY).toString()).isEqualTo("{\"LastUsedDate\":\"\"}");
    }

    @Test
    void theLastProvenCallIsTheLastUseByTheClockOfTheWorld() {
        scene.clock.advance(Duration.ofHours(1));
        scene.send(scene.signing.log(Scene.NOBODY, "GET", "app-logs", "/logstores/access"));
        assertThat(use("nobody", Scene.NOBODY).toString())
                .isEqualTo("{\"LastUsedDate\":\"2026-01-05T09:00:00Z\",\"ServiceName\":\"Sls\"}");

        scene.clock.advance(Duration.ofSeconds(1));
        scene.ok(scene.signing.sts(Scene.NOBODY, "GetCallerIdentity", Map.of()));
        assertThat(use("nobody", Scene.NOBODY).toString())
                .isEqualTo("{\"LastUsedDate\":\"2026-01-05T09:00:01Z\",\"ServiceName\":\"Sts\"}");
    }

    @Test
    void aWrongSignatureIsNoUse() {
        Key wrong = new Key(Scene.NOBODY.id(), "another", null);
        scene.refused(scene.signing.sts(wrong, "GetCallerIdentity", Map.of()));
        scene.refused(scene.signing.log(wrong, "GET", "app-logs", "/logstores/access"));

        assertThat(use("nobody", Scene.NOBODY).path("LastUsedDate").asText()).isEmpty();
    }

    @Test
    void aSessionDoesNotUseTheKeyThatAssumedTheRole() {
        Key session = scene.session(Scene.B1, Scene.ROLE);
        scene.clock.advance(Duration.ofHours(1));
        scene.send(scene.signing.sts(session, "GetCallerIdentity", Map.of()));

        assertThat(scene.cloud.ram().accessKeys().lastUsed(Scene.B, "b1", Scene.B1.id()))
                .hasValueSatisfying(use -> assertThat(use.at()).isEqualTo(Scene.START));
    }

    @Test
    void whoMayNotAskIsNotToldThatTheDomainIsWrong() {
        for (Key by : new Key[] {Scene.NOBODY, Scene.ROOT_A}) {
            Draft draft = scene.signing.rpcDraft(
                    "ims.aliyuncs.com",
                    "2019-08-15",
                    by,
                    "GetAccessKeyLastUsed",
                    Map.of("UserPrincipalName", "nobody@elsewhere.onaliyun.com", "UserAccessKeyId", "LTAInobody"));
            assertThat(scene.refused(Signing.rpc(draft, by)).line())
                    .startsWith(by.equals(Scene.ROOT_A) ? "404 EntityNotExist.User" : "403 NoPermission");
        }
    }
}
