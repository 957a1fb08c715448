package dev.understudy.cli;

import dev.understudy.frontdoor.UnusableCertificateAuthority;
import dev.understudy.wiremock.MalformedStub;
import dev.understudy.wiremock.MissingAdminToken;
import dev.understudy.wiremock.PortTaken;
import dev.understudy.world.MalformedWorld;
import dev.understudy.world.NotEmulatedYet;
import dev.understudy.world.UnseedableWorld;
import java.io.UncheckedIOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into one line for a person, and the right exit code; never a stack trace. */
final class Problems implements IExecutionExceptionHandler {
    private static final List<Class<? extends RuntimeException>> INPUT = List.of(
            MalformedWorld.class,
            UnseedableWorld.class,
            MalformedStub.class,
            MissingAdminToken.class,
            PortTaken.class,
            UnusableCertificateAuthority.class,
            UncheckedIOException.class,
            WrongInput.class);

    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
        if (problem instanceof NotEmulatedYet) {
            command.getErr().println(problem.getMessage());
            return Understudy.NOT_EMULATED;
        }
        if (INPUT.stream().anyMatch(kind -> kind.isInstance(problem))) {
            command.getErr().println("understudy: " + problem.getMessage());
            return Understudy.USAGE;
        }
        StackTraceElement[] frames = problem.getStackTrace();
        command.getErr()
                .println("understudy: a fault of ours: " + problem.getClass().getName() + ": " + problem.getMessage()
                        + (frames.length == 0 ? "" : " at " + frames[0]));
        return Understudy.USAGE;
    }
}
