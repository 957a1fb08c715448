package dev.understudy.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.wire.http.WireResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service says of its connection, and what is left of that. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptConnectionIT {
    private static final String OFFER = "Connection: keep-alive\r\nKeep-Alive: timeout=25\r\n";

    private RunningServer running;

    @BeforeAll
    void start(@TempDir Path state) {
        running = new RunningServer(state, UnaryOperator.identity());
        running.cloud = request ->
                new WireResponse(200, Map.of("Connection", "keep-alive", "Keep-Alive", "timeout=25"), request.body());
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @Test
    void anotherRequestIsInvitedUntilTheClientClosesTheConnection() throws IOException {
        String first = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";
        String last = "GET /b HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n";

        String[] answers = running.raw(first + last).split("HTTP/1.1 200 OK", -1);

        assertThat(answers).hasSize(3);
        assertThat(answers[1].split("\r\n", -1)).contains(OFFER.split("\r\n", -1));
        assertThat(answers[2]).contains("Connection: close\r\n").doesNotContainIgnoringCase("keep-alive");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"HTTP/1.0\r\n", "HTTP/1.1\r\nConnection: TE, Close\r\n", "HTTP/1.1\r\nConnection: CLOSE\r\n"})
    void noneIsInvitedWhereTheConnectionEnds(String versionAndConnection) throws IOException {
        assertThat(running.raw("GET / " + versionAndConnection + "Host: h\r\n\r\n"))
                .startsWith("HTTP/1.1 200 OK")
                .doesNotContainIgnoringCase("keep-alive");
    }

    @Test
    void everyAnswerIsDated() throws IOException {
        assertThat(running.raw("GET / HTTP/1.0\r\nHost: h\r\n\r\n"))
                .containsPattern("Date: \\w{3}, \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT\r\n");
    }
}
