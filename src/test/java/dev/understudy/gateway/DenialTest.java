package dev.understudy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.access.denial.DiagnosticMessage;
import dev.understudy.wire.http.WireRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What those get to see whom policies refuse, to the letter. */
class DenialTest {
    private final Scene scene = new Scene();

    /** The body without what differs from call to call. */
    private static String settled(Scene.Answer answer) {
        ObjectNode tree = answer.json().deepCopy();
        String requestId = tree.path("RequestId").asText();
        tree.remove("RequestId");
        String text = tree.toString();
        String message =
                tree.path("AccessDeniedDetail").path("EncodedDiagnosticMessage").asText();
        assertThat(DiagnosticMessage.decode(message).orElseThrow().requestId()).isEqualTo(requestId);
        return text.replace(message, "MESSAGE").replace(requestId, "ID");
    }

    private Scene.Answer ram(Key by, String action, Map<String, String> parameters) {
        return scene.refused(scene.signing.ram(by, action, parameters));
    }

    private Scene.Answer assume(Key by, String role) {
        return scene.refused(
                scene.signing.sts(by, "AssumeRole", Map.of("RoleArn", role, "RoleSessionName", "session")));
    }

    private Scene.Answer log(Key by, String method, String project, String path) {
        return scene.refused(scene.signing.log(by, method, project, path));
    }

    private String idOf(String user) {
        return String.valueOf(scene.cloud.ram().users().get(Scene.A, user).id());
    }

    @Test
    void ramTellsResourceActionAndDetail() {
        Scene.Answer answer = ram(Scene.NOBODY, "DeleteUser", Map.of("UserName", "admin"));

        assertThat(answer.response().status()).isEqualTo(403);
        assertThat(settled(answer))
                .isEqualTo(
                        "{\"HostId\":\"ram.aliyuncs.com\",\"Code\":\"NoPermission\",\"Message\":\"You are not authorized"
                                + " to do this action. Resource: acs:ram:*:1000000000000001:user/admin Action: ram:DeleteUser\","
                                + "\"Recommend\":\"https://api.aliyun.com/troubleshoot?q=NoPermission&product=Ram&requestId=ID\","
                                + "\"AccessDeniedDetail\":{\"AuthAction\":\"ram:DeleteUser\",\"AuthPrincipalType\":\"SubUser\","
                                + "\"AuthPrincipalDisplayName\":\"" + idOf("nobody")
                                + "\",\"AuthPrincipalOwnerId\":\"1000000000000001\",\"NoPermissionType\":\"ImplicitDeny\","
                                + "\"PolicyType\":\"AccountLevelIdentityBasedPolicy\",\"EncodedDiagnosticMessage\":\"MESSAGE\"}}");
    }

    @Test
    void anExplicitDenyIsCalledThat() {
        JsonNode detail = ram(Scene.ADMIN, "ListUsers", Map.of()).json().path("AccessDeniedDetail");

        assertThat(detail.path("NoPermissionType").asText()).isEqualTo("ExplicitDeny");
        assertThat(scene.newest().path("by").toString())
                .isEqualTo("[{\"policy\":\"no-users\",\"statement\":1,\"effect\":\"Deny\"}]");
    }

    @Test
    void aSessionIsNamedByRoleAndSession() {
        Key session = scene.session(Scene.B1, Scene.ROLE);
        JsonNode detail = ram(session, "ListUsers", Map.of()).json().path("AccessDeniedDetail");

        assertThat(detail.path("AuthPrincipalType").asText()).isEqualTo("AssumedRoleUser");
        assertThat(detail.path("AuthPrincipalDisplayName").asText()).isEqualTo("LogPartner:session");
        assertThat(detail.path("AuthPrincipalOwnerId").asText()).isEqualTo("1000000000000001");
    }

    @Test
    void theSessionPolicyIsNamed() {
        Key narrowed = scene.session(
                Scene.B1,
                Map.of(
                        "RoleArn",
                        Scene.ROLE,
                        "RoleSessionName",
                        "session",
                        "Policy",
                        "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"ram:Get*\",\"Resource\":\"*\"}]}"));
        JsonNode detail = log(narrowed, "POST", "app-logs", "/logstores/access/shards/lb")
                .json()
                .path("accessDeniedDetail");

        assertThat(detail.path("policyType").asText()).isEqualTo("SessionPolicy");
        assertThat(detail.path("noPermissionType").asText()).isEqualTo("ImplicitDeny");
    }

    @Test
    void stsTellsWhoeverMayNotAssumeRoles() {
        Scene.Answer answer = assume(Scene.NOBODY, "acs:ram::1000000000000001:role/Closed");

        assertThat(answer.line())
                .isEqualTo(
                        "403 NoPermission You are not authorized to do this action. You should be authorized by RAM.");
        assertThat(answer.json().path("AccessDeniedDetail").path("PolicyType").asText())
                .isEqualTo("AccountLevelIdentityBasedPolicy");
    }

    @Test
    void stsTellsWhoeverIsNotTrusted() {
        Scene.Answer answer = assume(Scene.B1, "acs:ram::1000000000000001:role/Closed");

        assertThat(answer.line())
                .isEqualTo(
                        "403 NoPermission You are not authorized to do this action. You should be authorized by RAM.");
        assertThat(answer.json().path("AccessDeniedDetail").path("PolicyType").asText())
                .isEqualTo("AssumeRolePolicy");
        assertThat(scene.newest().path("account").asText()).isEqualTo("1000000000000001");
    }

    @Test
    void rootMayNotAssumeRoles() {
        Scene.Answer answer = assume(Scene.ROOT_B, Scene.ROLE);

        assertThat(answer.line()).isEqualTo("403 NoPermission Roles may not be assumed by root accounts.");
        assertThat(answer.json()
                        .path("AccessDeniedDetail")
                        .path("AuthPrincipalType")
                        .asText())
                .isEqualTo("RootUser");
        assertThat(answer.json().path("AccessDeniedDetail").has("PolicyType")).isFalse();
    }

    @Test
    void logServiceTellsActionResourceAndDetail() {
        Scene.Answer answer = log(Scene.NOBODY, "GET", "app-logs", "/logstores/access");

        assertThat(answer.response().status()).isEqualTo(401);
        assertThat(answer.response().text())
                .isEqualTo("{\"errorCode\":\"Unauthorized\",\"errorMessage\":\"denied by sts or ram, action:"
                        + " log:GetLogStore, resource:"
                        + " acs:log:cn-hangzhou:1000000000000001:project/app-logs/logstore/access\","
                        + "\"accessDeniedDetail\":{\"authAction\":\"log:GetLogStore\",\"authPrincipalType\":\"SubUser\","
                        + "\"authPrincipalDisplayName\":\"" + idOf("nobody")
                        + "\",\"authPrincipalOwnerId\":\"1000000000000001\",\"noPermissionType\":\"ImplicitDeny\","
                        + "\"policyType\":\"AccountLevelIdentityBasedPolicy\",\"encodedDiagnosticMessage\":\""
                        + new DiagnosticMessage(
                                        scene.newest().path("requestId").asText(),
                                        "acs:ram::1000000000000001:user/nobody",
                                        "log:GetLogStore",
                                        "acs:log:cn-hangzhou:1000000000000001:project/app-logs/logstore/access",
                                        "ImplicitDeny",
                                        "AccountLevelIdentityBasedPolicy")
                                .encode()
                        + "\"}}");
    }

    @Test
    void theOwnerInTheMessageIsTheProjectsForASessionToo() {
        Key session = scene.session(Scene.B1, Scene.ROLE);

        assertThat(log(session, "GET", "app-logs", "/logstores/access").line())
                .isEqualTo("401 Unauthorized denied by sts or ram, action: log:GetLogStore, resource:"
                        + " acs:log:cn-hangzhou:1000000000000001:project/app-logs/logstore/access");
        assertThat(log(session, "GET", "", "/").line())
                .isEqualTo("401 Unauthorized denied by sts or ram, action: log:ListProject, resource:"
                        + " acs:log:cn-hangzhou:1000000000000001:project/*");
    }

    @Test
    void aProjectPolicySaysSo() {
        assertThat(log(Scene.ADMIN, "GET", "guarded", "/").line())
                .isEqualTo("401 Unauthorized Access denied by project policy.");
        assertThat(scene.newest().path("decision").asText()).isEqualTo("ExplicitDeny");
        scene.ok(scene.signing.log(Scene.ADMIN, "GET", "guarded", "/logstores"));
    }

    @Test
    void theProjectOfAnotherAccountIsBehindTheWallWhateverOnesOwnPoliciesSay() {
        for (Key key : List.of(Scene.B1, Scene.ROOT_B)) {
            for (String[] call : new String[][] {
                {"GET", "/"},
                {"DELETE", "/"},
                {"GET", "/logstores"},
                {"POST", "/logstores/access/shards/lb"},
                {"POST", "/policy"},
                {"DELETE", "/policy"},
                {"DELETE", "/logstores/access"}
            }) {
                assertThat(log(key, call[0], "app-logs", call[1]).line())
                        .as(String.join(" ", call))
                        .isEqualTo("401 Unauthorized The project does not belong to you.");
            }
        }
    }

    @Test
    void aDiagnosticMessageIsDecodedForTheAccountsItConcernsOnly() {
        String message = assume(Scene.B1, "acs:ram::1000000000000001:role/Closed")
                .json()
                .path("AccessDeniedDetail")
                .path("EncodedDiagnosticMessage")
                .asText();
        Map<String, String> question = Map.of("EncodedDiagnosticMessage", message);

        for (Key reader : List.of(Scene.ROOT_A, Scene.ROOT_B)) {
            JsonNode decoded = scene.ok(scene.signing.ram(reader, "DecodeDiagnosticMessage", question))
                    .json()
                    .path("DecodedDiagnosticMessage");
            assertThat(decoded.toString())
                    .isEqualTo("{\"ExplicitDeny\":false,\"NoPermissionPolicyType\":\"AssumeRolePolicy\","
                            + "\"AuthAction\":\"sts:AssumeRole\","
                            + "\"AuthResource\":\"acs:ram::1000000000000001:role/Closed\","
                            + "\"AuthPrincipal\":{\"AuthPrincipalType\":\"SubUser\","
                            + "\"AuthPrincipalOwnerId\":\"2000000000000002\",\"AuthPrincipalDisplayName\":\""
                            + scene.cloud.ram().users().get(Scene.B, "b1").id()
                            + "\"},\"AuthConditions\":[],\"MatchedPolicies\":[]}");
        }
        String ofAOnly = ram(Scene.NOBODY, "ListUsers", Map.of())
                .json()
                .path("AccessDeniedDetail")
                .path("EncodedDiagnosticMessage")
                .asText();
        WireRequest byStranger =
                scene.signing.ram(Scene.ROOT_B, "DecodeDiagnosticMessage", Map.of("EncodedDiagnosticMessage", ofAOnly));
        assertThat(scene.refused(byStranger).line()).startsWith("404 EntityNotExist");
        for (String nonsense : List.of("x", "AQEAAAAA", "AQEAAAAAeA==", "%", "ä")) {
            assertThat(ram(Scene.ROOT_A, "DecodeDiagnosticMessage", Map.of("EncodedDiagnosticMessage", nonsense))
                            .line())
                    .startsWith("404 EntityNotExist");
        }
    }

    @Test
    void decodingNeedsItsOwnPermission() {
        assertThat(ram(Scene.NOBODY, "DecodeDiagnosticMessage", Map.of("EncodedDiagnosticMessage", "x"))
                        .line())
                .isEqualTo("403 NoPermission You are not authorized to do this action. Resource: * Action:"
                        + " ram:DecodeDiagnosticMessage");
    }

    private JsonNode decoded(Scene.Answer denied) {
        JsonNode body = denied.json();
        JsonNode detail =
                body.has("AccessDeniedDetail") ? body.path("AccessDeniedDetail") : body.path("accessDeniedDetail");
        String message = detail.has("EncodedDiagnosticMessage")
                ? detail.path("EncodedDiagnosticMessage").asText()
                : detail.path("encodedDiagnosticMessage").asText();
        return scene.ok(scene.signing.ram(
                        Scene.ROOT_A, "DecodeDiagnosticMessage", Map.of("EncodedDiagnosticMessage", message)))
                .json()
                .path("DecodedDiagnosticMessage");
    }

    @Test
    void thePolicyThatDeniedIsDescribed() {
        assertThat(decoded(ram(Scene.ADMIN, "ListUsers", Map.of()))
                        .path("MatchedPolicies")
                        .toString())
                .isEqualTo("[{\"PolicyIdentifier\":\"no-users\",\"PolicyType\":\"Custom\",\"PolicyVersion\":\"v1\","
                        + "\"Effect\":\"Deny\",\"AttachedScope\":\"Account\",\"AttachedEntityType\":\"RamUser\"}]");
    }

    @Test
    void whatIsAttachedToNothingIsNamedOnly() {
        JsonNode decoded = decoded(log(Scene.ADMIN, "GET", "guarded", "/"));

        assertThat(decoded.path("MatchedPolicies").toString())
                .isEqualTo("[{\"PolicyIdentifier\":\"project\",\"Effect\":\"Deny\"}]");
    }

    @Test
    void theConditionsThatDecidedAreToldWithWhatTheCallHad() {
        scene.give(
                Scene.ROOT_A,
                "admin",
                "from-afar",
                "{\"Effect\":\"Deny\",\"Action\":\"ram:ListRoles\",\"Resource\":\"*\",\"Condition\":"
                        + "{\"NotIpAddress\":{\"acs:SourceIp\":\"203.0.113.9\"}}}");
        scene.give(
                Scene.ROOT_A,
                "nobody",
                "from-office",
                "{\"Effect\":\"Allow\",\"Action\":\"ram:ListRoles\",\"Resource\":\"*\",\"Condition\":"
                        + "{\"IpAddress\":{\"acs:SourceIp\":\"203.0.113.9\"}}}");

        for (Key by : List.of(Scene.ADMIN, Scene.NOBODY)) {
            assertThat(decoded(ram(by, "ListRoles", Map.of()))
                            .path("AuthConditions")
                            .toString())
                    .isEqualTo("[{\"ConditionKey\":\"acs:SourceIp\",\"ConditionValues\":[\"192.0.2.10\"]}]");
        }
    }
}
