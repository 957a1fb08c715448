package dev.understudy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.policy.json.PolicyParser;
import dev.understudy.policy.json.PolicyUse;
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
        guard("NumericLessThan", "log:TLSVersion", "1.3");

        assertThat(scene.send(over(protocol, log("GET", "guarded", "/"))).status())
                .isEqualTo(status);
    }

    @Test
    void withoutTlsThereIsNoTlsVersion() {
        guard("StringNotLike", "log:TLSVersion", "*");

        assertThat(scene.send(over(null, log("GET", "guarded", "/"))).status()).isEqualTo(401);
        assertThat(scene.send(over("TLSv1.2", log("GET", "guarded", "/"))).status())
                .isEqualTo(200);
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
        scene.ok(scene.signing.ram(
                Scene.ADMIN,
                "CreatePolicy",
                Map.of(
                        "PolicyName",
                        "tagged",
                        "PolicyDocument",
                        "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"" + action
                                + "\",\"Resource\":\"*\",\"Condition\":{\"StringEquals\":{\"" + key + "\":\"" + value
                                + "\"}}}]}")));
        scene.ok(scene.signing.ram(
                Scene.ADMIN,
                "AttachPolicyToUser",
                Map.of("PolicyType", "Custom", "PolicyName", "tagged", "UserName", "nobody")));
    }

    private void guard(String operator, String key, String value) {
        String text = "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"log:GetProject\","
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
