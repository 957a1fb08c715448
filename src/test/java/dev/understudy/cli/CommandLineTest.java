package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the command line says of itself and of wrong usage. */
class CommandLineTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpNamesEveryCommand() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("serve", "test", "decide", "explain", "env", "lint", "snapshot");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void everyCommandHasHelp() {
        for (String command : new String[] {"serve", "test", "decide", "explain", "env", "lint", "snapshot"}) {
            assertThat(run(command, "--help")).isZero();
            assertThat(out.toString()).contains("Usage: understudy " + command);
        }
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aMissingArgumentIsWrongUsage() {
        assertThat(run("env")).isEqualTo(Main.USAGE);
        assertThat(err.toString().lines())
                .containsExactly(
                        "understudy: missing required parameter: `ACCOUNT/USER`", "help: understudy env --help");
    }

    @Test
    void anArgumentTooManyIsWrongUsage() {
        assertThat(run("env", "B/b1", "B/b2")).isEqualTo(Main.USAGE);
        assertThat(err.toString().lines())
                .containsExactly("understudy: unknown argument `B/b2`", "help: understudy env --help");
    }

    @Test
    void aFlagWithoutItsValueIsWrongUsage() {
        assertThat(run("serve", "--port")).isEqualTo(Main.USAGE);
        assertThat(err.toString().lines())
                .containsExactly(
                        "understudy: missing required parameter for option `--port` (N)",
                        "help: understudy serve --help");
    }

    @Test
    void aWrongReadyFileIsWrongInput(@TempDir Path state) {
        assertThat(run("env", "B/b1", "--state", state.toString())).isEqualTo(Main.USAGE);
        assertThat(err.toString().lines())
                .containsExactly("understudy: `" + state.resolve("ready.json")
                        + "` cannot be read; expected a running `understudy serve`");
    }

    @Test
    void snapshotsReadNoKeysFromFiles() {
        assertThat(run("snapshot", "--from", "keys.json", "--out", "world.yaml"))
                .isEqualTo(Main.USAGE);
        assertThat(err.toString().lines()).containsExactly("understudy: --from is `keys.json`; expected `env`");
    }

    @Test
    void aFaultOfOursIsOneLineToo() {
        StringWriter text = new StringWriter();
        IllegalStateException fault = new IllegalStateException("first line\nsecond line");
        fault.setStackTrace(new StackTraceElement[0]);
        assertThat(Problems.report(fault, new PrintWriter(text, true))).isEqualTo(Main.USAGE);
        assertThat(text.toString().lines())
                .containsExactly("understudy: a fault of ours: java.lang.IllegalStateException: first line");
    }

    private int run(String... arguments) {
        CommandLine commands = Main.commandLine();
        return commands.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
