package dev.understudy.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdminClientTest {
    private final List<String> asked = new ArrayList<>();
    private int status = 200;
    private String body = "";
    private HttpServer server;
    private AdminClient admin;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        int port = server.getAddress().getPort();
        admin = new AdminClient("127.0.0.1:" + port, "letmein");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("X-Understudy-Token") + " " + sent);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void aLoadedWorldTellsItsPrincipals() {
        status = 201;
        body = "{\"world\":\"w1\",\"principals\":[{\"name\":\"B/b1\",\"arn\":\"acs:ram::2:user/b1\","
                + "\"accessKeyId\":\"LTAI\",\"accessKeySecret\":\"s\"},{\"name\":\"B/b2\",\"arn\":\"acs:ram::2:user/b2\",\"accessKeyId\":\"LTAJ\",\"accessKeySecret\":\"t\"}]}";
        LoadedWorld world = admin.load("version: 1");
        assertThat(world.world()).isEqualTo("w1");
        assertThat(world.principals())
                .containsExactly(
                        new Principal("B/b1", "acs:ram::2:user/b1", "LTAI", "s"),
                        new Principal("B/b2", "acs:ram::2:user/b2", "LTAJ", "t"));
        assertThat(asked).containsExactly("POST /__understudy/worlds letmein version: 1");
    }

    @Test
    void aWrongWorldIsRefusedWithTheReadersOwnLine() {
        status = 400;
        body = "{\"error\":\"world.yaml:3:1: unknown field `x`\"}";
        assertThatThrownBy(() -> admin.load("x: 1"))
                .isInstanceOf(AdminRefusal.class)
                .hasMessageContaining("world.yaml:3:1: unknown field `x`");
    }

    @Test
    void timePassesInOneWorld() {
        body = "{\"now\":\"2026-01-05T09:00:00Z\"}";
        assertThat(admin.advance("w1", Duration.ofHours(1))).isEqualTo(Instant.parse("2026-01-05T09:00:00Z"));
        assertThat(asked).containsExactly("POST /__understudy/clock/advance?world=w1 letmein {\"by\":\"PT1H\"}");
    }

    @Test
    void anUnknownRequestHasNoDecision() {
        status = 404;
        assertThat(admin.decision("R/1")).isEmpty();
        assertThat(asked).containsExactly("GET /__understudy/decisions/R%2F1 letmein ");
    }

    @Test
    void fieldsThatADecisionLeavesOutAreEmpty() {
        body = "{\"decisions\":[{\"requestId\":\"R1\",\"status\":400,\"code\":\"SignatureDoesNotMatch\",\"newer\":1}]}";
        assertThat(admin.decisions("LTAI", 5)).singleElement().satisfies(decision -> {
            assertThat(decision.decision()).isNull();
            assertThat(decision.hops()).isEmpty();
            assertThat(decision.code()).isEqualTo("SignatureDoesNotMatch");
        });
        assertThat(asked).containsExactly("GET /__understudy/decisions?accessKeyId=LTAI&limit=5 letmein ");
    }

    @Test
    void callersAreDescribedByTheirKey() {
        status = 204;
        admin.describeCaller("STS.x", Map.of("acs:SourceIp", "203.0.113.9"));
        assertThat(asked)
                .containsExactly("PUT /__understudy/callers/STS.x/context letmein {\"acs:SourceIp\":\"203.0.113.9\"}");
    }

    @Test
    void thePrincipalsTextKeepsItsSecret() {
        assertThat(new Principal("B/b1", "acs:ram::2:user/b1", "LTAI", "s3cret").toString())
                .doesNotContain("s3cret");
    }
}
