package dev.understudy.cli;

import dev.understudy.harness.Emulator;
import dev.understudy.harness.EmulatorSettings;
import dev.understudy.harness.cucumber.CucumberRun;
import dev.understudy.harness.cucumber.RunOptions;
import dev.understudy.harness.cucumber.RunResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code understudy test}: plays features against an emulator in this process and reports. */
@Command(name = "test", description = "Run features against an embedded emulator.", mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {
    private static final String HOSTS_PROPERTY = "jdk.net.hosts.file";

    @Parameters(paramLabel = "FEATURE", description = "files, FILE:LINE or folders (features)", arity = "0..*")
    private List<String> features = List.of();

    @Option(names = "--tags", paramLabel = "EXPRESSION", description = "such as `not @emulator`")
    private @Nullable String tags;

    @Option(names = "--threads", paramLabel = "N", description = "scenarios at a time (two a core)")
    private int threads = RunOptions.defaults().threads();

    @Option(names = "--worlds", paramLabel = "DIR", description = "where the worlds of the features are (scenarios)")
    private Path worlds = RunOptions.defaults().worlds();

    @Option(names = "--report", paramLabel = "DIR", description = "where reports go (target/report)")
    private Path report = RunOptions.defaults().reports();

    /**
     * Point the name look-ups of this JVM at a hosts file of its own, before the first look-up: the JVM reads the setting
     * only once. With it no name but ours can be found, so no call of a test leaves the machine.
     */
    static void prepareLookups(List<String> arguments) {
        if (arguments.contains("test")) {
            try {
                Path state = Files.createTempDirectory("understudy");
                Path hosts = Emulator.hostsFile(state);
                Files.writeString(hosts, "127.0.0.1 localhost\n");
                System.setProperty(HOSTS_PROPERTY, hosts.toString());
            } catch (IOException unwritable) {
                throw new UncheckedIOException("the temporary folder cannot be written", unwritable);
            }
        }
    }

    @Override
    public Integer call() {
        if (threads < 1 || threads > 256) {
            throw new WrongInput("--threads is " + threads + "; expected 1 to 256");
        }
        Path state =
                Path.of(System.getProperty(HOSTS_PROPERTY)).toAbsolutePath().getParent();
        if (state == null) {
            throw new IllegalStateException("a file in a folder has a folder");
        }
        try (Emulator emulator = Emulator.start(EmulatorSettings.onLoopback(state, "test"))) {
            System.setProperty("socksProxyHost", "127.0.0.1");
            System.setProperty(
                    "socksProxyPort", String.valueOf(emulator.target().socksPort()));
            RunOptions options = new RunOptions(
                    features.isEmpty() ? RunOptions.defaults().features() : features, worlds, report, threads, tags);
            RunResult result = CucumberRun.run(emulator.target(), options, System.out);
            return result.exitStatus();
        } finally {
            remove(state);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException leftBehind) {
            System.err.println("understudy: `" + folder + "` could not be removed: " + leftBehind.getMessage());
        }
    }
}
