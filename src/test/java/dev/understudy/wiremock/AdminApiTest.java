package dev.understudy.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.wire.http.WireRequest;
import dev.understudy.wire.http.WireResponse;
import dev.understudy.wire.rpc.RpcSignature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

class AdminApiTest extends AdminCalls {
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
