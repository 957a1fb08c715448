package dev.understudy.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Where container tests cannot run, one line says so. */
class DockerTest {
    @Test
    void aMissingCommandIsSaid() {
        assertThat(new Docker("no-such-docker", Map.of()).problem())
                .contains("there is no `no-such-docker` command; .ci/docker-up installs one");
    }

    @Test
    void aMissingEngineIsSaid() {
        Docker nowhere = new Docker("docker", Map.of("DOCKER_HOST", "tcp://127.0.0.1:1"));
        Assumptions.assumeFalse(nowhere.problem().orElse("").startsWith("there is no"), "a docker command");

        assertThat(nowhere.problem())
                .contains("no Docker engine answers at tcp://127.0.0.1:1; .ci/docker-up starts one");
    }
}
