package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code explain} and {@code lint} as packaged, in a process of their own. */
class AnalysisIT {
    private static final String WORLD = "scenarios/cross-account-log-access.yaml";

    @TempDir
    Path folder;

    @Test
    void aPastedDenialIsExplainedWithARepair() throws Exception {
        Path pasted = Files.writeString(
                folder.resolve("denial.txt"),
                "com.aliyun.openservices.log.exception.LogException: denied by sts or ram, action: log:DeleteLogStore, "
                        + "resource: acs:log:cn-hangzhou:1000000000000001:project/app-logs/logstore/access\n\tat Some.where\n");

        Program.Ended run = new Program(folder)
                .run(
                        "explain",
                        "--world",
                        WORLD,
                        "--as",
                        "acs:ram::{A}:role/LogPartner/s1",
                        "--error",
                        pasted.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith(
                        "ImplicitDeny (AccountLevelIdentityBasedPolicy): acs:ram::1000000000000001:role/LogPartner/s1 "
                                + "may not log:DeleteLogStore on ")
                .contains("Refused by the identity policies", "+++ scenarios/policies/write-logs.json");
        assertThat(run.exit()).isZero();
    }

    @Test
    void whatCannotBeExplainedIsOneLine() throws Exception {
        Path pasted = Files.writeString(folder.resolve("denial.txt"), "all is well\n");

        Program.Ended run = new Program(folder).run("explain", "--world", WORLD, "--error", pasted.toString());

        assertThat(run.errLines()).hasSizeLessThanOrEqualTo(2);
        assertThat(run.err()).startsWith("understudy: ");
        assertThat(run.out()).isEmpty();
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void ourOwnWorldsHaveNoErrorAndABrokenPolicyHas() throws Exception {
        assertThat(new Program(folder).run("lint", "scenarios").exit()).isZero();

        Path broken = Files.writeString(folder.resolve("p.json"), "{\"Version\": \"1\", \"Statement\": [],}");
        Program.Ended run = new Program(folder).run("lint", broken.toString());

        assertThat(run.out())
                .contains(broken + ":1:33: error: a comma before `}`; JSON has none there [superfluous-comma]");
        assertThat(run.exit()).isEqualTo(1);
    }
}
