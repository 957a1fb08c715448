package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.world.WorldReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code snapshot} as people run it, on "real" accounts that a second process plays; what goes wrong is one line. */
class SnapshotProgramIT {
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
    void nothingIsChanged() {
        assertThat(standIn.everything()).isEqualTo(before);
    }

    @Test
    void twoAccountsBecomeAWorld() throws Exception {
        Program.Ended run = snapshot(owners());

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.outLines())
                .singleElement()
                .asString()
                .matches("wrote .*world\\.yaml and \\d+ documents with \\d+ calls: "
                        + "A \\(1100000000000001\\) has 1 users, 0 groups, 0 roles, 1 policies, 0 projects; "
                        + "B \\(2200000000000002\\) has 3 users, 0 groups, 0 roles, 1 policies, 0 projects; "
                        + "left out: .*what the end of the file says");
        assertThat(WorldReader.read(world()).accounts()).hasSize(2);
        assertThat(Files.readString(world())).doesNotContain("secret:", standIn.key("A/admin", "accessKeySecret"));

        refused(snapshot(owners()), "understudy: `" + world() + "` exists; expected --overwrite, or another folder");
    }

    @Test
    void oneAccountMayHaveAnotherName() throws Exception {
        Program.Ended run = snapshot(onlyA(owners()), "--account-name", "star");
        assertThat(run.err()).isEmpty();
        assertThat(WorldReader.read(world()).account("star")).isPresent();
    }

    @Test
    void twoMayNot() throws Exception {
        refused(
                snapshot(owners(), "--account-name", "star"),
                "understudy: --account-name is `star` and there are keys of 2 accounts; "
                        + "expected one account, or no --account-name");
    }

    @Test
    void noEnvironment() throws Exception {
        refused(
                snapshot(new Program(folder)),
                "understudy: the environment has no UNDERSTUDY_A_ACCESS_KEY_ID, UNDERSTUDY_A_ACCESS_KEY_SECRET, "
                        + "UNDERSTUDY_REGION; expected the key of an account and a region, see docs/snapshot.md");
    }

    @Test
    void halfAnEnvironment() throws Exception {
        refused(
                snapshot(owners().withVariable("UNDERSTUDY_B_ACCESS_KEY_SECRET", "")),
                "understudy: the environment has no UNDERSTUDY_B_ACCESS_KEY_SECRET; "
                        + "expected the key of an account and a region, see docs/snapshot.md");
    }

    @Test
    void secretOfAnotherKey() throws Exception {
        String wrong = standIn.key("B/root", "accessKeySecret");
        Program.Ended run = snapshot(onlyA(owners()).withVariable("UNDERSTUDY_A_ACCESS_KEY_SECRET", wrong));
        assertThat(run.errLines())
                .singleElement()
                .asString()
                .startsWith("understudy: UNDERSTUDY_A_ACCESS_KEY_ID: STS refuses this key and its secret: ")
                .doesNotContain(wrong);
        refused(run, run.errLines().get(0));
    }

    @Test
    void nobodyAnswers() throws Exception {
        refused(
                snapshot(standIn.caller(folder, "127.0.0.1:1")),
                "understudy: STS cannot be reached at `sts.aliyuncs.com`: "
                        + "SocketException: Connection refused; nothing was made");
    }

    @Test
    void noRights() throws Exception {
        Program.Ended run = snapshot(onlyA(standIn.caller(folder))
                .withVariable("UNDERSTUDY_A_ACCESS_KEY_ID", standIn.key("B/nobody", "accessKeyId"))
                .withVariable("UNDERSTUDY_A_ACCESS_KEY_SECRET", standIn.key("B/nobody", "accessKeySecret")));
        assertThat(run.errLines())
                .singleElement()
                .asString()
                .matches("understudy: account `A`: ram:\\w+ .*is denied: NoPermission: .*; "
                        + "expected a policy that allows `ram:\\w+`, see docs/snapshot.md");
        refused(run, run.errLines().get(0));
    }

    private Program owners() throws Exception {
        Program program = standIn.caller(folder);
        for (String account : new String[] {"A", "B"}) {
            program.withVariable(
                            "UNDERSTUDY_" + account + "_ACCESS_KEY_ID", standIn.key(account + "/root", "accessKeyId"))
                    .withVariable(
                            "UNDERSTUDY_" + account + "_ACCESS_KEY_SECRET",
                            standIn.key(account + "/root", "accessKeySecret"));
        }
        return program;
    }

    private static Program onlyA(Program program) {
        return program.without("UNDERSTUDY_B_ACCESS_KEY_ID").without("UNDERSTUDY_B_ACCESS_KEY_SECRET");
    }

    private Program.Ended snapshot(Program program, String... more) throws Exception {
        String[] arguments = new String[5 + more.length];
        System.arraycopy(new String[] {"snapshot", "--from", "env", "--out", world().toString()}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return program.run(arguments);
    }

    private Path world() {
        return folder.resolve("world.yaml");
    }

    private static void refused(Program.Ended run, String line) {
        assertThat(run.errLines()).containsExactly(line);
        assertThat(run.out()).isEmpty();
        assertThat(run.exit()).isEqualTo(2);
    }
}
