package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of wrong input to the program: one line on standard error, perhaps a help line, an exit code, and nothing else. */
class BadInputIT {
    @TempDir
    Path folder;

    @Test
    void noCommand() throws Exception {
        refused(
                2,
                "understudy: no command; expected one of `serve`, `test`, `decide`, `explain`, `env`, `lint`, `snapshot`, `sweep`, or `--help`",
                "help: understudy --help");
    }

    @Test
    void unknownCommand() throws Exception {
        refused(
                2,
                "understudy: unknown command `tset`; expected one of `serve`, `test`, `decide`, `explain`, `env`, `lint`, `snapshot`, `sweep`",
                "help: understudy --help",
                "tset");
    }

    @Test
    void unknownFlag() throws Exception {
        refused(
                2,
                "understudy: unknown flag `--prot`; expected one of `--world`, `--port`, `--https-port`, `--socks-port`,"
                        + " `--bind`, `--stubs`, `--state`, `--ready-file`, `--help`, `--version`",
                "help: understudy serve --help",
                "serve",
                "--prot",
                "1");
    }

    @Test
    void portThatIsNoNumber() throws Exception {
        refused(
                2,
                "understudy: invalid value for option `--port`: `abc` is not an int",
                "help: understudy serve --help",
                "serve",
                "--port",
                "abc");
    }

    @Test
    void portOutOfRange() throws Exception {
        refused(2, "understudy: --https-port is 65536; expected 0 to 65535", null, "serve", "--https-port", "65536");
    }

    @Test
    void portInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            Program.Ended run = serve("--port", port, "--https-port", "0", "--socks-port", "0");
            assertPortTaken(run, port, "HTTP", "--port");
        }
    }

    @Test
    void httpsPortInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            Program.Ended run = serve("--port", "0", "--https-port", port, "--socks-port", "0");
            assertPortTaken(run, port, "HTTPS", "--https-port");
        }
    }

    @Test
    void socksPortInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            Program.Ended run = serve("--port", "0", "--https-port", "0", "--socks-port", port);
            assertPortTaken(run, port, "SOCKS", "--socks-port");
        }
    }

    private static void assertPortTaken(Program.Ended run, String port, String door, String flag) {
        assertThat(run.errLines())
                .containsExactly(
                        "understudy: cannot listen on `127.0.0.1`, port " + port + " (" + door
                                + "): Address already in use",
                        "help: choose another with " + flag + "; 0 picks a free one");
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void onePortForTwoDoors() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Program.Ended run = serve("--port", "" + port, "--https-port", "" + port, "--socks-port", "0");
        assertThat(run.errLines())
                .containsExactly(
                        "understudy: cannot listen on `127.0.0.1`, port " + port + " (HTTPS): it is the HTTP port",
                        "help: choose another with --https-port; 0 picks a free one");
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void addressThatIsNotOfThisMachine() throws Exception {
        for (String address : List.of("198.51.100.1", "no such host", "")) {
            Program.Ended run = serve("--port", "0", "--https-port", "0", "--socks-port", "0", "--bind", address);
            assertThat(run.errLines())
                    .containsExactly("understudy: --bind is `" + address + "`; expected an address of this machine");
            assertThat(run.exit()).isEqualTo(2);
        }
    }

    @Test
    void missingWorldFile() throws Exception {
        Program.Ended run = serve("--world", "nowhere.yaml");
        assertThat(run.errLines()).hasSize(1);
        assertThat(run.err()).startsWith("nowhere.yaml").contains("expected");
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void malformedWorld() throws Exception {
        Path world = file("world.yaml", "version: 1\naccounts:\n  A:\n    usres: {}\n");
        Program.Ended run = serve("--world", world.toString());
        assertThat(run.errLines().get(0))
                .startsWith(world + ":4:5: account `A` has an unknown field `usres`; expected one of ");
        assertThat(run.errLines()).hasSizeLessThanOrEqualTo(2);
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void worldWithAFieldThatIsNotEmulated() throws Exception {
        Path world = file("world.yaml", "version: 1\nfaults: {}\naccounts: {A: {}}\n");
        refused(
                3,
                world + ":2:1: field `faults` is not emulated yet; expected it to be left out",
                null,
                "serve",
                "--state",
                folder.resolve("state").toString(),
                "--world",
                world.toString());
    }

    @Test
    void malformedPolicyDocumentInAWorld() throws Exception {
        Path policy = file(
                "policy.json",
                "{\"Version\": \"1\",\n \"Statement\": [{\"Effect\": \"allow\", \"Action\": \"*\","
                        + " \"Resource\": \"*\"}]}\n");
        Path world = file("world.yaml", "version: 1\naccounts: {A: {policies: {p: {file: policy.json}}}}\n");
        Program.Ended run = serve("--world", world.toString());
        assertThat(run.errLines().get(0)).startsWith(policy + ":2:").contains("`allow`", "`Allow` or `Deny`");
        assertThat(run.errLines()).hasSizeLessThanOrEqualTo(2);
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void malformedStub() throws Exception {
        Path stub = file("stubs/broken.json", "{\"request\": ");
        Program.Ended run = serve(
                "--port",
                "0",
                "--https-port",
                "0",
                "--socks-port",
                "0",
                "--stubs",
                folder.resolve("stubs").toString());
        assertThat(run.errLines().get(0)).startsWith(stub.toString());
        assertThat(run.errLines()).hasSizeLessThanOrEqualTo(2);
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void corruptCertificateAuthority() throws Exception {
        Program.Ended first =
                serve("--port", "0", "--https-port", "0", "--socks-port", "0", "--ready-file", "/dev/null/x");
        assertThat(first.err()).isEqualTo("understudy: `/dev/null/x` cannot be written; expected a place for a file\n");
        file("state/ca/ca.pem", "no certificate\n");
        Program.Ended run = serve("--port", "0", "--https-port", "0", "--socks-port", "0");
        assertThat(run.errLines().get(0))
                .startsWith("understudy: certificate authority: `" + folder.resolve("state/ca/ca.pem") + "`: ");
        assertThat(run.errLines().get(1)).startsWith("help: delete the folder");
        assertThat(run.errLines()).hasSize(2);
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void environmentOfNobodysServer() throws Exception {
        Path ready = folder.resolve("state/ready.json");
        refused(
                2,
                "understudy: `" + ready + "` cannot be read; expected a running `understudy serve`",
                null,
                "env",
                "B/b1",
                "--state",
                folder.resolve("state").toString());
    }

    @Test
    void environmentOfAServerThatWasKilled() throws Exception {
        file("state/ready.json", "{\"http\": \"http://127.0.0.1:1\", \"principals\": []}");
        refused(
                2,
                "understudy: nothing answers at `http://127.0.0.1:1`; expected a running `understudy serve`",
                null,
                "env",
                "B/b1",
                "--state",
                folder.resolve("state").toString());
    }

    @Test
    void readyFileThatIsNone() throws Exception {
        Path ready = file("state/ready.json", "[");
        refused(
                2,
                "understudy: `" + ready + "` is no ready file",
                null,
                "env",
                "B/b1",
                "--state",
                folder.resolve("state").toString());
    }

    private Program.Ended serve(String... more) throws InterruptedException {
        List<String> arguments = new ArrayList<>(
                List.of("serve", "--state", folder.resolve("state").toString()));
        arguments.addAll(List.of(more));
        Program.Ended run = new Program(folder).run(arguments.toArray(String[]::new));
        assertThat(run.out()).isEmpty();
        assertThat(Program.temporary(folder)).isEmptyDirectory();
        assertThat(folder.resolve("state/ready.json")).doesNotExist();
        return run;
    }

    private void refused(int exit, String line, @Nullable String help, String... arguments)
            throws InterruptedException {
        Program.Ended run = new Program(folder).run(arguments);
        assertThat(run.errLines()).isEqualTo(help == null ? List.of(line) : List.of(line, help));
        assertThat(run.out()).isEmpty();
        assertThat(run.exit()).isEqualTo(exit);
        assertThat(Program.temporary(folder)).isEmptyDirectory();
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }
}
