package dev.understudy.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.cli.Program;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same features against a server in a container, whose ports are mapped. */
@Tag("container")
class ContainerFeaturesIT {
    private static final String TOKEN = "of-this-test";

    @TempDir
    Path folder;

    @Test
    void everyFeaturePassesAgainstTheImage() throws Exception {
        Docker docker = Docker.withImage();
        String container = docker.run(
                        "run",
                        "--detach",
                        "--read-only",
                        "--env=UNDERSTUDY_ADMIN_TOKEN=" + TOKEN,
                        "--publish=127.0.0.1::80",
                        "--publish=127.0.0.1::443",
                        "--publish=127.0.0.1::4512",
                        Docker.IMAGE)
                .good()
                .strip();
        try {
            docker.healthy(container, Duration.ofMinutes(2));
            String doors = "http://" + port(docker, container, 80) + ",https://" + port(docker, container, 443)
                    + ",socks5://" + port(docker, container, 4512);

            Program.Ended run = new Program(folder)
                    .withVariable("UNDERSTUDY_ADMIN_TOKEN", TOKEN)
                    .run(
                            "test",
                            "--target",
                            doors,
                            "--report",
                            folder.resolve("report").toString());

            System.out.println("container: " + run.outLines().get(run.outLines().size() - 1));
            assertThat(run.outLines())
                    .filteredOn(line -> line.startsWith("FAILED"))
                    .isEmpty();
            assertThat(run.exit()).isZero();
            assertThat(docker.run("logs", container).err()).isEmpty();
        } finally {
            docker.run("rm", "--force", "--volumes", container);
        }
    }

    private static String port(Docker docker, String container, int inside) {
        return docker.run("port", container, inside + "/tcp").good().strip();
    }
}
