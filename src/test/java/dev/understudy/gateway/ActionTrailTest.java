package dev.understudy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.policy.AccountId;
import dev.understudy.sls.EventStore;
import dev.understudy.sls.LogField;
import dev.understudy.sls.LogGroup;
import dev.understudy.sls.LogGroupLimits;
import dev.understudy.sls.LogGroupReader;
import dev.understudy.sls.LogStore;
import dev.understudy.sls.LogStoreSettings;
import dev.understudy.sls.PulledLogs;
import dev.understudy.trail.EventTree;
import dev.understudy.trail.ManagementEvents;
import dev.understudy.wire.http.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActionTrailTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> ASSUME = Map.of("RoleArn", Scene.ROLE, "RoleSessionName", "session");

    private final Scene scene = new Scene();

    @Test
    void assumingARoleIsTold() {
        WireRequest request =
                scene.signing.sts(Scene.B1, "AssumeRole", ASSUME).withHeaders(Map.of("User-Agent", "a client"));
        JsonNode answer = scene.ok(request).json();
        JsonNode event = newest(Scene.B);
        String id = answer.path("RequestId").asText();
        String session = answer.path("Credentials").path("AccessKeyId").asText();
        String userId =
                scene.cloud.ram().inForce().user(Scene.B, "b1").orElseThrow().id();
        assertThat(event.toPrettyString())
                .isEqualTo(tree("""
                {"eventId": "ID", "eventVersion": 1, "eventTime": "2026-01-05T08:00:00Z", "eventName": "AssumeRole",
                 "eventSource": "sts.aliyuncs.com", "eventType": "ApiCall", "eventCategory": "Management",
                 "eventRW": "Write", "apiVersion": "2015-04-01", "serviceName": "Sts", "acsRegion": "cn-hangzhou",
                 "isGlobal": false, "requestId": "ID",
                 "requestParameters": {"RoleArn": "acs:ram::1000000000000001:role/LogPartner", "RoleSessionName": "session",
                   "AcsHost": "sts.aliyuncs.com", "AcsProduct": "Sts", "HostId": "sts.aliyuncs.com", "RequestId": "ID",
                   "Region": "cn-hangzhou", "RegionId": "cn-hangzhou"},
                 "requestParameterJson": "TEXT",
                 "responseElements": {"requestId": "ID",
                   "credentials": {"accessKeyId": "SESSION", "expiration": "2026-01-05T09:00:00Z"},
                   "assumedRoleUser": {"arn": "acs:ram::1000000000000001:role/LogPartner/session",
                     "assumedRoleId": "ROLEID:session"}},
                 "sourceIpAddress": "192.0.2.10", "userAgent": "a client", "additionalEventData": {"Scheme": "http"},
                 "recipientAccountId": "2000000000000002",
                 "resourceType": "ACS::RAM::Role;ACS::RAM::AccessKey", "resourceName": "LogPartner;SESSION",
                 "referencedResources": {"ACS::RAM::Role": ["LogPartner"], "ACS::RAM::AccessKey": ["SESSION"]},
                 "userIdentity": {"type": "ram-user", "principalId": "USERID", "accountId": "2000000000000002",
                   "accessKeyId": "LTAIb1", "userName": "b1",
                   "sessionContext": {"attributes": {"mfaAuthenticated": "false", "creationDate": "2026-01-05T08:00:00Z"}}}}
                """.replace("\"ID\"", "\"" + id + "\"")
                                .replace("SESSION", session)
                                .replace("USERID", userId)
                                .replace(
                                        "ROLEID:session",
                                        answer.path("AssumedRoleUser")
                                                .path("AssumedRoleId")
                                                .asText())
                                .replace(
                                        "\"TEXT\"",
                                        JSON.valueToTree(event.path("requestParameters")
                                                        .toString())
                                                .toString()))
                        .toPrettyString());
    }

    @Test
    void theOwnerOfTheRoleGetsNoEventOfIt() {
        scene.session(Scene.B1, Scene.ROLE);
        assertThat(events(Scene.A)).isEmpty();
        assertThat(events(Scene.B)).hasSize(1);
    }

    @Test
    void aSessionIsToldWithTheAccountThatAssumedIt() {
        Key session = scene.session(Scene.B1, Scene.ROLE);
        scene.send(scene.signing.ram(session, "ListUsers", Map.of()));
        JsonNode event = newest(Scene.A);
        assertThat(event.path("userIdentity").path("type").asText()).isEqualTo("assumed-role");
        assertThat(event.path("userIdentity").path("userName").asText()).isEqualTo("LogPartner:session");
        assertThat(event.path("userIdentity").path("accessKeyId").asText()).isEqualTo(session.id());
        assertThat(event.path("userIdentity").path("principalId").asText()).endsWith(":session");
        assertThat(event.path("requestParameters").path("stsTokenPlayerUid").asLong())
                .isEqualTo(2000000000000002L);
        assertThat(event.path("requestParameters").path("stsTokenPrincipalName").asText())
                .isEqualTo("LogPartner/session");
        assertThat(event.path("eventRW").asText()).isEqualTo("Read");
    }

    @Test
    void aDenialIsToldAsAFailure() {
        scene.send(scene.signing.ram(Scene.NOBODY, "CreateUser", Map.of("UserName", "x")));
        JsonNode event = newest(Scene.A);
        assertThat(event.path("errorCode").asText()).isEqualTo("NoPermission");
        assertThat(event.path("errorMessage").asText()).contains("Action: ram:CreateUser");
        assertThat(event.has("responseElements")).isFalse();
        assertThat(event.path("resourceType").asText()).isEqualTo("ACS::RAM::User");
        assertThat(event.path("resourceName").asText()).isEqualTo("x");
        assertThat(event.path("isGlobal").asBoolean()).isTrue();
    }

    @Test
    void theRootKeyIsTheAccountItself() {
        scene.ok(scene.signing.ram(Scene.ROOT_A, "GetUser", Map.of("UserName", "admin")));
        JsonNode event = newest(Scene.A);
        assertThat(event.has("errorCode")).isFalse();
        assertThat(event.has("responseElements")).isFalse();
        assertThat(event.path("userIdentity").path("type").asText()).isEqualTo("root-account");
        assertThat(event.path("userIdentity").path("principalId").asText()).isEqualTo("1000000000000001");
        assertThat(event.path("userIdentity").path("userName").asText()).isEqualTo("root");
    }

    @Test
    void noSecretStandsInIt() {
        Key session = scene.session(Scene.B1, Scene.ROLE);
        WireRequest signed = scene.signing.ram(session, "ListUsers", Map.of());
        scene.send(signed);
        JsonNode key = scene.ok(scene.signing.ram(Scene.ROOT_A, "CreateAccessKey", Map.of("UserName", "admin")))
                .json()
                .path("AccessKey");
        scene.ok(scene.signing.ram(
                Scene.ROOT_A, "CreateLoginProfile", Map.of("UserName", "admin", "Password", "Passw0rd#secret")));
        scene.send(scene.signing.ram(
                Scene.ROOT_A, "DecodeDiagnosticMessage", Map.of("EncodedDiagnosticMessage", "a-message")));
        scene.send(scene.signing.ram(Scene.ROOT_A, "ListUsers", Map.of("ASecretOfSomeNewOperation", "not-to-be-seen")));
        String all = events(Scene.A) + "" + events(Scene.B);
        assertThat(all).contains(key.path("AccessKeyId").asText(), "CreateLoginProfile", "DecodeDiagnosticMessage");
        assertThat(all)
                .doesNotContain(
                        session.secret(),
                        String.valueOf(session.token()),
                        key.path("AccessKeySecret").asText(),
                        "Passw0rd#secret",
                        "a-message",
                        "not-to-be-seen",
                        "SignatureNonce",
                        Scene.ROOT_A.secret());
    }

    @Test
    void whoIsNotAuthenticatedLeavesNone() {
        scene.send(Signing.rpc(
                scene.signing.ramDraft(Scene.ADMIN, "ListUsers", Map.of()), new Key(Scene.ADMIN.id(), "wrong", null)));
        scene.send(scene.signing.log(new Key("LTAIadmin", "wrong", null), "GET", "app-logs", "/logstores"));
        assertThat(events(Scene.A)).isEmpty();
    }

    @Test
    void sourceAddressAndMfaAreThoseOfTheCallersContext() {
        scene.cloud
                .contexts()
                .set("LTAIadmin", Map.of("acs:SourceIp", List.of("203.0.113.9"), "acs:MFAPresent", List.of("true")));
        scene.ok(scene.signing.ram(Scene.ADMIN, "GetUser", Map.of("UserName", "admin")));
        JsonNode event = newest(Scene.A);
        assertThat(event.path("sourceIpAddress").asText()).isEqualTo("203.0.113.9");
        assertThat(event.path("userIdentity")
                        .path("sessionContext")
                        .path("attributes")
                        .path("mfaAuthenticated")
                        .asText())
                .isEqualTo("true");
    }

    @Test
    void managingLogServiceIsToldAndUsingItIsNot() {
        scene.ok(Signing.log(
                Signing.Log.SHA1,
                scene.signing
                        .logDraft(Signing.Log.SHA1, Scene.ROOT_A, "POST", "app-logs", "/logstores")
                        .header("content-type", "application/json")
                        .header("x-log-bodyrawsize", "57")
                        .body("{\"logstoreName\":\"fresh\",\"ttl\":1,\"shardCount\":2,\"telemetryType\":\"\"}"
                                .getBytes(StandardCharsets.UTF_8)),
                Scene.ROOT_A));
        JsonNode event = newest(Scene.A);
        assertThat(event.path("eventName").asText()).isEqualTo("CreateLogStore");
        assertThat(event.path("serviceName").asText()).isEqualTo("Sls");
        assertThat(event.path("eventSource").asText()).isEqualTo("app-logs.cn-hangzhou.log.aliyuncs.com");
        assertThat(event.path("eventId").asText()).matches("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}");
        assertThat(event.path("requestParameters").path("logstoreName").asText())
                .isEqualTo("fresh");
        assertThat(event.path("requestParameters").path("shardCount").asInt()).isEqualTo(2);
        assertThat(event.path("resourceType").asText()).isEqualTo("ACS::SLS::Project");
        scene.ok(scene.signing.log(Scene.ROOT_A, "GET", "app-logs", "/logstores/access"));
        assertThat(newest(Scene.A).path("resourceName").asText()).isEqualTo("app-logs;access");
        int before = events(Scene.A).size();
        Draft cursor = scene.signing
                .logDraft(Signing.Log.SHA1, Scene.ROOT_A, "GET", "app-logs", "/logstores/access/shards/0")
                .parameter("type", "cursor")
                .parameter("from", "begin");
        scene.ok(Signing.log(Signing.Log.SHA1, cursor, Scene.ROOT_A));
        assertThat(events(Scene.A)).hasSize(before);
    }

    @Test
    void eventsAreDeliveredIntoTheLogstoreOfTheAccount() {
        LogStore store =
                scene.cloud.logs().project("b-logs").createLogStore(LogStoreSettings.of("audit", 30, 1), Scene.START);
        scene.cloud.logs().deliverEvents(Scene.B, new EventStore("b-logs", "audit"));
        scene.session(Scene.B1, Scene.ROLE);
        PulledLogs pulled = store.pull(0, store.cursor(0, "begin", Scene.START).text(), null, 10, Scene.START);
        assertThat(pulled.groups()).hasSize(1);
        LogGroup group = LogGroupReader.read(pulled.groups().get(0).bytes(), LogGroupLimits.DEFAULT, Scene.START);
        assertThat(group.topic()).isEqualTo("actiontrail_event");
        assertThat(group.logs().get(0).time()).isEqualTo(Scene.START.getEpochSecond());
        assertThat(group.logs().get(0).contents())
                .containsExactly(
                        new LogField("event", newest(Scene.B).toString()),
                        new LogField("owner_id", "2000000000000002"));
    }

    @Test
    void aTrailWhoseLogstoreIsGoneRefusesNothing() {
        scene.cloud.logs().deliverEvents(Scene.B, new EventStore("b-logs", "audit"));
        scene.session(Scene.B1, Scene.ROLE);
        assertThat(events(Scene.B)).hasSize(1);
    }

    private List<JsonNode> events(AccountId account) {
        ManagementEvents.Filter filter = new ManagementEvents.Filter(Optional.of(account), Optional.empty(), 100);
        return scene.cloud.events().list(filter).stream()
                .map(event -> tree(Scene.text(EventTree.of(event, Scene::text))))
                .toList();
    }

    private JsonNode newest(AccountId account) {
        List<JsonNode> all = events(account);
        return all.get(all.size() - 1);
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(text, notJson);
        }
    }
}
