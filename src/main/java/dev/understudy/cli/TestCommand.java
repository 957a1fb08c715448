package dev.understudy.cli;

import dev.understudy.harness.Emulator;
import dev.understudy.harness.EmulatorSettings;
import dev.understudy.harness.cucumber.CucumberRun;
import dev.understudy.harness.cucumber.EmulatorTarget;
import dev.understudy.harness.cucumber.RunOptions;
import dev.understudy.harness.cucumber.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code understudy test}: plays features against an emulator in this process and reports. */
@Command(name = "test", description = "Run features against an embedded emulator.", mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {
    private static final int MOST_THREADS = 256;

    // Cucumber warns of what our own line says; held here, since a logger nobody holds forgets its level.
    private static final Logger CUCUMBER = Logger.getLogger("io.cucumber");

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

    @Override
    public Integer call() {
        check();
        CUCUMBER.setLevel(Level.OFF);
        try (Emulator emulator = Emulator.start(EmulatorSettings.onLoopback(OwnLookups.folder(), "test"))) {
            System.setProperty("socksProxyHost", "127.0.0.1");
            System.setProperty(
                    "socksProxyPort", String.valueOf(emulator.addresses().socksPort()));
            RunOptions options = new RunOptions(
                    features.isEmpty() ? RunOptions.defaults().features() : features, worlds, report, threads, tags);
            RunResult result = CucumberRun.run(new EmulatorTarget(emulator), options, System.out);
            if (result.problem() != null) {
                System.err.println(result.problem());
            }
            return result.exitStatus();
        }
    }

    private void check() {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new WrongInput("--threads is " + threads + "; expected 1 to " + MOST_THREADS);
        }
        if (!Files.isDirectory(worlds)) {
            throw new WrongInput("--worlds is `" + worlds + "`; expected a folder of world files");
        }
        try {
            Files.createDirectories(report);
        } catch (IOException unwritable) {
            throw new WrongInput("--report is `" + report + "`; expected a folder to write to");
        }
        if (!Files.isWritable(report)) {
            throw new WrongInput("--report is `" + report + "`; expected a folder to write to");
        }
    }
}
