package dev.understudy.cli;

import dev.understudy.access.lines.LineDecider;
import dev.understudy.world.StandaloneWorld;
import dev.understudy.world.WorldReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code understudy decide}: requests in, decisions out, one JSON object a line. */
@Command(
        name = "decide",
        description = "Decide requests, one JSON object a line; docs/decide.md shows their form.",
        mixinStandardHelpOptions = true)
final class DecideCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    @Option(names = "--world", paramLabel = "FILE", description = "the world of lines without policies of their own")
    private @Nullable Path world;

    @Option(names = "--requests", paramLabel = "FILE", description = "the lines; - for standard input (-)")
    private String requests = STANDARD_INPUT;

    @Option(names = "--trace", description = "add the hops: every step and every statement looked at")
    private boolean trace;

    @Override
    public Integer call() {
        LineDecider decider =
                new LineDecider(world == null ? null : StandaloneWorld.of(WorldReader.read(world), Instant.now()));
        try (InputStream in = open()) {
            String name = requests.equals(STANDARD_INPUT) ? "stdin" : requests;
            DecideRun run = new DecideRun(decider, name, trace, in, System.out);
            run.run();
            System.err.println("understudy: " + run.summary());
            return run.isFine() ? Main.FINE : Main.FAILED;
        } catch (IOException unreadable) {
            throw unreadable();
        }
    }

    private InputStream open() throws IOException {
        if (requests.equals(STANDARD_INPUT)) {
            return new Unclosed(System.in);
        }
        Path file = Path.of(requests);
        if (!Files.exists(file)) {
            throw new WrongInput("no such file `" + requests + "`; expected requests, one JSON object a line");
        }
        if (Files.isDirectory(file)) {
            throw new WrongInput("`" + requests + "` is a folder; expected requests, one JSON object a line");
        }
        return Files.newInputStream(file);
    }

    private WrongInput unreadable() {
        return new WrongInput(
                "`" + requests + "` cannot be read to its end; expected requests, one JSON object a line");
    }

    /** Standard input is the caller's to close. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
