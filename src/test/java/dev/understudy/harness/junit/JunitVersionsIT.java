package dev.understudy.harness.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The extension under the JUnit that a user may have, in a JVM of its own: 5.10 as well as the one it was compiled with. */
class JunitVersionsIT {
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void runsOnJunit510() throws Exception {
        List<Path> own = jars(TARGET.resolve("junit-5.10"), name -> true);
        assertThat(own).isNotEmpty();
        assertThat(run(own)).containsPattern("junit-jupiter-api-5\\.10\\.\\d+\\.jar: 6 passed, 0 failed\n");
    }

    @Test
    void runsOnTheNewestJunit() throws Exception {
        List<Path> own = Stream.of(
                        System.getProperty("java.class.path").split(System.getProperty("path.separator"), -1))
                .map(Path::of)
                .filter(jar -> isJunit(String.valueOf(jar.getFileName())))
                .toList();
        assertThat(run(own)).containsPattern("junit-jupiter-api-6\\.\\d+\\.\\d+\\.jar: 6 passed, 0 failed\n");
    }

    /** With the libraries that the program is packaged with, and no other JUnit than that one. */
    private String run(List<Path> junit) throws Exception {
        List<String> path = new ArrayList<>(List.of(
                TARGET.resolve("classes").toString(),
                TARGET.resolve("test-classes").toString()));
        junit.forEach(jar -> path.add(jar.toString()));
        jars(TARGET.resolve("lib"), name -> !isJunit(name)).forEach(jar -> path.add(jar.toString()));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dslf4j.internal.verbosity=ERROR",
                        "-cp",
                        String.join(System.getProperty("path.separator"), path),
                        LaunchedByJunit.class.getName(),
                        "dev.understudy.example.PartnerLogsTest",
                        UnderstudyExtensionTest.Shared.class.getName(),
                        UnderstudyExtensionTest.Alone.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            return Files.readString(folder.resolve("out"));
        } finally {
            process.destroyForcibly();
        }
    }

    private static boolean isJunit(String jar) {
        return jar.startsWith("junit-") || jar.startsWith("opentest4j") || jar.startsWith("apiguardian");
    }

    private static List<Path> jars(Path folder, java.util.function.Predicate<String> which) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> which.test(String.valueOf(file.getFileName())))
                    .toList();
        }
    }
}
