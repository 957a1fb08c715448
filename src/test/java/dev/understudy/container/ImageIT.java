package dev.understudy.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The image as its users run it. Times and sizes are printed, never asserted. */
@Tag("container")
class ImageIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int TERMINATED = 143;
    private static final String WORLDS = Path.of("scenarios").toAbsolutePath() + ":/worlds:ro";

    private static Docker docker;

    private final List<String> started = new ArrayList<>();

    @BeforeAll
    static void build() {
        docker = Docker.withImage();
        long bytes = Long.parseLong(docker.run("image", "inspect", "--format", "{{.Size}}", Docker.IMAGE)
                .good()
                .strip());
        String base = docker.run("image", "inspect", "--format", "{{.Size}}", "eclipse-temurin:17-jre")
                .out()
                .strip();
        System.out.printf(
                Locale.ROOT,
                "image: %s of %d MB%s%n",
                Docker.IMAGE,
                bytes / 1_000_000,
                base.isEmpty() ? "" : ", " + (bytes - Long.parseLong(base)) / 1_000_000 + " MB of them ours");
    }

    @AfterEach
    void remove() {
        started.forEach(container -> docker.run("rm", "--force", "--volumes", container));
    }

    @Test
    void becomesHealthyWithAReadOnlyRootAndWithoutBeingRoot() {
        Instant begin = Instant.now();
        String container = start("--read-only", "--volume", WORLDS, Docker.IMAGE, "--world", "/worlds/compose.yaml");
        Instant healthy = awaitHealth(container);
        System.out.printf(
                Locale.ROOT,
                "image: healthy %d ms after `docker run`%n",
                Duration.between(begin, healthy).toMillis());

        assertThat(docker.run("exec", container, "id", "-u").good()).isEqualTo("10001\n");
        assertThat(docker.run("exec", container, "touch", "/opt/understudy/x").err())
                .contains("Read-only file system");
        assertThat(docker.run("logs", container).out())
                .startsWith("understudy: ready at http://127.0.0.1:80 ")
                .contains("LTAIexampleB1");
    }

    @Test
    void endsWhenToldTo() {
        String container = start(Docker.IMAGE);
        awaitHealth(container);

        docker.run("stop", "--time", "20", container).good();
        assertThat(inspect("{{.State.ExitCode}}", container)).isEqualTo(String.valueOf(TERMINATED));
    }

    @Test
    void othersMayReadWhomToTrustAndNoSecret() {
        String container = start(Docker.IMAGE);
        awaitHealth(container);

        assertThat(readable(container, "/state/ca/ca.pem")).isTrue();
        assertThat(readable(container, "/state/ca/truststore.p12")).isTrue();
        assertThat(readable(container, "/state/ca/ca-key.pem")).isFalse();
        assertThat(readable(container, "/state/ready.json")).isFalse();
    }

    @Test
    void theAdminTokenIsTheOneThatWasGiven() {
        String container = start("--env", "UNDERSTUDY_ADMIN_TOKEN=of-this-test", Docker.IMAGE);
        awaitHealth(container);

        assertThat(status(container, "X-Understudy-Token: of-this-test")).isEqualTo("200");
        assertThat(status(container, "X-Understudy-Token: another")).isEqualTo("403");
    }

    @Test
    void holdsNoSecretAndNoCertificateAuthority() {
        String history = docker.run("history", "--no-trunc", Docker.IMAGE).good();
        String inspected = docker.run("image", "inspect", Docker.IMAGE).good();
        assertThat(history + inspected).doesNotContainPattern("(?i)LTAI|PRIVATE KEY|TOKEN=|SECRET=");
        assertThat(docker.run("run", "--rm", "--entrypoint", "find", Docker.IMAGE, "/state", "/tmp", "-type", "f")
                        .good())
                .isEmpty();
    }

    @Test
    void theArchiveOfClassesFits() {
        // With `on` instead of `auto` the JVM ends where it cannot use the archive.
        docker.run(
                        "run",
                        "--rm",
                        "--entrypoint",
                        "java",
                        Docker.IMAGE,
                        "@/opt/understudy/jvm.options",
                        "-Xshare:on",
                        "-XX:SharedArchiveFile=/opt/understudy/classes.jsa",
                        "-jar",
                        "/opt/understudy/understudy.jar",
                        "--version")
                .good();
    }

    @Test
    void aMissingWorldIsOneLine() {
        Docker.Ended run = docker.run("run", "--rm", Docker.IMAGE, "--world", "/worlds/none.yaml");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).startsWith("/worlds/none.yaml");
        assertThat(run.out()).isEmpty();
    }

    private String start(String... arguments) {
        List<String> run = new ArrayList<>(List.of("run", "--detach"));
        run.addAll(List.of(arguments));
        String container = docker.run(run.toArray(String[]::new)).good().strip();
        started.add(container);
        return container;
    }

    private static Instant awaitHealth(String container) {
        return docker.healthy(container, PATIENCE);
    }

    private static String inspect(String format, String container) {
        return docker.run("inspect", "--format", format, container).good().strip();
    }

    private static boolean readable(String container, String file) {
        return docker.run("exec", "--user", "10002", container, "test", "-r", file)
                        .exit()
                == 0;
    }

    private static String status(String container, String header) {
        return docker.run(
                        "exec",
                        container,
                        "curl",
                        "--silent",
                        "--output",
                        "/dev/null",
                        "--write-out",
                        "%{http_code}",
                        "--header",
                        header,
                        "http://127.0.0.1/__understudy/addresses")
                .good();
    }
}
