package dev.understudy.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The docker command line, as a person uses it; every call has an end. */
record Docker(String command, Map<String, String> environment) {
    static final String IMAGE = "understudy:local";

    private static final int ANSWER_SECONDS = 30;
    private static final int BUILD_SECONDS = 900;

    /** What came of a command. */
    record Ended(int exit, String out, String err) {
        String good() {
            assertThat(exit).as(err + out).isZero();
            return out;
        }
    }

    static Docker here() {
        return new Docker("docker", Map.of());
    }

    /** Skip the tests of a class, with one line, where there is no engine; else the image is there when this returns. */
    static Docker withImage() {
        Docker docker = here();
        Optional<String> problem = docker.problem();
        problem.ifPresent(line -> System.out.println("container tests are skipped: " + line));
        Assumptions.assumeTrue(problem.isEmpty(), () -> problem.orElse(""));
        docker.run(BUILD_SECONDS, "build", "--quiet", "--tag", IMAGE, ".").good();
        docker.forgetOldBuilds();
        return docker;
    }

    /** Why containers cannot be run here, in one line. */
    Optional<String> problem() {
        try {
            Ended version = run(ANSWER_SECONDS, "version", "--format", "{{.Server.Version}}");
            return version.exit() == 0
                    ? Optional.empty()
                    : Optional.of("no Docker engine answers at "
                            + environment.getOrDefault("DOCKER_HOST", "the usual place")
                            + "; .ci/docker-up starts one");
        } catch (UncheckedIOException noCommand) {
            return Optional.of("there is no `" + command + "` command; .ci/docker-up installs one");
        }
    }

    /** Each build of a changed jar leaves the one before it behind, without a name. */
    void forgetOldBuilds() {
        run("image", "prune", "--force", "--filter", "label=dev.understudy.image");
    }

    /**
     * Wait until an engine calls a container healthy; fails when it does not in time.
     *
     * <p>The engine's events are followed, since asking again and again would slow down what is waited for.
     */
    Instant healthy(String container, Duration patience) {
        List<String> events = List.of(
                command,
                "events",
                "--since=" + Instant.now().minus(patience).getEpochSecond(),
                "--until=" + Instant.now().plus(patience).getEpochSecond(),
                "--filter=container=" + container,
                "--filter=event=health_status",
                "--filter=event=die",
                "--format={{.TimeNano}} {{.Status}}");
        try {
            Process process = new ProcessBuilder(events)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                String line = String.valueOf(lines.readLine());
                assertThat(line).as(() -> run("logs", container).toString()).endsWith("health_status: healthy");
                long nanos = Long.parseLong(line.substring(0, line.indexOf(' ')));
                return Instant.ofEpochSecond(0, nanos);
            } finally {
                process.destroy();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Ended run(String... arguments) {
        return run(ANSWER_SECONDS, arguments);
    }

    Ended run(int seconds, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(arguments));
        return run(all, environment, seconds);
    }

    /** Compose, version 2 or 1, whichever is there; the projects it makes are the caller's to take down. */
    Ended compose(Map<String, String> variables, int seconds, String... arguments) {
        List<String> all = new ArrayList<>(
                run("compose", "version").exit() == 0 ? List.of("docker", "compose") : List.of("docker-compose"));
        all.addAll(List.of(arguments));
        return run(all, variables, seconds);
    }

    private static Ended run(List<String> command, Map<String, String> environment, int seconds) {
        try {
            Path out = Files.createTempFile("docker", ".out");
            Path err = Files.createTempFile("docker", ".err");
            try {
                ProcessBuilder builder =
                        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
                builder.environment().putAll(environment);
                Process process = builder.start();
                boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
                process.destroyForcibly();
                assertThat(ended)
                        .as(() -> "%s ended within %d s: %s".formatted(command, seconds, text(out) + text(err)))
                        .isTrue();
                return new Ended(process.exitValue(), text(out), text(err));
            } finally {
                Files.deleteIfExists(out);
                Files.deleteIfExists(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
