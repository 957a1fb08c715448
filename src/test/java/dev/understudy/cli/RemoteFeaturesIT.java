package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same features against a server that somebody else has started. */
class RemoteFeaturesIT {
    @TempDir
    Path folder;

    @Test
    void everyFeaturePassesAgainstARunningServer() throws Exception {
        try (StandIn server = StandIn.start(folder.resolve("server"), StandIn.WORLD)) {
            JsonNode ready =
                    new ObjectMapper().readTree(folder.resolve("server/ready").toFile());

            Program.Ended run = new Program(folder)
                    .withVariable(
                            "UNDERSTUDY_ADMIN_TOKEN", ready.path("adminToken").asText())
                    .run(
                            "test",
                            "--target",
                            ready.path("http").asText(),
                            "--report",
                            folder.resolve("report").toString());

            assertThat(run.err()).isEmpty();
            assertThat(run.outLines())
                    .filteredOn(line -> line.startsWith("FAILED"))
                    .isEmpty();
            assertThat(run.out()).containsPattern("\\d{3} scenarios: \\d{3} passed, 0 failed");
            assertThat(run.exit()).isZero();
            assertThat(server.admin().snapshot())
                    .as("only the world it was started with")
                    .contains("keeper");
        }
    }
}
