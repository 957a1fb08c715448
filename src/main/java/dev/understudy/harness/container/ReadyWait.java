package dev.understudy.harness.container;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.testcontainers.containers.output.OutputFrame.OutputType;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/**
 * Waits until the server is healthy and says that it is ready; gives up at once when it has ended, with what it said last.
 *
 * <p>Health alone is too early: it is there before the last door is open and before a world of {@code --world} is loaded.
 */
final class ReadyWait extends AbstractWaitStrategy {
    private static final String READY = "understudy: ready at ";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    @Override
    protected void waitUntilReady() {
        Instant deadline = Instant.now().plus(startupTimeout);
        try {
            while (!ready()) {
                if (!waitStrategyTarget.isRunning()) {
                    throw new ContainerNotStarted(lastWords("the server has ended without a word"));
                }
                if (Instant.now().isAfter(deadline)) {
                    throw new ContainerNotStarted("the server was not ready within " + startupTimeout.toSeconds()
                            + " s: " + lastWords("it said nothing"));
                }
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ContainerNotStarted("interrupted while the server was starting", e);
        }
    }

    private boolean ready() throws InterruptedException {
        return healthy() && waitStrategyTarget.getLogs(OutputType.STDOUT).contains(READY);
    }

    private boolean healthy() throws InterruptedException {
        URI health = URI.create("http://" + waitStrategyTarget.getHost() + ":"
                + waitStrategyTarget.getMappedPort(UnderstudyContainer.HTTP) + "/__admin/health");
        try {
            return http.send(
                                    HttpRequest.newBuilder(health)
                                            .timeout(PATIENCE)
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The server's own problem is its last line, or the last but one when a line of help follows. */
    private String lastWords(String none) {
        List<String> lines = waitStrategyTarget
                .getLogs(OutputType.STDERR)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        if (lines.isEmpty()) {
            return none;
        }
        int last = lines.size() - 1;
        int first = last > 0 && lines.get(last).startsWith("help: ") ? last - 1 : last;
        return String.join("\n", lines.subList(first, lines.size()));
    }
}
