package dev.understudy.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.gateway.Cloud;
import dev.understudy.gateway.Gateway;
import dev.understudy.policy.AccountId;
import dev.understudy.ram.UserDetails;
import dev.understudy.sls.ProjectDetails;
import dev.understudy.wire.http.WireRequest;
import dev.understudy.wire.http.WireResponse;
import dev.understudy.wire.rpc.RpcSignature;
import dev.understudy.world.SystemPolicyFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdminApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AccountId A = new AccountId("1000000000000001");
    private static final String WORLD = """
            version: 1
            clock: 2026-01-05T08:00:00Z
            accounts:
              A:
                id: "1000000000000001"
                rootAccessKey: {id: LTAIrootA, secret: rootAsecret}
                roles:
                  Partner:
                    trust: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"RAM":["acs:ram::{B}:root"]}}]}'
                users:
                  alice: {accessKeys: [{id: LTAIalice, secret: aliceSecret}]}
                projects:
                  app-logs: {logstores: {access: {}}}
              B:
                id: "2000000000000002"
                rootAccessKey: {id: LTAIrootB, secret: rootBsecret}
            """;
    private static final String OTHER = """
            version: 1
            accounts:
              C: {id: "3000000000000003", rootAccessKey: {id: LTAIrootC, secret: s}, projects: {c-logs: {}}}
            """;

    private Optional<Doors> doors = Optional.empty();
    private final Cloud cloud =
            Cloud.create(Clock.systemUTC(), 3, SystemPolicyFiles.shipped(), (project, region) -> {});
    private final Gateway gateway = new Gateway(cloud);
    private final AdminApi api = new AdminApi(cloud, new Worlds(cloud), () -> doors);

    private WireResponse call(String method, String target, String body) {
        String[] halves = target.split("\\?", 2);
        return api.handle(new WireRequest(
                method,
                false,
                "127.0.0.1:4510",
                "/__understudy" + halves[0],
                halves.length > 1 ? halves[1] : "",
                Map.of(),
                body.getBytes(StandardCharsets.UTF_8),
                "127.0.0.1"));
    }

    private WireResponse get(String target) {
        return call("GET", target, "");
    }

    private static JsonNode json(WireResponse response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException notJson) {
            throw new AssertionError(response.text(), notJson);
        }
    }

    private void load(String world) {
        WireResponse response = call("POST", "/worlds", world);
        assertThat(response.status()).as(response.text()).isEqualTo(201);
    }

    private void refuses(int status, WireResponse response, String problem) {
        assertThat(response.status()).as(response.text()).isEqualTo(status);
        assertThat(json(response).path("error").asText()).contains(problem).doesNotContain("\n", "\r", "\u0000");
        assertThat(json(response).size()).isEqualTo(1);
    }

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

    private void ask(String key) {
        gateway.handle(new WireRequest(
                "GET",
                false,
                "ram.aliyuncs.com",
                "/",
                "Action=GetUser&Version=2015-05-01&AccessKeyId=" + key,
                Map.of(),
                new byte[0],
                "127.0.0.1"));
    }

    @Test
    void eventsAreListedByFilter() {
        load(WORLD);
        whoAmI("LTAIrootA", "rootAsecret");
        whoAmI("LTAIalice", "aliceSecret");
        whoAmI("LTAIrootB", "rootBsecret");

        assertThat(json(get("/trail")).path("events")).hasSize(3);
        JsonNode ofA = json(get("/trail?account=1000000000000001")).path("events");
        assertThat(ofA).hasSize(2);
        assertThat(ofA.path(1).path("userIdentity").path("userName").asText()).isEqualTo("alice");
        assertThat(json(get("/trail?account=1000000000000001&limit=1"))
                        .path("events")
                        .path(0))
                .isEqualTo(ofA.path(1));
        assertThat(json(get("/trail?eventName=GetCallerIdentity")).path("events"))
                .hasSize(3);
        assertThat(json(get("/trail?eventName=AssumeRole")).path("events")).isEmpty();
        refuses(400, get("/trail?account=x"), "x");
        refuses(400, get("/trail?limit=x"), "`limit` is `x`; expected a number up to 999999");
    }

    private void whoAmI(String key, String secret) {
        WireRequest unsigned = new WireRequest(
                "GET",
                false,
                "sts.aliyuncs.com",
                "/",
                "Action=GetCallerIdentity&Version=2015-04-01&SignatureNonce=" + key + "&Timestamp="
                        + Instant.now().truncatedTo(ChronoUnit.SECONDS),
                Map.of(),
                new byte[0],
                "127.0.0.1");
        WireResponse response = gateway.handle(RpcSignature.signed(unsigned, key, secret));
        assertThat(response.status()).as(response.text()).isEqualTo(200);
    }

    @Test
    void decisionsAreListedByFilterAndFoundById() {
        ask("LTAIone");
        ask("LTAItwo");
        ask("LTAItwo");

        assertThat(json(get("/decisions")).path("decisions")).hasSize(3);
        assertThat(json(get("/decisions?accessKeyId=LTAItwo")).path("decisions"))
                .hasSize(2);
        JsonNode newest = json(get("/decisions?limit=1")).path("decisions").path(0);
        assertThat(newest.path("code").asText()).isEqualTo("MissingSignature");
        assertThat(newest.path("decision").isNull()).isTrue();
        assertThat(json(get("/decisions/" + newest.path("requestId").asText()))).isEqualTo(newest);
        assertThat(json(get("/decisions?limit=0")).path("decisions")).isEmpty();
        assertThat(json(get("/decisions?action=ram:GetUser")).path("decisions")).isEmpty();
        assertThat(json(get("/decisions?account=1000000000000001")).path("decisions"))
                .isEmpty();
        refuses(404, get("/decisions/none"), "no decision for request `none`");
    }

    private List<String> after(String query) {
        WireResponse response = get("/decisions?after=" + query);
        assertThat(response.status()).as(response.text()).isEqualTo(200);
        return StreamSupport.stream(json(response).path("decisions").spliterator(), false)
                .map(found -> found.path("accessKeyId").asText())
                .toList();
    }

    private String newestRequest() {
        return json(get("/decisions?limit=1"))
                .path("decisions")
                .path(0)
                .path("requestId")
                .asText();
    }

    @Test
    void decisionsAfterOneAreTheOldestOfTheNewerOnes() {
        assertThat(after("")).isEmpty();
        ask("LTAIone");
        String one = newestRequest();
        ask("LTAItwo");
        ask("LTAIthree");

        assertThat(after("")).containsExactly("LTAIone", "LTAItwo", "LTAIthree");
        assertThat(after(one)).containsExactly("LTAItwo", "LTAIthree");
        assertThat(after(one + "&limit=1")).containsExactly("LTAItwo");
        assertThat(after(one + "&accessKeyId=LTAIthree")).containsExactly("LTAIthree");
        assertThat(after(newestRequest())).isEmpty();
        assertThat(after(newestRequest() + "&wait=PT0.01S")).isEmpty();
        refuses(404, get("/decisions?after=none"), "no decision for request `none`");
        refuses(400, get("/decisions?wait=PT1S"), "`wait` goes with `after`");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/decisions?after=&wait=,wait",
        "GET,/decisions?after=&wait=5,wait",
        "GET,/decisions?after=&wait=PT31S,wait",
        "GET,/decisions?after=&wait=-PT1S,wait",
        "GET,/decisions?after=&wait=P9999999999D,wait",
        "GET,/decisions?limit=-1,limit",
        "GET,/decisions?limit=x,limit",
        "GET,/decisions?limit=,limit",
        "GET,/decisions?limit=1000000,limit",
        "GET,/decisions?account=x,x",
        "GET,/decisions?account=%,escape",
        "GET,/decisions/%zz,escape",
        "DELETE,/worlds/%4,escape",
        "GET,/world?world=%,escape",
        "PUT,/callers/%/context,escape"
    })
    void wrongPathsAndQueriesAreRefused(String method, String target, String problem) {
        refuses(400, call(method, target, "{}"), problem);
    }

    @Test
    void quotedProblemsStayInOneLine() {
        refuses(404, call("DELETE", "/worlds/a%0Ab%00", ""), "no world `a?b?`");
        refuses(400, get("/decisions?limit=%0a"), "`limit` is `?`");
    }

    @Test
    void aCallersContextIsSetAndCleared() {
        assertThat(call("PUT", "/callers/LTAIalice/context", "{\"acs:SourceIp\":\"203.0.113.9\",\"a:b\":[\"x\",\"y\"]}")
                        .status())
                .isEqualTo(204);
        assertThat(call("DELETE", "/callers/LTAIalice/context", "").status()).isEqualTo(204);
        assertThat(call("DELETE", "/callers/LTAIalice/context", "").status()).isEqualTo(204);
        for (String wrong : List.of("{\"a\":1}", "{\"a\":null}", "{\"a\":[1]}", "{\"a\":[null]}", "{\"a\":{}}")) {
            refuses(400, call("PUT", "/callers/LTAIalice/context", wrong), "condition key `a`");
        }
        refuses(400, call("PUT", "/callers/LTAIalice/context", "x"), "no JSON object");
    }

    @Test
    void addressesAreToldWhenAllDoorsAreOpen() {
        refuses(503, get("/addresses"), "not every door is open yet");
        doors = Optional.of(new Doors(80, 443, 4512, "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"));

        assertThat(get("/addresses").status()).isEqualTo(200);
        assertThat(get("/addresses").text())
                .isEqualTo("{\"http\":80,\"https\":443,\"socks\":4512,"
                        + "\"ca\":\"-----BEGIN CERTIFICATE-----\\nMIIB\\n-----END CERTIFICATE-----\\n\"}");
        refuses(405, call("POST", "/addresses", ""), "no POST on this path");
    }

    @Test
    void otherPathsAndMethodsAreRefused() {
        for (String path : List.of("", "/", "/nothing", "/worlds/a/b", "/decisions/", "/callers/x", "/CLOCK")) {
            refuses(404, get(path), "no such path");
        }
        refuses(405, get("/worlds"), "no GET on this path");
        refuses(405, call("PATCH", "/world", ""), "no PATCH on this path");
        refuses(405, call("", "/clock", ""), "on this path");
    }

    @Test
    void whatIsNotEmulatedIsCounted() {
        assertThat(get("/not-emulated").text()).isEqualTo("{}");
        gateway.handle(new WireRequest(
                "GET",
                false,
                "ims.aliyuncs.com",
                "/",
                "Action=ListUsers&Version=2019-08-15",
                Map.of(),
                new byte[0],
                "127.0.0.1"));
        assertThat(get("/not-emulated").text()).isEqualTo("{\"Ims:ListUsers\":1}");
    }

    @Test
    void everyPathIsDocumentedWithAnExample() throws IOException {
        String doc = Files.readString(Path.of("docs", "admin-api.md"));
        List<String> documented = Pattern.compile("^## `([A-Z]+) /__understudy(\\S+)`$", Pattern.MULTILINE)
                .matcher(doc)
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .toList();
        List<String> served = api.routes().stream()
                .map(route -> route.method() + " " + route.path())
                .toList();

        assertThat(documented).containsExactlyInAnyOrderElementsOf(served);
        for (String section : doc.split("\n## `", -1)) {
            assertThat(section).contains("```");
        }
    }
}
