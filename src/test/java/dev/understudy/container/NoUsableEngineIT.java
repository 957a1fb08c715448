package dev.understudy.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user reads where Testcontainers finds no engine, or one that is too old. No engine is needed for that. */
class NoUsableEngineIT {
    @TempDir
    Path folder;

    @Test
    void aMissingEngineIsSaid() throws Exception {
        // An unknown system: on others Testcontainers looks in more places, and there may be one.
        assertThat(start("tcp://127.0.0.1:1", "-Dos.name=none")).isEqualTo("""
                        no Docker engine answers at `tcp://127.0.0.1:1`, nor where Testcontainers looks for one
                        help: start an engine, or say in DOCKER_HOST where one runs
                        """);
    }

    @Test
    void anEngineThatIsTooOldIsSaid() throws Exception {
        HttpServer old = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Map<String, String> answers = Map.of(
                "/_ping", "OK",
                "/info", "{\"OSType\":\"linux\",\"ServerVersion\":\"19.03.8\",\"MemTotal\":1}",
                "/version", "{\"Version\":\"19.03.8\",\"ApiVersion\":\"1.40\"}");
        old.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath().replaceFirst("^/v[0-9.]+", "");
            byte[] body = answers.getOrDefault(path, "{}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answers.containsKey(path) ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        old.start();
        try {
            assertThat(start("tcp://127.0.0.1:" + old.getAddress().getPort(), "-Dunused=1"))
                    .isEqualTo(
                            "the Docker engine speaks API version 1.40; expected 1.41 or later, which is Docker 20.10\n");
        } finally {
            old.stop(0);
        }
    }

    private String start(String engine, String jvmOption) throws Exception {
        Path out = folder.resolve("out");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dslf4j.internal.verbosity=ERROR",
                        "-Duser.home=" + folder,
                        jvmOption,
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartContainer.class.getName())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment()
                .putAll(Map.of(
                        "DOCKER_HOST", engine,
                        "TESTCONTAINERS_CLIENT_PING_TIMEOUT", "1",
                        "TESTCONTAINERS_RYUK_DISABLED", "true"));
        Process process = builder.start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            return Files.readString(out);
        } finally {
            process.destroyForcibly();
        }
    }
}
