package dev.understudy.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmulatorTest {
    private static final String TOKEN = "letmein";

    @Test
    void itTellsOverHttpWhereItsDoorsAre(@TempDir Path state) throws IOException, InterruptedException {
        try (Emulator emulator = Emulator.start(EmulatorSettings.onLoopback(state, TOKEN))) {
            Addresses addresses = emulator.addresses();
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://" + addresses.http() + "/__understudy/addresses"))
                    .header("X-Understudy-Token", TOKEN)
                    .timeout(Duration.ofSeconds(10))
                    .build();
            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            JsonNode told = new ObjectMapper().readTree(response.body());
            assertThat(told.path("http").asInt()).isEqualTo(addresses.httpPort());
            assertThat(told.path("https").asInt()).isEqualTo(addresses.httpsPort());
            assertThat(told.path("socks").asInt()).isEqualTo(addresses.socksPort());
            assertThat(told.path("ca").asText()).isEqualTo(Files.readString(addresses.caPem()));
        }
    }
}
