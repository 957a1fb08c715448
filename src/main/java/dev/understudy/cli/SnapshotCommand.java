package dev.understudy.cli;

import dev.understudy.harness.real.RealAccounts;
import dev.understudy.harness.real.RealSettings;
import dev.understudy.harness.snapshot.Pace;
import dev.understudy.harness.snapshot.Snapshot;
import dev.understudy.world.LiteralText;
import dev.understudy.world.WorldAccount;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code understudy snapshot}: writes real accounts down as a world. */
@Command(
        name = "snapshot",
        description = "Write real accounts down as a world, by calls that change nothing.",
        mixinStandardHelpOptions = true)
final class SnapshotCommand implements Callable<Integer> {
    private static final String ENVIRONMENT = "env";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "env",
            description = "where keys and region come from: env, the environment")
    private String from = ENVIRONMENT;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "the world file to write")
    private @Nullable Path out;

    @Option(
            names = "--account-name",
            paramLabel = "NAME",
            description = "what the account is called in the world (as in the environment: A)")
    private @Nullable String accountName;

    @Option(names = "--overwrite", description = "replace the file, and documents beside it, if they exist")
    private boolean overwrite;

    @Override
    public Integer call() {
        if (!from.equals(ENVIRONMENT)) {
            throw new WrongInput("--from is `" + from + "`; expected `" + ENVIRONMENT + "`");
        }
        return take(System.getenv());
    }

    private int take(Map<String, String> environment) {
        RealSettings settings = RealSettings.readAny(environment);
        if (accountName != null && !LiteralText.isAccountName(accountName)) {
            throw new WrongInput(
                    "--account-name is `" + accountName + "`; expected a letter, then letters, digits and hyphens");
        }
        if (accountName != null && settings.accounts().size() > 1) {
            throw new WrongInput("--account-name is `" + accountName + "` and there are keys of "
                    + settings.accounts().size() + " accounts; expected one account, or no --account-name");
        }
        Path file = Objects.requireNonNull(out);
        Snapshot snapshot = new Snapshot(
                RealAccounts.identify(settings),
                account -> Objects.requireNonNullElse(accountName, account),
                Pace.REAL);
        return report(
                file,
                snapshot.take(file, overwrite),
                command().getOut(),
                command().getErr());
    }

    /** Say what is in the file and what is not; the exit code. */
    static int report(Path file, Snapshot.Taken taken, PrintWriter out, PrintWriter err) {
        String accounts =
                taken.accounts().stream().map(SnapshotCommand::counted).collect(Collectors.joining("; "));
        out.println("wrote " + file + " and " + taken.documents() + " documents with " + taken.calls() + " calls: "
                + accounts + "; left out: "
                + (taken.leftOut().isEmpty() ? "" : String.join(", ", taken.leftOut()) + ", and ")
                + "what the end of the file says");
        out.flush();
        if (taken.problem() == null) {
            return Main.FINE;
        }
        err.println(taken.problem());
        err.println("help: the snapshot is complete, but change this before it is served");
        err.flush();
        return Main.FAILED;
    }

    private static String counted(WorldAccount account) {
        return account.name() + " (" + account.id() + ") has " + account.users().size() + " users, "
                + account.groups().size() + " groups, " + account.roles().size() + " roles, "
                + account.policies().size() + " policies, " + account.projects().size() + " projects";
    }

    private CommandLine command() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
