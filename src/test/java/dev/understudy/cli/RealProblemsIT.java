package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.harness.real.Ledger;
import dev.understudy.harness.real.Made;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong with real accounts: one clear line, an exit code, and in the accounts nothing that was not there before. */
class RealProblemsIT {
    private static final String ENVIRONMENT =
            "; expected the keys of two real accounts and a region, see docs/real-accounts.md";
    private static final String ONE_SCENARIO = "features/story.feature:73";

    @TempDir
    static Path cloud;

    private static StandIn standIn;
    private static String before;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        standIn = StandIn.start(cloud, StandIn.WORLD);
        before = standIn.everything();
    }

    @AfterAll
    static void stop() {
        standIn.close();
    }

    @AfterEach
    void nothingIsLeftBehind() {
        assertThat(standIn.everything()).isEqualTo(before);
        assertThat(Program.temporary(folder)).isEmptyDirectory();
    }

    @Test
    void noEnvironment() throws Exception {
        Program.Ended run = test(new Program(folder));
        refused(
                run,
                "understudy: the environment has no UNDERSTUDY_A_ACCESS_KEY_ID, UNDERSTUDY_A_ACCESS_KEY_SECRET, "
                        + "UNDERSTUDY_B_ACCESS_KEY_ID, UNDERSTUDY_B_ACCESS_KEY_SECRET, UNDERSTUDY_REGION"
                        + ENVIRONMENT);
    }

    @Test
    void halfAnEnvironment() throws Exception {
        Program.Ended run = test(caller().withVariable("UNDERSTUDY_B_ACCESS_KEY_SECRET", ""));
        refused(run, "understudy: the environment has no UNDERSTUDY_B_ACCESS_KEY_SECRET" + ENVIRONMENT);
    }

    @Test
    void oneAccountGivenTwice() throws Exception {
        Program.Ended run =
                test(caller().withVariable("UNDERSTUDY_B_ACCESS_KEY_ID", standIn.key("A/root", "accessKeyId"))
                        .withVariable("UNDERSTUDY_B_ACCESS_KEY_SECRET", standIn.key("A/root", "accessKeySecret")));
        refused(
                run,
                "understudy: UNDERSTUDY_A_ACCESS_KEY_ID and UNDERSTUDY_B_ACCESS_KEY_ID are keys of one account, "
                        + "1100000000000001; expected different accounts");
    }

    @Test
    void keyOfAnotherAccount() throws Exception {
        Program.Ended run = test(caller().withVariable("UNDERSTUDY_B_ACCOUNT_ID", "4400000000000004"));
        refused(
                run,
                "understudy: UNDERSTUDY_B_ACCESS_KEY_ID is a key of account 2200000000000002; "
                        + "expected one of 4400000000000004, as UNDERSTUDY_B_ACCOUNT_ID says");
    }

    @Test
    void secretOfAnotherKey() throws Exception {
        String wrong = standIn.key("A/admin", "accessKeySecret");
        Program.Ended run = test(caller().withVariable("UNDERSTUDY_B_ACCESS_KEY_SECRET", wrong));
        assertThat(run.errLines())
                .singleElement()
                .asString()
                .startsWith("understudy: UNDERSTUDY_B_ACCESS_KEY_ID: STS refuses this key and its secret: "
                        + "400 SignatureDoesNotMatch: ")
                .doesNotContain(wrong);
        refused(run, run.errLines().get(0));
    }

    @Test
    void nobodyAnswers() throws Exception {
        Program.Ended run = test(standIn.caller(folder, "127.0.0.1:1"));
        refused(
                run,
                "understudy: STS cannot be reached at `sts.aliyuncs.com`: "
                        + "SocketException: Connection refused; nothing was made");
    }

    @Test
    void noRightToCreateRoles() throws Exception {
        Program.Ended run =
                test(caller().withVariable("UNDERSTUDY_B_ACCESS_KEY_ID", standIn.key("B/nobody", "accessKeyId"))
                        .withVariable("UNDERSTUDY_B_ACCESS_KEY_SECRET", standIn.key("B/nobody", "accessKeySecret")));
        assertThat(run.err())
                .startsWith("understudy: UNDERSTUDY_B_ACCESS_KEY_ID may not create roles in account 2200000000000002: "
                        + "403 NoPermission: ")
                .endsWith("; expected the rights of docs/real-accounts.md\n");
        refused(run, run.errLines().get(0));
        assertThat(ledgers()).isEmptyDirectory();
    }

    @Test
    void projectNameThatIsTaken() throws Exception {
        Program.Ended run = test(caller(), "--run", "taken", ONE_SCENARIO);
        assertThat(run.out())
                .contains("the name `understudy-taken-2-app-logs` of a project is taken by somebody else, "
                        + "and nothing of his was touched; expected another --run\n");
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(ledgers()).isEmptyDirectory();
    }

    @Test
    void budgetThatIsTooSmallForAnything() throws Exception {
        refused(test(caller(), "--budget", "1"), "understudy: the budget of 1 calls is spent; see --budget");
        assertThat(ledgers()).isEmptyDirectory();
    }

    @Test
    void budgetThatEndsInTheMiddle() throws Exception {
        Program.Ended run = test(caller(), "--budget", "12", "features/story.feature");
        assertThat(run.errLines())
                .containsExactly("understudy: stopped in the middle: the budget of 12 calls is spent; see --budget");
        assertThat(run.out())
                .containsPattern("\\d+ scenarios: 0 passed, 0 failed, \\d+ not played in ")
                .contains("12 calls on real accounts");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(ledgers()).isEmptyDirectory();
    }

    @Test
    void nameOfAnEarlierRun() throws Exception {
        Path ledger = ledger(StandIn.RUN);
        refused(
                test(caller(), ONE_SCENARIO),
                "understudy: `" + ledger + "` is the ledger of an earlier run of that name; "
                        + "expected another name, or `understudy sweep` before");
        assertThat(ledger).exists();
    }

    @Test
    void nameThatIsNone() throws Exception {
        refused(
                test(caller(), "--run", "My run"),
                "understudy: --run is `My run`; expected 1 to 12 small letters and digits");
    }

    @Test
    void sweepWithNothingToDoNeedsNoKeys() throws Exception {
        Files.createDirectories(ledgers());
        Program.Ended run = sweep(new Program(folder));
        assertThat(run).isEqualTo(new Program.Ended(0, "nothing to sweep\n", ""));
    }

    @Test
    void sweepOfAFolderThatIsNotThere() throws Exception {
        refused(
                sweep(new Program(folder)),
                "understudy: --ledgers is `" + ledgers() + "`; expected the folder that a run wrote its ledger to");
    }

    @Test
    void sweepWithoutKeys() throws Exception {
        Path ledger = ledger("other");
        Program.Ended run = sweep(caller().withVariable("UNDERSTUDY_A_ACCESS_KEY_ID", ""));
        refused(run, "understudy: the environment has no UNDERSTUDY_A_ACCESS_KEY_ID" + ENVIRONMENT);
        assertThat(ledger).exists();
    }

    @Test
    void sweepWhileARunIsNotOver() throws Exception {
        try (Ledger live = Ledger.begin(ledgers(), "live")) {
            live.intend(new Made("1100000000000001", Made.Kind.ROLE, "understudy-live-1-reader"));
            ledger("other");
            Program.Ended run = sweep(caller());
            assertThat(run.errLines())
                    .containsExactly("understudy: `" + ledgers().resolve("live.jsonl")
                            + "`: its run is not over; expected to wait for it, or to stop it");
            assertThat(run.outLines()).last().isEqualTo("0 removed, 0 left");
            assertThat(run.exit()).isEqualTo(2);
            assertThat(Ledger.in(ledgers())).containsExactly(ledgers().resolve("live.jsonl"));
        }
    }

    /** One that names something which nobody has made. */
    private Path ledger(String run) {
        try (Ledger ledger = Ledger.begin(ledgers(), run)) {
            ledger.intend(new Made("1100000000000001", Made.Kind.ROLE, Ledger.prefix(run) + "1-reader"));
        }
        return ledgers().resolve(run + ".jsonl");
    }

    private Path ledgers() {
        return folder.resolve("ledgers");
    }

    private Program caller() throws Exception {
        return standIn.caller(folder);
    }

    private Program.Ended sweep(Program caller) throws InterruptedException {
        return caller.run("sweep", "--patience", "PT0S", "--ledgers", ledgers().toString());
    }

    private Program.Ended test(Program caller, String... more) throws InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("test", "--target", "real", "--patience", "PT20S"));
        arguments.addAll(List.of("--ledgers", ledgers().toString()));
        arguments.addAll(List.of("--report", folder.resolve("report").toString()));
        if (!List.of(more).contains("--run")) {
            arguments.addAll(List.of("--run", StandIn.RUN));
        }
        arguments.addAll(List.of(more));
        if (List.of(more).stream().noneMatch(argument -> argument.startsWith("features/"))) {
            arguments.add(ONE_SCENARIO);
        }
        return caller.run(arguments.toArray(String[]::new));
    }

    private static void refused(Program.Ended run, String line) {
        assertThat(run.errLines()).containsExactly(line);
        assertThat(run.out()).isEmpty();
        assertThat(run.exit()).isEqualTo(2);
    }
}
