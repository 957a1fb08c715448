package dev.understudy.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The program: {@code understudy COMMAND …}. */
@Command(
        name = "understudy",
        description = "Steps in for Alibaba Cloud RAM, STS and Log Service, offline.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ServeCommand.class,
            TestCommand.class,
            DecideCommand.class,
            ExplainCommand.class,
            EnvCommand.class,
            LintCommand.class,
            SnapshotCommand.class,
            SweepCommand.class
        })
public final class Main implements Runnable {
    /** Everything was fine. */
    static final int FINE = 0;

    /** An expectation failed, such as a scenario. */
    static final int FAILED = 1;

    /** A wrong flag, or input that cannot be read. */
    static final int USAGE = 2;

    /** Something asked for is not emulated. */
    static final int NOT_EMULATED = 3;

    private static final String QUIET = "slf4j.internal.verbosity";

    public static void main(String[] arguments) {
        // The clients log through SLF4J, which complains on standard error when the user brings no logger.
        System.setProperty(QUIET, System.getProperty(QUIET, "ERROR"));
        CommandLine commands = commandLine();
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

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setParameterExceptionHandler(new WrongUsage())
                .setExecutionExceptionHandler(new Problems());
    }

    @Override
    public void run() {
        throw new ParameterException(
                new CommandLine(this),
                "no command; expected one of `serve`, `test`, `decide`, `explain`, `env`, `lint`, `snapshot`, `sweep`, or `--help`");
    }
}
