package dev.understudy.cli;

import dev.understudy.frontdoor.SocksPortTaken;
import dev.understudy.frontdoor.UnusableCertificateAuthority;
import dev.understudy.harness.UnreachableUnderstudy;
import dev.understudy.harness.real.MalformedLedger;
import dev.understudy.harness.real.RunOver;
import dev.understudy.harness.real.WrongSetting;
import dev.understudy.harness.snapshot.NotEmulatedThere;
import dev.understudy.harness.snapshot.SnapshotStopped;
import dev.understudy.wiremock.MalformedStub;
import dev.understudy.wiremock.MissingAdminToken;
import dev.understudy.wiremock.PortTaken;
import dev.understudy.world.MalformedWorld;
import dev.understudy.world.NotEmulatedYet;
import dev.understudy.world.UnseedableWorld;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into one line for a person, and the right exit code; never a stack trace. */
final class Problems implements IExecutionExceptionHandler {
    /** Their messages begin with the place, {@code FILE:LINE:COLUMN}, so that editors find it. */
    private static final List<Class<? extends RuntimeException>> PLACED =
            List.of(MalformedWorld.class, UnseedableWorld.class, MalformedStub.class, NotEmulatedYet.class);

    private static final List<Class<? extends RuntimeException>> INPUT = List.of(
            MissingAdminToken.class,
            UnusableCertificateAuthority.class,
            UncheckedIOException.class,
            WrongInput.class,
            MalformedLedger.class,
            NotEmulatedThere.class,
            RunOver.class,
            SnapshotStopped.class,
            UnreachableUnderstudy.class,
            WrongSetting.class);

    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
        return report(problem, command.getErr());
    }

    /** Print the line; the exit code. */
    static int report(Exception problem, PrintWriter err) {
        err.println(line(problem));
        err.flush();
        return problem instanceof NotEmulatedYet || problem instanceof NotEmulatedThere
                ? Main.NOT_EMULATED
                : Main.USAGE;
    }

    private static String line(Exception problem) {
        if (PLACED.stream().anyMatch(kind -> kind.isInstance(problem))) {
            return String.valueOf(problem.getMessage());
        }
        if (problem instanceof PortTaken taken) {
            return portTaken(taken, taken.door() == PortTaken.Door.HTTP ? "--port" : "--https-port");
        }
        if (problem instanceof SocksPortTaken taken) {
            return portTaken(taken, "--socks-port");
        }
        if (INPUT.stream().anyMatch(kind -> kind.isInstance(problem))) {
            return "understudy: " + problem.getMessage();
        }
        StackTraceElement[] frames = problem.getStackTrace();
        String message =
                String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
        return "understudy: a fault of ours: " + problem.getClass().getName() + ": " + message
                + (frames.length == 0 ? "" : " at " + frames[0]);
    }

    private static String portTaken(RuntimeException taken, String flag) {
        return "understudy: " + taken.getMessage() + "\nhelp: choose another with " + flag + "; 0 picks a free one";
    }
}
