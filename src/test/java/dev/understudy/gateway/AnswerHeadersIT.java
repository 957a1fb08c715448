package dev.understudy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.harness.Emulator;
import dev.understudy.harness.EmulatorSettings;
import dev.understudy.wire.http.WireRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The headers of RAM's answers as a client gets them, against answers captured in public issue threads. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswerHeadersIT {
    private static final String TOKEN = "t0ken";

    private final Signing signing = new Signing(Clock.systemUTC());
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Emulator emulator;
    private String authority;

    @BeforeAll
    void start(@TempDir Path state) throws Exception {
        emulator = Emulator.start(EmulatorSettings.onLoopback(state, TOKEN));
        authority = "127.0.0.1:" + emulator.addresses().httpPort();
        HttpRequest world = HttpRequest.newBuilder(URI.create("http://" + authority + "/__understudy/worlds"))
                .header("X-Understudy-Token", TOKEN)
                .POST(HttpRequest.BodyPublishers.ofString(Scene.WORLD))
                .build();
        assertThat(client.send(world, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(201);
    }

    @AfterAll
    void stop() {
        emulator.close();
    }

    private HttpResponse<String> getUser(String name, String accept) throws IOException, InterruptedException {
        WireRequest request = Signing.acs3(
                signing.acs3Draft(authority, "2015-05-01", Scene.ADMIN, "GetUser", Map.of("UserName", name))
                        .header("accept", accept),
                Scene.ADMIN);
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create("http://" + authority + "/?" + request.query()))
                .POST(HttpRequest.BodyPublishers.noBody());
        request.headers().forEach((header, values) -> builder.header(header, values.get(0)));
        return client.send(builder.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Map<String, String> constant(HttpResponse<String> answer) {
        Map<String, String> headers = new TreeMap<>();
        answer.headers()
                .map()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join("; ", values)));
        headers.computeIfPresent(
                "x-acs-request-id",
                (name, id) -> id.matches("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}") ? "a UUID" : id);
        headers.computeIfPresent("x-acs-trace-id", (name, id) -> id.matches("[0-9a-f]{32}") ? "32 hex" : id);
        headers.computeIfPresent("etag", (name, tag) -> tag.length() == 24 ? "24 characters" : tag);
        headers.computeIfPresent("date", (name, date) -> date.endsWith(" GMT") ? "a date" : date);
        headers.computeIfPresent(
                "content-length",
                (name, length) -> length.equals(String.valueOf(answer.body().length())) ? "the body's" : length);
        return headers;
    }

    private static Map<String, String> captured(String type) {
        return new TreeMap<>(Map.ofEntries(
                Map.entry("date", "a date"),
                Map.entry("content-type", type),
                Map.entry("content-length", "the body's"),
                Map.entry("connection", "keep-alive"),
                Map.entry("keep-alive", "timeout=25"),
                Map.entry("access-control-allow-origin", "*"),
                Map.entry("access-control-expose-headers", "*"),
                Map.entry("x-acs-request-id", "a UUID"),
                Map.entry("x-acs-trace-id", "32 hex"),
                Map.entry("etag", "24 characters"),
                Map.entry("vary", "Accept-Encoding")));
    }

    @Test
    void successesAndRefusalsHaveTheHeadersThatWereCaptured() throws Exception {
        HttpResponse<String> success = getUser("nobody", "application/json");
        HttpResponse<String> refusal = getUser("none", "application/json");

        assertThat(success.statusCode()).isEqualTo(200);
        assertThat(constant(success)).isEqualTo(captured("application/json;charset=utf-8"));
        assertThat(refusal.statusCode()).isEqualTo(404);
        assertThat(constant(refusal)).isEqualTo(captured("application/json;charset=utf-8"));
    }

    // The Tea clients parse XML errors under exactly this type.
    @Test
    void xmlIsAnnouncedToTheLetter() throws Exception {
        assertThat(constant(getUser("nobody", "application/xml"))).isEqualTo(captured("text/xml;charset=utf-8"));
        HttpResponse<String> refusal = getUser("none", "text/xml");
        assertThat(constant(refusal)).isEqualTo(captured("text/xml;charset=utf-8"));
        assertThat(refusal.body()).contains("<Error>", "<Code>EntityNotExist.User</Code>");
        assertThat(getUser("none", "text/html").body()).contains("\"Code\":\"InvalidParameter.Accept\"");
    }
}
