package dev.understudy.wiremock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.frontdoor.TunnelRule;
import dev.understudy.wire.http.WireRequest;
import dev.understudy.wire.http.WireResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnderstudyServerIT {
    private static final String CLOSE = "Connection: close\r\n";
    private RunningServer running;

    @BeforeAll
    void start(@TempDir Path state, @TempDir Path stubs) throws IOException {
        Files.createDirectories(stubs.resolve("mappings"));
        Files.writeString(stubs.resolve("mappings/throttled.json"), """
                {"request": {"method": "ANY", "urlPath": "/throttled"},
                 "response": {"status": 503, "body": "busy", "headers": {"x-from": "user"}}}
                """);
        Files.writeString(stubs.resolve("slow.json"), """
                {"mappings": [{"request": {"urlPath": "/slow"},
                  "response": {"fixedDelayMilliseconds": 150, "transformers": ["understudy"],
                    "transformerParameters": {"service": "cloud"}}},
                 {"request": {"urlPath": "/nobody"},
                  "response": {"transformers": ["understudy"], "transformerParameters": {"service": "nobody"}}},
                 {"request": {"urlPath": "/reset"}, "response": {"fault": "CONNECTION_RESET_BY_PEER"}},
                 {"request": {"urlPath": "/form", "formParameters": {"Action": {"equalTo": "AssumeRole"}}},
                  "response": {"status": 429}}]}
                """);
        running = new RunningServer(state, settings -> settings.withStubFolders(List.of(stubs)));
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @BeforeEach
    void forget() {
        running.seen.clear();
        running.log.clear();
    }

    private HttpResponse<byte[]> post(String path, byte[] body, String... headers)
            throws IOException, InterruptedException {
        var request = running.request(path).POST(BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return RunningServer.client().send(request.build(), BodyHandlers.ofByteArray());
    }

    @Test
    void healthIsOpen() throws Exception {
        HttpResponse<String> answer =
                RunningServer.client().send(running.request("/__admin/health").build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"healthy\"");
        assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void theRequestArrivesAsItWasSent() throws IOException {
        running.raw("PUT /logstores/a%2Fb//c;x=1/../d?b=%41&a=&c HTTP/1.1\r\nHost: p.cn-hangzhou.log.localhost:4510\r\n"
                + "X-Log-ApiVersion: 0.6.0\r\nX-Forwarded-For: 8.8.8.8\r\nTwice: 1\r\ntwice: 2\r\nEmpty:\r\n"
                + "Content-Length: 3\r\n" + CLOSE + "\r\nabc");

        WireRequest seen = running.seen.getFirst();
        assertThat(seen.method()).isEqualTo("PUT");
        assertThat(seen.secure()).isFalse();
        assertThat(seen.host()).isEqualTo("p.cn-hangzhou.log.localhost:4510");
        assertThat(seen.path()).isEqualTo("/logstores/a%2Fb//c;x=1/../d");
        assertThat(seen.query()).isEqualTo("b=%41&a=&c");
        assertThat(seen.sourceIp()).isEqualTo("127.0.0.1");
        assertThat(seen.headers()).containsEntry("twice", List.of("1", "2")).containsEntry("empty", List.of(""));
        assertThat(seen.body()).asString(StandardCharsets.US_ASCII).isEqualTo("abc");
    }

    @Test
    void anEmptyQueryIsAccepted() throws IOException {
        assertThat(running.raw("GET /? HTTP/1.1\r\nHost: p.localhost\r\n" + CLOSE + "\r\n"))
                .startsWith("HTTP/1.1 200");
        assertThat(running.seen.getFirst().query()).isEmpty();
    }

    @Test
    void binaryBodiesStayUntouchedBothWays() throws Exception {
        byte[] body = new byte[100_000];
        new Random(7).nextBytes(body);

        HttpResponse<byte[]> answer = post("/logstores/l/shards/lb", body, "Accept-Encoding", "gzip, lz4");

        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.headers().map())
                .doesNotContainKeys("content-encoding", "transfer-encoding", "matched-stub-id");
        assertThat(answer.headers().firstValue("content-length")).contains("100000");
    }

    @Test
    void aBodyThatLooksLikeGzipStaysAsItIs() throws Exception {
        byte[] whole = gzip("log group");
        byte[] broken = {0x1f, (byte) 0x8b, 1, 2, 3};

        assertThat(post("/a", whole, "x-log-compresstype", "gzip").body()).isEqualTo(whole);
        assertThat(post("/a", broken).body()).isEqualTo(broken);
    }

    @Test
    void onlyContentEncodingUnpacksABody() throws Exception {
        assertThat(post("/a", gzip("plain"), "Content-Encoding", "gzip").body())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("plain");
        assertThat(post("/a", new byte[] {1, 2, 3}, "Content-Encoding", "gzip").statusCode())
                .isEqualTo(400);
        assertThat(post("/a", new byte[] {1, 2, 3}, "Content-Encoding", "deflate")
                        .body())
                .isEqualTo(new byte[] {1, 2, 3});
    }

    @Test
    void longQueriesFit() throws Exception {
        String policy = "a".repeat(40_000);

        assertThat(RunningServer.client()
                        .send(running.request("/?PolicyDocument=" + policy).build(), BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
        assertThat(running.seen.getFirst().query()).hasSize(40_015);
    }

    @Test
    void aUserStubComesFirst() throws Exception {
        HttpResponse<byte[]> answer = post("/throttled", new byte[0]);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("x-from")).contains("user");
        assertThat(running.seen).isEmpty();
        assertThat(post(
                                "/form",
                                "Action=AssumeRole".getBytes(StandardCharsets.UTF_8),
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void theDelayAndTheFaultOfAUserStubStayInForce() throws Exception {
        long start = System.nanoTime();
        assertThat(post("/slow", new byte[] {1}).body()).isEqualTo(new byte[] {1});
        assertThat(System.nanoTime() - start).isGreaterThan(150_000_000);

        assertThatThrownBy(() -> post("/reset", new byte[0])).isInstanceOf(IOException.class);
    }

    @Test
    void aMalformedFormIsNoFailureOfOurs() throws Exception {
        HttpResponse<byte[]> answer = post(
                "/",
                "Action=%zz&%=&&=%C3".getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/x-www-form-urlencoded");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(running.log).isEmpty();
    }

    @Test
    void oddTargetsAreNoFailureOfOurs() throws IOException {
        for (String target : List.of("/a|b^", "/%zz", "/%00", "/a%2e%2e/b", "*", "/?%zz=%", "/\u00e4", "//x", "/..")) {
            assertThat(running.raw("OPTIONS " + target + " HTTP/1.1\r\nHost: p.localhost\r\n" + CLOSE + "\r\n"))
                    .as(target)
                    .matches("(?s)HTTP/1.1 (200|400|404) .*")
                    .doesNotContain("<html", "Exception", "\tat ");
        }
    }

    @Test
    void brokenHttpIsAnsweredInOneLine() throws IOException {
        assertThat(running.raw("GET / HTTP/1.1\r\n" + CLOSE + "\r\n"))
                .startsWith("HTTP/1.1 400")
                .doesNotContain("<h1>");
        assertThat(running.raw("NONSENSE\r\n\r\n")).startsWith("HTTP/1.1 400").doesNotContain("<h1>");
    }

    @Test
    void aHandlerThatThrowsEndsAsInternalError() throws Exception {
        running.cloud = request -> {
            throw new IllegalStateException("secret-in-a-message");
        };
        try {
            HttpResponse<byte[]> answer = post("/boom?Signature=s3cret", new byte[0]);

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body())
                    .asString(StandardCharsets.UTF_8)
                    .startsWith("{\"Code\":\"InternalError\"")
                    .doesNotContain("secret");
            assertThat(running.log)
                    .singleElement()
                    .asString()
                    .startsWith("could not answer a request: java.lang.IllegalStateException at dev.understudy.")
                    .doesNotContain("secret", "\n");
        } finally {
            running.cloud = request -> new WireResponse(200, Map.of(), request.body());
        }
    }

    @Test
    void aServiceWithoutAHandlerAndFilesAreNotFound() throws Exception {
        assertThat(post("/nobody", new byte[0]).statusCode()).isEqualTo(404);
        assertThat(running.raw("GET /__files/slow.json HTTP/1.1\r\nHost: localhost\r\n" + CLOSE + "\r\n"))
                .startsWith("HTTP/1.1 404");
    }

    @Test
    void headAnswersWithoutABody() throws IOException {
        assertThat(running.raw("HEAD / HTTP/1.1\r\nHost: p.localhost\r\n" + CLOSE + "\r\n"))
                .startsWith("HTTP/1.1 200")
                .endsWith("\r\n\r\n");
    }

    @Test
    void connectionsAreKeptAlive() throws IOException {
        String answers =
                running.raw("GET /a HTTP/1.1\r\nHost: h\r\n\r\nGET /b HTTP/1.1\r\nHost: h\r\n" + CLOSE + "\r\n");

        assertThat(answers.split("HTTP/1.1 200", -1)).hasSize(3);
    }

    @Test
    void aTakenPortIsNamed() {
        ServerSettings taken = ServerSettings.onLoopback(running.authority.serverContext(List.of()), TunnelRule::allows)
                .withPorts(running.server.httpPort(), 0);

        long before = serverThreads();

        assertThatThrownBy(() -> UnderstudyServer.start(taken, Map.of()))
                .isInstanceOf(PortTaken.class)
                .hasMessageStartingWith("cannot listen on `127.0.0.1`, port " + running.server.httpPort() + " (HTTP)");
        assertThat(serverThreads()).as("threads left behind").isLessThanOrEqualTo(before);
    }

    private static long serverThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(thread -> thread.getName().replaceAll("(qtp\\d+).*", "$1"))
                .filter(name -> name.startsWith("qtp"))
                .distinct()
                .count();
    }

    @Test
    void aBrokenStubIsNamed(@TempDir Path stubs) throws IOException {
        Path file = Files.writeString(stubs.resolve("broken.json"), "{\"reqest\": {}}");
        ServerSettings settings = ServerSettings.onLoopback(
                        running.authority.serverContext(List.of()), TunnelRule::allows)
                .withStubFolders(List.of(stubs));

        assertThatThrownBy(() -> UnderstudyServer.start(settings, Map.of()))
                .isInstanceOf(MalformedStub.class)
                .hasMessageStartingWith(file + ": not a WireMock mapping: ")
                .hasMessageNotContaining("\n");
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
