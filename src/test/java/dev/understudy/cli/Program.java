package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The real program in a JVM of its own, as packaged; everything it prints goes to files of a given folder. */
public final class Program {
    private static final Path JAR = Path.of("target", "understudy.jar").toAbsolutePath();
    private static final int PATIENCE_SECONDS = 300;

    private final Path folder;
    private final List<String> before = new ArrayList<>();
    private final Map<String, String> variables = new HashMap<>();
    private Path workingFolder = Path.of("").toAbsolutePath();

    /** {@code folder} takes its output and is its temporary folder. */
    public Program(Path folder) {
        this.folder = folder;
        before.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Djava.io.tmpdir=" + temporary(folder)));
    }

    /** What came of it. */
    public record Ended(int exit, String out, String err) {
        public List<String> errLines() {
            return err.lines().toList();
        }

        public List<String> outLines() {
            return out.lines().toList();
        }
    }

    /** Where it may make temporary files; empty again when it has ended well. */
    static Path temporary(Path folder) {
        return folder.resolve("tmp");
    }

    public Program with(String jvmOption) {
        before.add(jvmOption);
        return this;
    }

    public Program withVariable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    Program without(String variable) {
        variables.remove(variable);
        return this;
    }

    Program in(Path started) {
        workingFolder = started;
        return this;
    }

    /** Run the jar, to its end. */
    public Ended run(String... arguments) throws InterruptedException {
        return end(start(arguments));
    }

    Process start(String... arguments) {
        return start(List.of("-jar", JAR.toString()), List.of(arguments));
    }

    /** Run the program to its end with classes that come before its own. */
    public Ended runWith(Path classes, List<String> arguments) throws InterruptedException {
        String path = String.join(
                System.getProperty("path.separator"),
                classes.toString(),
                JAR.toString(),
                JAR.resolveSibling("lib") + "/*");
        return end(start(List.of("-cp", path, "dev.understudy.cli.Main"), arguments));
    }

    private Process start(List<String> program, List<String> arguments) {
        assertThat(JAR).as("the packaged program").exists();
        List<String> command =
                Stream.of(before, program, arguments).flatMap(List::stream).toList();
        try {
            Files.createDirectories(temporary(folder));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(workingFolder.toFile())
                    .redirectOutput(out().toFile())
                    .redirectError(err().toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("UNDERSTUDY_") || name.contains("JAVA_"));
            builder.environment().putAll(variables);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Wait for a file that a running program writes; fails when it ends before that. */
    static void await(Path file, Process process) throws InterruptedException {
        Instant deadline = Instant.now().plusSeconds(PATIENCE_SECONDS);
        while (!Files.exists(file)) {
            assertThat(process.waitFor(50, TimeUnit.MILLISECONDS))
                    .as("still running")
                    .isFalse();
            assertThat(Instant.now()).isBefore(deadline);
        }
    }

    /** Wait for its end; one that hangs is stopped and fails. */
    Ended end(Process process) throws InterruptedException {
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("ended by itself")
                    .isTrue();
            return new Ended(process.exitValue(), Files.readString(out()), Files.readString(err()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    Path out() {
        return folder.resolve("stdout");
    }

    Path err() {
        return folder.resolve("stderr");
    }
}
