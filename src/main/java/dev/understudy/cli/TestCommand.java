package dev.understudy.cli;

import dev.understudy.frontdoor.HostsFile;
import dev.understudy.harness.Emulator;
import dev.understudy.harness.EmulatorSettings;
import dev.understudy.harness.RemoteUnderstudy;
import dev.understudy.harness.Understudy;
import dev.understudy.harness.cucumber.CucumberRun;
import dev.understudy.harness.cucumber.EmulatorTarget;
import dev.understudy.harness.cucumber.RunOptions;
import dev.understudy.harness.cucumber.RunResult;
import dev.understudy.harness.drift.Journal;
import dev.understudy.harness.real.CallBudget;
import dev.understudy.harness.real.Patience;
import dev.understudy.harness.real.RealRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code understudy test}: plays features against an emulator in this process, or against real accounts, and reports. */
@Command(
        name = "test",
        description = "Run features against an embedded emulator or real accounts.",
        mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {
    /** The target that looks names up as any program does. */
    static final String REAL = "real";

    private static final String EMBEDDED = "embedded";
    // Project names have small letters, digits and hyphens, and 63 characters at most.
    private static final Pattern RUN = Pattern.compile("[a-z0-9]{1,12}");
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

    @Option(
            names = "--target",
            paramLabel = "TARGET",
            description =
                    "`embedded` (default), the URL of a running server, or `real` for the accounts that the environment names")
    private String target = EMBEDDED;

    @Option(names = "--budget", paramLabel = "CALLS", description = "the most calls on real accounts (20000)")
    private int budget = 20_000;

    @Option(names = "--patience", paramLabel = "TIME", description = "how long real accounts may take (PT90S)")
    private Duration patience = Duration.ofSeconds(90);

    @Option(names = "--settle", paramLabel = "TIME", description = "when a denial counts after a change (PT10S)")
    private Duration settle = Duration.ofSeconds(10);

    @Option(names = "--ledgers", paramLabel = "DIR", description = "where is written down what is made (cache folder)")
    private @Nullable Path ledgers;

    @Option(names = "--run", paramLabel = "NAME", description = "part of all names in real accounts (any)")
    private String run = RealRun.anyId();

    @Option(names = "--journal", hidden = true, description = "write down what is seen of every call")
    private @Nullable Path journal;

    @Override
    public Integer call() throws IOException, InterruptedException {
        check();
        CUCUMBER.setLevel(Level.OFF);
        RunOptions options = new RunOptions(
                features.isEmpty() ? RunOptions.defaults().features() : features, worlds, report, threads, tags);
        if (target.equals(REAL)) {
            return real(options);
        }
        try (Understudy understudy = target.equals(EMBEDDED) ? embedded() : remote()) {
            return play(understudy, options);
        }
    }

    private int real(RunOptions options) throws IOException, InterruptedException {
        return new RealTest(
                        options,
                        SweepCommand.folder(ledgers),
                        run,
                        new Patience(patience, settle),
                        new CallBudget(budget))
                .run();
    }

    private static Understudy embedded() {
        return Emulator.start(EmulatorSettings.onLoopback(OwnLookups.folder(), "test"));
    }

    private Understudy remote() {
        HostsFile hosts = HostsFile.at(Emulator.hostsFile(OwnLookups.folder()));
        String token = Objects.requireNonNullElse(System.getenv("UNDERSTUDY_ADMIN_TOKEN"), "");
        return RemoteUnderstudy.at(target, token, OwnLookups.folder()).withHosts(hosts);
    }

    private int play(Understudy understudy, RunOptions options) {
        System.setProperty("socksProxyHost", understudy.addresses().host());
        System.setProperty(
                "socksProxyPort", String.valueOf(understudy.addresses().socksPort()));
        Journal seen = new Journal();
        RunResult result = CucumberRun.run(new EmulatorTarget(understudy, seen), options, System.out);
        if (journal != null) {
            seen.write(journal);
        }
        if (result.problem() != null) {
            System.err.println(result.problem());
        }
        return result.exitStatus();
    }

    private void check() {
        if (!RUN.matcher(run).matches()) {
            throw new WrongInput("--run is `" + run + "`; expected 1 to 12 small letters and digits");
        }
        if (budget < 1) {
            throw new WrongInput("--budget is " + budget + "; expected 1 or more calls");
        }
        if (patience.isNegative() || settle.isNegative()) {
            throw new WrongInput("--patience and --settle are times such as `PT90S`; expected none below zero");
        }
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
