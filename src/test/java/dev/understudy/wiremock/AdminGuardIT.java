package dev.understudy.wiremock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminGuardIT {
    private RunningServer open;
    private RunningServer locked;

    @BeforeAll
    void start(@TempDir Path state) {
        open = new RunningServer(state, settings -> settings);
        locked = new RunningServer(state, settings -> settings.withBind("127.0.0.1", "t0ken"));
    }

    @AfterAll
    void stop() {
        open.close();
        locked.close();
    }

    private static String get(RunningServer server, String path, String... headers) throws IOException {
        return server.raw(
                "GET " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n");
    }

    @Test
    void adminPathsAnswerUnderLoopbackNames() throws IOException {
        assertThat(get(open, "/__understudy/clock", "Host: localhost:4510"))
                .startsWith("HTTP/1.1 200")
                .contains("x-from: admin");
        assertThat(get(open, "/__admin/mappings", "Host: 127.0.0.1")).startsWith("HTTP/1.1 200");
        assertThat(get(open, "/__understudy", "Host: [::1]:80")).startsWith("HTTP/1.1 200");
    }

    @Test
    void anotherHostNameIsForbidden() throws IOException {
        for (String path : List.of(
                "/__understudy/clock",
                "/__admin/mappings",
                "/%5f%5fadmin/mappings",
                "/x/../__admin/mappings",
                "/__admin;a=b/mappings",
                "http://evil.example/__admin/mappings")) {
            assertThat(get(open, path, "Host: evil.example")).as(path).startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void aPageOfAnotherOriginIsForbiddenAndNoneGetsCorsHeaders() throws IOException {
        assertThat(get(open, "/__understudy/clock", "Host: localhost:80", "Origin: http://evil.example"))
                .startsWith("HTTP/1.1 403");
        assertThat(get(open, "/__admin/mappings", "Host: localhost:80", "Origin: null"))
                .startsWith("HTTP/1.1 403");
        assertThat(get(open, "/__admin/mappings", "Host: localhost:80", "Origin: http://localhost:80"))
                .startsWith("HTTP/1.1 200")
                .doesNotContainIgnoringCase("access-control");
    }

    @Test
    void aConfiguredTokenIsWanted() throws IOException {
        assertThat(get(locked, "/__admin/health", "Host: anything")).startsWith("HTTP/1.1 200");
        assertThat(get(locked, "/__admin/mappings", "Host: localhost")).startsWith("HTTP/1.1 403");
        assertThat(get(locked, "/__understudy/world", "Host: localhost", "X-Understudy-Token: wrong"))
                .startsWith("HTTP/1.1 403");
        assertThat(get(locked, "/__understudy/world", "Host: localhost", "X-Understudy-Token: t0ken"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void theCloudNeedsNoToken() throws IOException {
        assertThat(get(locked, "/?Action=GetUser", "Host: ram.aliyuncs.com")).startsWith("HTTP/1.1 200");
    }

    @Test
    void onlyHealthItselfIsOpen() throws IOException {
        assertThat(locked.raw("DELETE /__admin/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403");
        assertThat(get(locked, "/__admin/health/../mappings", "Host: localhost"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void theJournalIsOff() throws IOException {
        get(open, "/secret", "Host: localhost");

        assertThat(get(open, "/__admin/requests", "Host: localhost"))
                .startsWith("HTTP/1.1 404")
                .endsWith("{\"status\":404,\"error\":\"the request journal is off\"}\n");
        assertThat(open.log).isEmpty();
    }

    @Test
    void withoutAnyMappingTheAnswerIsAPlainNotFound(@TempDir Path state) throws IOException {
        try (RunningServer empty = new RunningServer(state, settings -> settings)) {
            empty.raw("DELETE /__admin/mappings HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

            for (String method : List.of("GET", "POST")) {
                assertThat(empty.raw(method
                                + " /gone?Signature=abc HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                        .startsWith("HTTP/1.1 404")
                        .endsWith("{\"status\":404,\"error\":\"Not Found\"}\n")
                        .doesNotContain("Signature");
            }
        }
    }

    @Test
    void bindingBeyondLoopbackNeedsAToken() {
        ServerSettings settings =
                ServerSettings.onLoopback(open.authority.serverContext(List.of()), (host, port) -> false);

        assertThatThrownBy(() -> settings.withBind("0.0.0.0", ""))
                .isInstanceOf(MissingAdminToken.class)
                .hasMessage("binding to `0.0.0.0` needs an admin token: others could drive the server");
    }

    @Test
    void onEveryAddressAnyNameWillDoWithTheToken(@TempDir Path state) throws IOException {
        try (RunningServer wide = new RunningServer(state, settings -> settings.withBind("0.0.0.0", "t0ken"))) {
            assertThat(get(wide, "/__understudy/world", "Host: understudy:4510", "X-Understudy-Token: t0ken"))
                    .startsWith("HTTP/1.1 200");
            assertThat(get(wide, "/__understudy/world", "Host: understudy:4510"))
                    .startsWith("HTTP/1.1 403");
        }
    }
}
