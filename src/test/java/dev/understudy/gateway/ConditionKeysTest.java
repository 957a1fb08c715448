package dev.understudy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.policy.json.PolicyParser;
import dev.understudy.policy.json.PolicyUse;
import dev.understudy.sls.LogStoreSettings;
import dev.understudy.sls.ProjectPolicy;
import dev.understudy.wire.http.WireRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The condition keys that the services are documented to fill, as policies see them. */
class ConditionKeysTest {
    private final Scene scene = new Scene();

    @ParameterizedTest
    @CsvSource({"TLSv1.2, 401", "TLSv1.3, 200", ", 200"})
    void logServiceTellsTheTlsVersion(String protocol, int status) {
        guard("log:GetProject", "NumericLessThan", "log:TLSVersion", "1.3");

        assertThat(scene.send(over(protocol, log("GET", "guarded", "/"))).status())
                .isEqualTo(status);
    }

    @Test
    void withoutTlsThereIsNoTlsVersion() {
        guard("log:GetProject", "StringNotLike", "log:TLSVersion", "*");

        assertThat(scene.send(over(null, log("GET", "guarded", "/"))).status()).isEqualTo(401);
        assertThat(scene.send(over("TLSv1.2", log("GET", "guarded", "/"))).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | Bool | false | \"ttl\":7,\"encrypt_conf\":{\"enable\":true,\"encrypt_type\":\"default\"} | 200",
                "POST | Bool | false | \"ttl\":7,\"encrypt_conf\":{\"enable\":false,\"encrypt_type\":\"default\"} | 401",
                "POST | Bool | false | \"ttl\":7,\"encrypt_conf\":{\"encrypt_type\":\"default\"} | 401",
                "POST | Bool | false | \"ttl\":7,\"encrypt_conf\":\"default\" | 401",
                "POST | Bool | false | \"ttl\":7 | 401",
                "POST | Bool | true | \"ttl\":7,\"encrypt_conf\":{\"enable\":true,\"encrypt_type\":\"default\"} | 401",
                "PUT | Bool | false | \"ttl\":7,\"encrypt_conf\":{\"enable\":true,\"encrypt_type\":\"default\"} | 200",
                "PUT | Bool | false | \"ttl\":7,\"encrypt_conf\":{\"enable\":false,\"encrypt_type\":\"default\"} | 401",
                "PUT | Bool | false | \"ttl\":8 | 200",
                "PUT | StringNotLike | * | \"ttl\":8 | 401",
                "PUT | StringNotLike | * | \"ttl\":7,\"encrypt_conf\":{\"enable\":true,\"encrypt_type\":\"default\"} | 200",
            })
    void logServiceTellsWhetherALogstoreIsToBeEncrypted(
            String method, String operator, String value, String field, int status) {
        scene.cloud.logs().project("guarded").createLogStore(LogStoreSettings.of("old", 7, 1), Scene.START);
        guard("log:*LogStore", operator, "log:Encrypted", value);
        boolean creates = method.equals("POST");
        Draft draft = scene.signing
                .logDraft(Signing.Log.SHA1, Scene.ADMIN, method, "guarded", creates ? "/logstores" : "/logstores/old")
                .body("{\"logstoreName\":\"" + (creates ? "new" : "old") + "\",\"shardCount\":1," + field + "}");

        assertThat(scene.send(Signing.log(Signing.Log.SHA1, draft, Scene.ADMIN)).status())
                .isEqualTo(status);
    }

    @Test
    void noServiceTellsTheTagsOfAResource() {
        scene.ok(scene.signing.ram(
                Scene.ADMIN,
                "TagResources",
                Map.of(
                        "ResourceType",
                        "role",
                        "ResourceNames",
                        "[\"LogPartner\"]",
                        "Tag",
                        "[{\"Key\":\"team\",\"Value\":\"core\"}]")));
        allowNobody("ram:GetRole", "acs:ResourceTag/team", "core");

        assertThat(scene.refused(scene.signing.ram(Scene.NOBODY, "GetRole", Map.of("RoleName", "LogPartner")))
                        .line())
                .startsWith("403 NoPermission");
    }

    @Test
    void createRoleTellsTheTagsItBringsAndWhomTheRoleTrusts() {
        allowNobody("ram:CreateRole", "acs:RequestTag/team", "core");

        assertThat(scene.refused(scene.signing.ram(Scene.NOBODY, "CreateRole", role("other")))
                        .line())
                .startsWith("403 NoPermission");
        scene.ok(scene.signing.ram(Scene.NOBODY, "CreateRole", role("core")));
    }

    private static Map<String, String> role(String team) {
        return Map.of(
                "RoleName",
                "New",
                "AssumeRolePolicyDocument",
                "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\","
                        + "\"Principal\":{\"Service\":[\"ecs.aliyuncs.com\"]}}]}",
                "Tag",
                "[{\"Key\":\"team\",\"Value\":\"" + team + "\"}]");
    }

    private void allowNobody(String action, String key, String value) {
        scene.give(
                Scene.ADMIN,
                "nobody",
                "tagged",
                "{\"Effect\":\"Allow\",\"Action\":\"" + action
                        + "\",\"Resource\":\"*\",\"Condition\":{\"StringEquals\":{\"" + key + "\":\"" + value
                        + "\"}}}");
    }

    private void guard(String action, String operator, String key, String value) {
        String text = "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"" + action + "\","
                + "\"Resource\":\"*\",\"Condition\":{\"" + operator + "\":{\"" + key + "\":\"" + value + "\"}}}]}";
        scene.cloud
                .logs()
                .project("guarded")
                .putPolicy(new ProjectPolicy(text, PolicyParser.parse(text, PolicyUse.PROJECT)));
    }

    private WireRequest log(String method, String project, String path) {
        return scene.signing.log(Scene.ADMIN, method, project, path);
    }

    private static WireRequest over(@Nullable String protocol, WireRequest request) {
        return new WireRequest(
                request.method(),
                protocol != null,
                request.host(),
                request.path(),
                request.query(),
                request.headers(),
                request.body(),
                request.sourceIp(),
                protocol);
    }
}
