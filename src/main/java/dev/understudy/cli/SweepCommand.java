package dev.understudy.cli;

import dev.understudy.harness.real.Ledger;
import dev.understudy.harness.real.RealAccounts;
import dev.understudy.harness.real.RealSettings;
import dev.understudy.harness.real.Sweep;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code understudy sweep}: removes from real accounts what runs have left behind. */
@Command(
        name = "sweep",
        description = "Remove from real accounts what interrupted runs have left behind.",
        mixinStandardHelpOptions = true)
final class SweepCommand implements Callable<Integer> {
    @Option(
            names = "--ledgers",
            paramLabel = "DIR",
            description = "where runs wrote down what they make (cache folder)")
    private @Nullable Path ledgers;

    @Option(names = "--patience", paramLabel = "TIME", description = "how long one removal may take (PT90S)")
    private Duration patience = Duration.ofSeconds(90);

    @Override
    public Integer call() {
        if (ledgers != null && !Files.isDirectory(ledgers)) {
            throw new WrongInput("--ledgers is `" + ledgers + "`; expected the folder that a run wrote its ledger to");
        }
        List<Path> left = Ledger.in(folder(ledgers));
        if (left.isEmpty()) {
            System.out.println("nothing to sweep");
            return Main.FINE;
        }
        Sweep sweep = new Sweep(
                RealAccounts.identify(RealSettings.read(System.getenv())),
                patience,
                System.out::println,
                problem -> System.err.println("understudy: " + problem));
        sweep.run(left);
        return sweep.wasRefused() ? Main.USAGE : sweep.isAnythingLeft() ? Main.FAILED : Main.FINE;
    }

    /** Where ledgers are unless told otherwise. */
    static Path folder(@Nullable Path given) {
        return Optional.ofNullable(given)
                .orElseGet(() -> StateFolder.byDefault().resolve("ledger"));
    }
}
