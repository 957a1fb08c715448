package dev.understudy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Operations of IMS are allowed by {@code ram:} codes, and denied by their {@code ims:} codes of old as well. */
class ImsDenialTest {
    private final Scene scene = new Scene();

    private Draft draft(Key by) {
        return scene.signing.rpcDraft("ims.aliyuncs.com", "2019-08-15", by, "GetAccountSummary", Map.of());
    }

    private void give(String user, String effect, String action) {
        String name = effect + action.replaceAll("[:*]", "");
        scene.give(
                Scene.ROOT_A,
                user,
                name,
                "{\"Effect\":\"" + effect + "\",\"Action\":\"" + action + "\",\"Resource\":\"*\"}");
    }

    @Test
    void aDenialOfTheCodeOfOldDenies() {
        scene.ok(Signing.rpc(draft(Scene.ADMIN), Scene.ADMIN));
        give("admin", "Deny", "ims:GetAccountSummary");

        Scene.Answer answer = scene.refused(Signing.rpc(draft(Scene.ADMIN), Scene.ADMIN));
        assertThat(answer.line()).startsWith("403 NoPermission").endsWith("Action: ims:GetAccountSummary");
        assertThat(scene.newest().path("decision").asText()).isEqualTo("ExplicitDeny");
        assertThat(scene.newest().path("action").asText()).isEqualTo("ims:GetAccountSummary");
        assertThat(scene.newest().path("by").toString()).contains("DenyimsGetAccountSummary");
    }

    @Test
    void aDenialOfBothIsToldOfTheCodeOfToday() {
        give("admin", "Deny", "*");

        assertThat(scene.refused(Signing.rpc(draft(Scene.ADMIN), Scene.ADMIN)).line())
                .endsWith("Action: ram:GetAccountSummary");
    }

    @Test
    void aGrantOfTheCodeOfOldAllowsNothing() {
        give("nobody", "Allow", "ims:*");
        assertThat(scene.refused(Signing.rpc(draft(Scene.NOBODY), Scene.NOBODY)).line())
                .endsWith("Action: ram:GetAccountSummary");

        give("nobody", "Allow", "ram:GetAccountSummary");
        scene.ok(Signing.rpc(draft(Scene.NOBODY), Scene.NOBODY));
    }
}
