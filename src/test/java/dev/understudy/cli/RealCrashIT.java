package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.Endpoints;
import dev.understudy.harness.client.RamClient;
import dev.understudy.harness.client.Sdk;
import dev.understudy.harness.real.Ledger;
import dev.understudy.harness.real.Made;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs on real accounts that end in the middle: what they made is in the ledger, and a sweep removes that and nothing else. */
class RealCrashIT {
    private static final String ACCOUNT = "1100000000000001";
    private static final Pattern PROJECT =
            Pattern.compile("(?m)^ +\"?understudy-" + StandIn.RUN + "-\\d+-app-logs\"?:");
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    static Path cloud;

    private static StandIn standIn;

    @TempDir
    Path folder;

    private String before = "";

    @BeforeAll
    static void start() throws Exception {
        standIn = StandIn.start(cloud, StandIn.WORLD);
    }

    @AfterAll
    static void stop() {
        standIn.close();
    }

    @BeforeEach
    void remember() {
        before = standIn.everything();
    }

    @Test
    void killedInTheMiddle() throws Exception {
        try (RamClient owner = owner()) {
            owner.createUser(name("1-neighbour"), "looks like one of the run's").orFail();
            owner.createUser(name("1-forgotten"), Ledger.marker(StandIn.RUN)).orFail();
            owner.createUser(name("1-by-hand"), "mine, whatever a ledger says").orFail();
        }
        before = standIn.everything();
        Process run = play(standIn.caller(folder.resolve("run")));
        awaitTheMiddle();
        run.destroyForcibly().waitFor();
        append("{\"what\":\"INTENDED\",\"made\":{\"accountId\":\"" + ACCOUNT + "\",\"kind\":\"USER\",\"name\":\""
                + name("1-by-hand") + "\"}}\n");
        List<Made> named = named();
        append("{\"what\":\"INTEND");
        assertThat(Secrets.in(Files.readString(ledger()))).isEmpty();
        assertThat(standIn.everything()).isNotEqualTo(before);

        Program.Ended sweep = sweep();

        assertThat(sweep.err()).isEmpty();
        assertThat(sweep.exit()).isZero();
        assertThat(sweep.outLines()).hasSize(named.size() + 1).last().asString().endsWith(" removed, 0 left");
        assertThat(sweep.outLines())
                .contains("not ours: " + new Made(ACCOUNT, Made.Kind.USER, name("1-by-hand")))
                .anyMatch(line -> line.startsWith("removed: project "))
                .anyMatch(line -> line.startsWith("removed: role "));
        assertThat(standIn.everything()).isEqualTo(before);
        assertThat(folder.resolve("ledgers")).isEmptyDirectory();
    }

    @Test
    void stoppedInTheMiddle() throws Exception {
        Program caller = standIn.caller(folder.resolve("run"));
        Process run = play(caller);
        awaitTheMiddle();
        run.destroy();

        Program.Ended stopped = caller.end(run);

        assertThat(stopped.errLines())
                .containsExactly(
                        "understudy: stopped in the middle; `./understudy sweep` removes what the ledger of run "
                                + StandIn.RUN + " names");
        assertThat(stopped.exit()).isNotZero();
        assertThat(sweep().exit()).isZero();
        assertThat(standIn.everything()).isEqualTo(before);
    }

    @Test
    void networkThatDropsInTheMiddle() throws Exception {
        Program.Ended run;
        try (Cable cable = new Cable(URI.create("socks://" + standIn.socks()).getPort())) {
            Program caller = standIn.caller(folder.resolve("run"), cable.address());
            Process process = play(caller);
            awaitTheMiddle();
            cable.cut();
            run = caller.end(process);
        }

        assertThat(run.errLines()).hasSize(3);
        assertThat(run.errLines().get(0))
                .startsWith("understudy: stopped in the middle: the network does not answer: ");
        assertThat(run.errLines().get(1))
                .startsWith("understudy: not removed: ")
                .contains(", and ");
        assertThat(run.errLines().get(2))
                .isEqualTo("help: `./understudy sweep` removes what the ledger of run " + StandIn.RUN + " still names");
        assertThat(run.out()).containsPattern("\\d+ scenarios: \\d+ passed, \\d+ failed, \\d+ not played in ");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(sweep().exit()).isZero();
        assertThat(standIn.everything()).isEqualTo(before);
    }

    private Process play(Program caller) {
        List<String> arguments = new ArrayList<>(List.of("test", "--target", "real", "--run", StandIn.RUN));
        arguments.addAll(List.of("--settle", "PT4S", "--patience", "PT6S", "--threads", "4"));
        arguments.addAll(List.of("--ledgers", folder.resolve("ledgers").toString()));
        arguments.addAll(List.of("--report", folder.resolve("report").toString()));
        arguments.add("features/story.feature");
        return caller.start(arguments.toArray(String[]::new));
    }

    /** Until a project is there, which comes after roles and users; no scenario can be over, as denials wait for longer. */
    private static void awaitTheMiddle() throws Exception {
        Instant deadline = Instant.now().plusSeconds(PATIENCE_SECONDS);
        while (!PROJECT.matcher(standIn.everything()).find()) {
            assertThat(Instant.now()).isBefore(deadline);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private List<Made> named() {
        try (Ledger ledger = Ledger.open(ledger())) {
            return ledger.left();
        }
    }

    private Program.Ended sweep() throws Exception {
        return standIn.caller(folder.resolve("sweep"))
                .run("sweep", "--ledgers", folder.resolve("ledgers").toString());
    }

    private void append(String text) throws Exception {
        Files.writeString(ledger(), text, StandardOpenOption.APPEND);
    }

    private Path ledger() {
        return folder.resolve("ledgers").resolve(StandIn.RUN + ".jsonl");
    }

    private static String name(String name) {
        return Ledger.prefix(StandIn.RUN) + name;
    }

    private static RamClient owner() {
        Endpoints plain = new Endpoints(
                "cn-hangzhou",
                standIn.http(),
                standIn.http(),
                standIn.http(),
                "cn-hangzhou.log.aliyuncs.com",
                false,
                null,
                null);
        return Sdk.TEA.ram(
                plain,
                new Credentials(
                        standIn.key("A/admin", "accessKeyId"), standIn.key("A/admin", "accessKeySecret"), null));
    }
}
