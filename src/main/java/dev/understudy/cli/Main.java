package dev.understudy.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The program: {@code understudy COMMAND …}. */
@Command(
        name = "understudy",
        description = "Steps in for Alibaba Cloud RAM, STS and Log Service, offline.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Main implements Runnable {
    /** Everything was fine. */
    static final int FINE = 0;

    /** An expectation failed, such as a scenario. */
    static final int FAILED = 1;

    /** A wrong flag, or input that cannot be read. */
    static final int USAGE = 2;

    /** Something asked for is not emulated. */
    static final int NOT_EMULATED = 3;

    private static final Map<String, Supplier<Callable<Integer>>> COMMANDS = commands();

    private static final String QUIET = "slf4j.internal.verbosity";

    public static void main(String[] arguments) {
        // The clients log through SLF4J, which complains on standard error when the user brings no logger.
        System.setProperty(QUIET, System.getProperty(QUIET, "ERROR"));
        CommandLine commands = commandLine(arguments);
        if (List.of(arguments).contains("test")
                && !String.join("=", arguments).contains("--target=" + TestCommand.REAL)) {
            try {
                OwnLookups.begin();
            } catch (WrongInput noPlace) {
                System.exit(Problems.report(noPlace, commands.getErr()));
            }
        }
        System.exit(commands.execute(arguments));
    }

    private static Map<String, Supplier<Callable<Integer>>> commands() {
        Map<String, Supplier<Callable<Integer>>> commands = new LinkedHashMap<>();
        commands.put("serve", ServeCommand::new);
        commands.put("test", TestCommand::new);
        commands.put("decide", DecideCommand::new);
        commands.put("explain", ExplainCommand::new);
        commands.put("env", EnvCommand::new);
        commands.put("lint", LintCommand::new);
        commands.put("snapshot", SnapshotCommand::new);
        commands.put("sweep", SweepCommand::new);
        return commands;
    }

    /** The program for these arguments; without a command among them, with all commands. */
    static CommandLine commandLine(String... arguments) {
        CommandLine program = new CommandLine(new Main());
        // Reading the options of every command takes longer than most commands.
        Set<String> wanted =
                arguments.length > 0 && COMMANDS.containsKey(arguments[0]) ? Set.of(arguments[0]) : COMMANDS.keySet();
        wanted.forEach(name -> program.addSubcommand(name, command(name)));
        return program.setParameterExceptionHandler(new WrongUsage()).setExecutionExceptionHandler(new Problems());
    }

    private static Callable<Integer> command(String name) {
        return Objects.requireNonNull(COMMANDS.get(name), name).get();
    }

    @Override
    public void run() {
        throw new ParameterException(
                new CommandLine(this),
                "no command; expected one of `" + String.join("`, `", COMMANDS.keySet()) + "`, or `--help`");
    }
}
