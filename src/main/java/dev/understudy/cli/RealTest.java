package dev.understudy.cli;

import dev.understudy.harness.cucumber.CucumberRun;
import dev.understudy.harness.cucumber.RealTarget;
import dev.understudy.harness.cucumber.RunOptions;
import dev.understudy.harness.cucumber.RunResult;
import dev.understudy.harness.drift.Drift;
import dev.understudy.harness.drift.DriftReport;
import dev.understudy.harness.drift.Journal;
import dev.understudy.harness.real.CallBudget;
import dev.understudy.harness.real.Patience;
import dev.understudy.harness.real.RealAccounts;
import dev.understudy.harness.real.RealRun;
import dev.understudy.harness.real.RealSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Plays features against real accounts, and tells where these answer otherwise than the emulator. */
final class RealTest {
    private final RunOptions options;
    private final Path ledgers;
    private final String id;
    private final Patience patience;
    private final CallBudget budget;
    private final PrintStream out = System.out;

    RealTest(RunOptions options, Path ledgers, String id, Patience patience, CallBudget budget) {
        this.options = options;
        this.ledgers = ledgers;
        this.id = id;
        this.patience = patience;
        this.budget = budget;
    }

    /** The exit code. Nothing is made before the keys are known to be right and the emulator has played its part. */
    int run() throws IOException, InterruptedException {
        RealAccounts accounts = RealAccounts.identify(RealSettings.read(System.getenv()));
        LeftOut leftOut = LeftOut.of(accounts, options);
        RunOptions played = options.only(leftOut.others());
        Journal emulator = EmulatorRun.journal(played);
        Journal real = new Journal();
        try (RealRun run = RealRun.begin(accounts, ledgers, id, patience, budget)) {
            WhenStopped stopped = WhenStopped.doing(() -> interrupted(run));
            RunResult result;
            try {
                run.checkRights();
                result = CucumberRun.run(new RealTarget(run, emulator, real), played, out);
                run.over().ifPresent(reason -> System.err.println("understudy: stopped in the middle: " + reason));
            } finally {
                stopped.over();
                tellOfLeft(run);
            }
            if (result.problem() != null) {
                System.err.println(result.problem());
                return result.exitStatus();
            }
            leftOut.print(out);
            drift(emulator, real);
            out.println(run.calls() + " calls on real accounts");
            return run.left().isEmpty() ? result.exitStatus() : Main.FAILED;
        }
    }

    private void drift(Journal emulator, Journal real) throws IOException {
        List<Drift> drift = Drift.between(emulator, real);
        int compared = Drift.compared(emulator, real);
        DriftReport report = new DriftReport(drift, compared);
        Path json = options.reports().resolve("drift.json");
        report.writeJson(json);
        report.insertInto(options.reports().resolve("index.html"));
        drift.forEach(one -> out.println("drift: " + one.describe()));
        out.println(
                drift.size() + " of " + compared + " calls answered otherwise than by the emulator; report: " + json);
    }

    private static void tellOfLeft(RealRun run) {
        List<String> left = run.left();
        if (!left.isEmpty()) {
            String more = left.size() == 1 ? "" : ", and " + (left.size() - 1) + " more";
            System.err.println("understudy: not removed: " + left.get(0) + more);
            System.err.println(
                    "help: `./understudy sweep` removes what the ledger of run " + run.id() + " still names");
        }
    }

    private static void interrupted(RealRun run) {
        System.err.println("understudy: stopped in the middle; `./understudy sweep` removes what the ledger of run "
                + run.id() + " names");
    }
}
