package dev.understudy.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line: one line, and where help is. */
final class WrongUsage implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("understudy: " + problem(wrong, command));
        err.println(
                "help: understudy " + (command.getParent() == null ? "" : command.getCommandName() + " ") + "--help");
        err.flush();
        return Main.USAGE;
    }

    private static String problem(ParameterException wrong, CommandLine command) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String found = unmatched.getUnmatched().get(0);
            List<String> known = found.startsWith("-")
                    ? flags(command)
                    : List.copyOf(command.getSubcommands().keySet());
            return "unknown " + kind(found, command) + " `" + found + "`"
                    + (known.isEmpty() ? "" : "; expected one of " + listed(known));
        }
        String line = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("wrong usage");
        return line.substring(0, 1).toLowerCase(Locale.ROOT) + line.substring(1).replace('\'', '`');
    }

    private static String kind(String found, CommandLine command) {
        return found.startsWith("-") ? "flag" : command.getSubcommands().isEmpty() ? "argument" : "command";
    }

    private static List<String> flags(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .map(option -> option.longestName())
                .toList();
    }

    private static String listed(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
