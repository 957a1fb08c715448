package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.analysis.lint.Linter;
import dev.understudy.analysis.lint.Subject;
import dev.understudy.ram.SystemPolicy;
import dev.understudy.report.lint.LintReport;
import dev.understudy.report.lint.LintText;
import dev.understudy.world.SystemPolicyFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What lint says of the policies that come with Understudy; each line is meant. */
class OwnPoliciesTest {
    @Test
    void whatIsSaidOfTheScenariosIsMeantThere() {
        LintReport report = new LintRun(null).look(List.of(Path.of("scenarios")));
        assertThat(LintText.of(report).lines().filter(line -> !line.startsWith("  help")))
                .containsExactly(
                        // It shows that a wide grant in B opens nothing in A.
                        "scenarios/policies/everything-in-logs.json:6:17: note: allows everything of Log Service, deletion included [log-everything]",
                        // A control policy, used by docs/world.md alone, so here it is taken for one of a user.
                        "scenarios/policies/logs-and-roles.json:4:36: note: allows everything of Log Service, deletion included [log-everything]",
                        "scenarios/policies/logs-and-roles.json:4:76: warning: `sts:AssumeRole` on `*` opens every role that trusts this account [assume-role-on-everything]",
                        // The mistake that it is named for.
                        "scenarios/policies/logs-but-no-roles.json:4:5: warning: this control policy allows a list that leaves out `sts:AssumeRole`, so no role can be assumed [control-policy-without-assume-role]",
                        // Their story: account B is a partner, and decides itself who of it assumes the role.
                        "scenarios/policies/trust-account-b.json:8:17: note: every user and role of account `{B}` may assume this role [broad-trust]",
                        "13 documents: 0 errors, 2 warnings, 3 notes");
    }

    @Test
    void theSystemPoliciesAreAsWideAsTheCloudMadeThem() {
        TreeMap<String, List<String>> found = new TreeMap<>();
        for (SystemPolicy policy : SystemPolicyFiles.shipped().all()) {
            List<String> ids = Linter.lint(Subject.alone(policy.version().text())).stream()
                    .map(finding -> finding.rule().id())
                    .distinct()
                    .toList();
            if (!ids.isEmpty()) {
                found.put(policy.name(), ids);
            }
        }
        assertThat(found)
                .isEqualTo(Map.of(
                        "AdministratorAccess", List.of("allow-everything"),
                        "AliyunLogFullAccess", List.of("log-everything"),
                        "AliyunSTSAssumeRoleAccess", List.of("assume-role-on-everything"),
                        "PowerUserAccess", List.of("not-action-allow")));
    }
}
