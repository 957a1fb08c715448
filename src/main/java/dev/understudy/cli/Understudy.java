package dev.understudy.cli;

import java.io.PrintWriter;
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
        subcommands = {ServeCommand.class, TestCommand.class, EnvCommand.class})
public final class Understudy implements Runnable {
    /** Everything was fine. */
    static final int FINE = 0;

    /** An expectation failed, such as a scenario. */
    static final int FAILED = 1;

    /** A wrong flag, or input that cannot be read. */
    static final int USAGE = 2;

    /** Something asked for is not emulated. */
    static final int NOT_EMULATED = 3;

    public static void main(String[] arguments) {
        TestCommand.prepareLookups(List.of(arguments));
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Understudy())
                .setParameterExceptionHandler(Understudy::wrongUsage)
                .setExecutionExceptionHandler(new Problems())
                .setExitCodeExceptionMapper(failure -> USAGE);
    }

    @Override
    public void run() {
        throw new ParameterException(
                new CommandLine(this), "no command; expected one of `serve`, `test`, `env`, or `--help`");
    }

    private static int wrongUsage(ParameterException wrong, String[] arguments) {
        PrintWriter err = wrong.getCommandLine().getErr();
        err.println("understudy: "
                + String.valueOf(wrong.getMessage()).lines().findFirst().orElse("wrong usage"));
        err.println("help: understudy "
                + (wrong.getCommandLine().getParent() == null
                        ? ""
                        : wrong.getCommandLine().getCommandName() + " ") + "--help");
        return USAGE;
    }
}
