package dev.understudy.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.policy.AccountId;
import dev.understudy.ram.UserDetails;
import dev.understudy.sls.ProjectDetails;
import dev.understudy.wire.http.WireResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminWorldsTest extends AdminCalls {
    @Test
    void aWorldIsLoadedAndItsPrincipalsAreTold() {
        WireResponse response = call("POST", "/worlds", WORLD);

        assertThat(response.text())
                .isEqualTo("{\"world\":\"w1\",\"principals\":["
                        + "{\"name\":\"A/root\",\"arn\":\"acs:ram::1000000000000001:root\",\"accessKeyId\":\"LTAIrootA\","
                        + "\"accessKeySecret\":\"rootAsecret\"},"
                        + "{\"name\":\"A/alice\",\"arn\":\"acs:ram::1000000000000001:user/alice\","
                        + "\"accessKeyId\":\"LTAIalice\",\"accessKeySecret\":\"aliceSecret\"},"
                        + "{\"name\":\"B/root\",\"arn\":\"acs:ram::2000000000000002:root\",\"accessKeyId\":\"LTAIrootB\","
                        + "\"accessKeySecret\":\"rootBsecret\"}]}");
        refuses(400, call("POST", "/worlds", WORLD), "taken by another world");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "version: 1",
                "version: 2\naccounts: {}",
                "a: &a [*a]",
                "\u0000",
                "version: 1\naccounts: {A: {id: x}}",
                "version: 1\naccounts: {A: {policies: {p: {file: /etc/passwd}}}}",
                "version: 1\naccounts: {A: {policies: {p: {file: ../../x.json}}}}",
                "version: 1\naccounts: {A: {policies: {p: '{Z}'}}}"
            })
    void aWrongWorldIsRefusedInOneLine(String world) {
        refuses(400, call("POST", "/worlds", world), "world:");
        assertThat(cloud.ram().accounts()).isEmpty();
    }

    @Test
    void aDeeplyNestedWorldIsRefused() {
        for (String open : List.of("[", "{a: ", "- ")) {
            assertThat(call("POST", "/worlds", open.repeat(20_000)).status()).isEqualTo(400);
        }
    }

    @Test
    void aRemovedWorldIsGone() {
        load(WORLD);

        assertThat(call("DELETE", "/worlds/w1", "").status()).isEqualTo(204);
        assertThat(cloud.ram().accounts()).isEmpty();
        assertThat(cloud.logs().projects()).isEmpty();
        refuses(404, call("DELETE", "/worlds/w1", ""), "no world `w1`");
        load(WORLD);
    }

    @Test
    void theOnlyWorldNeedNotBeNamed() {
        refuses(400, get("/clock"), "expected `?world=ID`");
        load(WORLD);
        assertThat(get("/clock").status()).isEqualTo(200);
        load(OTHER);
        refuses(400, get("/clock"), "expected `?world=ID`");
        assertThat(get("/clock?world=w2").status()).isEqualTo(200);
        refuses(404, get("/clock?world=w9"), "no world `w9`");
        refuses(400, get("/clock?world=w1&world=w2"), "`world` is given twice");
    }

    @Test
    void theClockGoesForwardOnly() {
        load(WORLD);

        assertThat(json(get("/clock?world=w1")).path("now").asText()).startsWith("2026-01-05T08:0");
        assertThat(json(call("POST", "/clock/advance?world=w1", "{\"by\":\"PT1H\"}"))
                        .path("now")
                        .asText())
                .startsWith("2026-01-05T09:0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"by\":1}",
                "{\"by\":null}",
                "{\"by\":\"-PT1H\"}",
                "{\"by\":\"PT-1H\"}",
                "{\"by\":\"1h\"}",
                "{\"by\":\"PT\\n\"}",
                "{\"by\":\"P99999999D\"}",
                "{\"by\":\"PT9999999999999999999H\"}",
                "{\"by\":\"PT1H\",\"by\":\"PT2H\"}",
                "{\"by\":\"PT1H\"} x",
                "{\"by\":[\"PT1H\"]}"
            })
    void aWrongDurationIsRefused(String body) {
        load(WORLD);
        Instant before = cloud.clocks().of(A).instant();

        refuses(400, call("POST", "/clock/advance", body), "");
        assertThat(cloud.clocks().of(A).instant()).isBefore(before.plusSeconds(60));
    }

    @Test
    void deeplyNestedJsonIsRefused() {
        refuses(400, call("PUT", "/callers/x/context", "{\"a\":".repeat(100_000)), "no JSON object");
    }

    @Test
    void theWorldIsGivenBackLoadableWithoutSecrets() {
        load(WORLD);
        cloud.ram().users().create(A, "bob", UserDetails.NONE, Instant.EPOCH);

        WireResponse response = get("/world?world=w1");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers()).containsEntry("Content-Type", "application/yaml");
        assertThat(response.text())
                .contains("bob", "app-logs", "LTAIalice", "2000000000000002")
                .doesNotContain("aliceSecret", "rootAsecret");
        call("DELETE", "/worlds/w1", "");
        load(response.text());
        assertThat(cloud.ram().users().get(A, "bob").name()).isEqualTo("bob");
    }

    @Test
    void aWorldIsReplacedUnderItsId() {
        load(WORLD);

        WireResponse response = call("PUT", "/world?world=w1", OTHER);
        assertThat(response.status()).as(response.text()).isEqualTo(200);
        assertThat(json(response).path("world").asText()).isEqualTo("w1");
        assertThat(cloud.ram().snapshot(A)).isEmpty();
        assertThat(cloud.logs().find("c-logs")).isPresent();
        assertThat(call("PUT", "/world", WORLD).status()).isEqualTo(200);
        assertThat(call("PUT", "/world", WORLD).status()).isEqualTo(200);
    }

    @Test
    void aReplacedRemovedOrResetWorldForgetsWhatWasOnItsWay() {
        String slow = "propagation: 5m\n" + WORLD;
        int worlds = 0;
        for (List<String> change : List.of(
                List.of("PUT", "/world", slow),
                List.of("POST", "/world/reset", ""),
                List.of("POST", "/world/reset?account=A", ""))) {
            load(slow);
            worlds++;
            cloud.ram().accessKeys().delete(A, "alice", "LTAIalice");
            cloud.ram().users().delete(A, "alice");
            cloud.ram().users().create(A, "bob", UserDetails.NONE, Instant.EPOCH);
            assertThat(cloud.ram().inForce().user(A, "alice")).isPresent();
            assertThat(cloud.ram().inForce().user(A, "bob")).isEmpty();

            assertThat(call(change.get(0), change.get(1), change.get(2)).status())
                    .isBetween(200, 204);
            assertThat(cloud.ram().inForce().key("LTAIalice")).isPresent();
            call("POST", "/clock/advance", "{\"by\":\"PT10M\"}");
            assertThat(cloud.ram().inForce().user(A, "alice")).isPresent();
            assertThat(cloud.ram().inForce().user(A, "bob")).isEmpty();
            cloud.ram().users().create(A, "carol", UserDetails.NONE, Instant.EPOCH);
            assertThat(cloud.ram().inForce().user(A, "carol")).isEmpty();
            assertThat(call("DELETE", "/worlds/w" + worlds, "").status()).isEqualTo(204);
            assertThat(cloud.ram().inForce().user(A, "alice")).isEmpty();
        }
    }

    @Test
    void theDelayIsWrittenBack() {
        load("propagation: 90s\n" + WORLD);
        cloud.ram().users().create(A, "bob", UserDetails.NONE, Instant.EPOCH);

        assertThat(get("/world").text()).contains("propagation: 90s\n", "bob");
    }

    @Test
    void aReplacementThatCannotBeLeavesTheOldWorld() {
        load(WORLD);
        load(OTHER);

        refuses(400, call("PUT", "/world?world=w1", OTHER), "account id `3000000000000003` is taken");
        refuses(
                400,
                call("PUT", "/world?world=w1", OTHER.replace("3000000000000003", "4000000000000004")),
                "is taken by another world");
        refuses(400, call("PUT", "/world?world=w1", "version: 2"), "world:");
        refuses(404, call("PUT", "/world?world=w9", OTHER), "no world `w9`");
        assertThat(cloud.ram().users().get(A, "alice").name()).isEqualTo("alice");
    }

    @Test
    void oneAccountIsResetAndTheOtherStays() {
        load(WORLD);
        AccountId b = new AccountId("2000000000000002");
        cloud.ram().users().create(A, "bob", UserDetails.NONE, Instant.EPOCH);
        cloud.ram().users().create(b, "bob", UserDetails.NONE, Instant.EPOCH);
        cloud.logs().deleteProject("app-logs");
        call("POST", "/clock/advance", "{\"by\":\"PT24H\"}");

        assertThat(call("POST", "/world/reset?world=w1&account=A", "").status()).isEqualTo(204);
        assertThat(cloud.ram().snapshot(A).orElseThrow().users()).containsOnlyKeys("alice");
        assertThat(cloud.ram().snapshot(b).orElseThrow().users()).containsOnlyKeys("bob");
        assertThat(cloud.logs().project("app-logs").logStores()).hasSize(1);
        assertThat(cloud.clocks().of(A).instant()).isAfter(Instant.parse("2026-01-06T08:00:00Z"));
        assertThat(cloud.clocks().of(A)).isSameAs(cloud.clocks().of(b));
        assertThat(call("POST", "/world/reset", "").status()).isEqualTo(204);
        assertThat(cloud.ram().snapshot(b).orElseThrow().users()).isEmpty();
    }

    @Test
    void whatSomebodyElseHasTakenCannotBeReset() {
        load(WORLD);
        cloud.logs().deleteProject("app-logs");
        AccountId stranger = new AccountId("9000000000000009");
        cloud.logs().createProject(stranger, "cn-hangzhou", "app-logs", ProjectDetails.of(""), Instant.EPOCH);

        refuses(400, call("POST", "/world/reset?account=A", ""), "project name `app-logs` is taken");
        assertThat(cloud.ram().users().get(A, "alice").name()).isEqualTo("alice");
        refuses(404, call("POST", "/world/reset?account=Z", ""), "no account `Z` in world `w1`");
        refuses(404, call("POST", "/world/reset?world=w9", ""), "no world `w9`");
    }
}
