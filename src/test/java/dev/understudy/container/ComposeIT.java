package dev.understudy.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** docker-compose.yml as it is: a program that knows the cloud's names only, and Understudy under these names. */
@Tag("container")
class ComposeIT {
    private static final int RUN_SECONDS = 900;
    // Free ports: somebody may be serving here.
    private static final Map<String, String> FREE_PORTS =
            Map.of("UNDERSTUDY_PORT", "", "UNDERSTUDY_HTTPS_PORT", "", "UNDERSTUDY_SOCKS_PORT", "");

    private final String project =
            "understudy-it-" + UUID.randomUUID().toString().substring(0, 8);
    private Docker docker;

    @BeforeEach
    void engine() {
        docker = Docker.withImage();
    }

    @AfterEach
    void down() {
        compose("down", "--volumes", "--remove-orphans").good();
        docker.forgetOldBuilds();
    }

    @Test
    void anUnmodifiedProgramPlaysTheStoryUnderTheRealNames() {
        Docker.Ended run = compose("up", "--build", "--no-color", "--exit-code-from", "partner");

        List<String> said = run.out()
                .lines()
                .filter(line -> line.startsWith("partner"))
                .map(line -> line.substring(line.indexOf('|') + 1).strip())
                .filter(line -> !line.startsWith("Picked up JAVA_TOOL_OPTIONS"))
                .toList();
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(said)
                .startsWith(
                        "assumed acs:ram::1000000000000001:role/LogPartner",
                        "wrote a line",
                        "consumed the line",
                        "refused: 401 Unauthorized: denied by sts or ram, action: log:DeleteLogStore, resource: "
                                + "acs:log:cn-hangzhou:1000000000000001:project/app-logs/logstore/access");
        said.forEach(line -> System.out.println("compose: partner " + line));
    }

    private Docker.Ended compose(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--project-name", project));
        all.addAll(List.of(arguments));
        return docker.compose(FREE_PORTS, RUN_SECONDS, all.toArray(String[]::new));
    }
}
