package dev.understudy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.policy.json.PolicyParser;
import dev.understudy.policy.json.PolicyUse;
import dev.understudy.ram.NewRole;
import dev.understudy.ram.RamRole.TrustPolicy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who stands at the head of a chain of roles: B's user, then A's role First, then A's role Second. */
class SourceIdentityTest {
    private static final String FIRST = "acs:ram::1000000000000001:role/First";
    private static final String SECOND = "acs:ram::1000000000000001:role/Second";
    private static final String BOTH = "[\"sts:AssumeRole\",\"sts:SetSourceIdentity\"]";

    private final Scene scene = new Scene();

    SourceIdentityTest() {
        role("First", BOTH, "acs:ram::2000000000000002:root", "");
        role("Second", BOTH, FIRST, ",\"Condition\":{\"StringEquals\":{\"sts:SourceIdentity\":\"alice\"}}");
        scene.ok(scene.signing.ram(
                Scene.ADMIN,
                "AttachPolicyToRole",
                Map.of("PolicyType", "System", "PolicyName", "AliyunSTSAssumeRoleAccess", "RoleName", "First")));
        scene.ok(scene.signing.ram(
                Scene.ADMIN,
                "CreatePolicy",
                Map.of(
                        "PolicyName",
                        "name-the-source",
                        "PolicyDocument",
                        "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:SetSourceIdentity\","
                                + "\"Resource\":\"*\"}]}")));
    }

    private void role(String name, String actions, String trusted, String condition) {
        String trust = "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":" + actions
                + ",\"Principal\":{\"RAM\":[\"" + trusted + "\"]}" + condition + "}]}";
        scene.cloud
                .ram()
                .roles()
                .add(
                        Scene.A,
                        "4" + name.hashCode(),
                        new NewRole(
                                name,
                                "",
                                new TrustPolicy(trust, PolicyParser.parse(trust, PolicyUse.TRUST)),
                                3600,
                                Map.of()),
                        Scene.START);
    }

    private static Map<String, String> asking(String role, String... more) {
        Map<String, String> all = new HashMap<>(Map.of("RoleArn", role, "RoleSessionName", "s1"));
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    private void grant(Key admin, String user) {
        scene.give(
                admin,
                user,
                "name-the-source",
                "{\"Effect\":\"Allow\",\"Action\":\"sts:SetSourceIdentity\",\"Resource\":\"*\"}");
    }

    @Test
    void settingOneNeedsAnActionOfItsOwnOnBothSides() {
        assertThat(scene.refused(scene.signing.sts(Scene.B1, "AssumeRole", asking(FIRST, "SourceIdentity", "alice")))
                        .line())
                .startsWith("403 NoPermission ");
        assertThat(scene.newest().path("action").asText()).isEqualTo("sts:SetSourceIdentity");
        assertThat(scene.ok(scene.signing.sts(Scene.B1, "AssumeRole", asking(FIRST)))
                        .json()
                        .has("SourceIdentity"))
                .isFalse();

        grant(Scene.ROOT_B, "b1");
        assertThat(scene.ok(scene.signing.sts(Scene.B1, "AssumeRole", asking(FIRST, "SourceIdentity", "alice")))
                        .json()
                        .path("SourceIdentity")
                        .asText())
                .isEqualTo("alice");
        assertThat(scene.refused(scene.signing.sts(
                                Scene.B1, "AssumeRole", asking(Scene.ROLE, "SourceIdentity", "alice")))
                        .line())
                .as("a trust policy that does not speak of it")
                .startsWith("403 NoPermission ");
    }

    @Test
    void itIsCarriedOnAndCannotBeChanged() {
        grant(Scene.ROOT_B, "b1");
        Key first = scene.session(Scene.B1, asking(FIRST, "SourceIdentity", "alice"));
        assertThat(scene.refused(scene.signing.sts(first, "AssumeRole", asking(SECOND)))
                        .line())
                .startsWith("403 NoPermission ");

        scene.ok(scene.signing.ram(
                Scene.ADMIN,
                "AttachPolicyToRole",
                Map.of("PolicyType", "Custom", "PolicyName", "name-the-source", "RoleName", "First")));
        assertThat(scene.ok(scene.signing.sts(first, "AssumeRole", asking(SECOND)))
                        .json()
                        .path("SourceIdentity")
                        .asText())
                .isEqualTo("alice");
        assertThat(scene.refused(scene.signing.sts(first, "AssumeRole", asking(SECOND, "SourceIdentity", "bob")))
                        .line())
                .startsWith("403 NoPermission ");
    }

    @Test
    void withoutOneAConditionOnItIsNotMet() {
        Key first = scene.session(Scene.B1, asking(FIRST));
        assertThat(scene.refused(scene.signing.sts(first, "AssumeRole", asking(SECOND)))
                        .line())
                .startsWith("403 NoPermission ");
    }
}
