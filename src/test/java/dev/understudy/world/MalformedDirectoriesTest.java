package dev.understudy.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MalformedDirectoriesTest {
    private static final String ACCOUNTS = "\naccounts: {A: {}, B: {}}\n";

    @Test
    void aMemberIsAnAccountOfTheWorld() {
        assertThat(ofDirectory("{root: {members: {Aa: {}}}}"))
                .isEqualTo("w.yaml:2:37: unknown account `Aa` in a resource directory; "
                        + "expected an account of this world\n  help: did you mean `A`?");
    }

    @Test
    void anAccountIsInOnePlace() {
        assertThat(ofDirectory("{root: {folders: {F: {members: {A: {}}}}, members: {A: {}}}}"))
                .isEqualTo("w.yaml:2:71: account `A` is in a resource directory already; "
                        + "expected it in one place, as management account or as member");
        assertThat(ofDirectory("{management: A, root: {members: {A: {}}}}"))
                .isEqualTo("w.yaml:2:52: account `A` is in a resource directory already; "
                        + "expected it in one place, as management account or as member");
    }

    @Test
    void anAttachedControlPolicyIsThere() {
        assertThat(ofDirectory("{root: {attach: [deny]}}"))
                .isEqualTo("w.yaml:2:36: unknown policy `deny` in `attach` of the root folder of resource directory 1; "
                        + "expected a policy of resource directory 1 or `system:NAME`");
        assertThat(ofDirectory("{root: {attach: [FullAliyunAccess]}}"))
                .endsWith("help: a system policy is written `system:FullAliyunAccess`");
        assertThat(ofDirectory("{root: {attach: [\"system:AdministratorAccess\"]}}"))
                .startsWith("w.yaml:2:36: unknown system policy `AdministratorAccess` in `attach` of the root folder");
    }

    @Test
    void aControlPolicyNamesNoPrincipal() {
        assertThat(ofDirectory(
                        "{policies: {p: {Version: \"1\", Statement: [{Effect: Deny, Action: \"*\", Resource: \"*\","
                                + " Principal: [\"*\"]}]}}, root: {}}"))
                .contains("control policy `p` of resource directory 1", "`Principal`");
    }

    @Test
    void foldersAreFiveLevelsDeepAtMost() {
        String folders = "{}";
        for (int level = 6; level > 0; level--) {
            folders = "{folders: {f" + level + ": " + folders + "}}";
        }
        assertThat(ofDirectory("{root: " + folders + "}")).endsWith("folder `f6` is 6 levels down; expected at most 5");
    }

    @Test
    void theRootFolderIsNeeded() {
        assertThat(ofDirectory("{management: A}"))
                .isEqualTo("w.yaml:2:19: `root` of resource directory 1 is missing; expected the root folder");
    }

    @Test
    void aResourceGroupSpeaksOfWhatIsInTheAccount() {
        assertThat(Refusals.ofAccount("projects: {logs: {}}\nresourceGroups: {rg-a: {projects: [blogs]}}"))
                .isEqualTo("w.yaml:5:40: unknown project `blogs` in a resource group; expected a project of account `A`"
                        + "\n  help: did you mean `logs`?");
        assertThat(Refusals.ofAccount("resourceGroups: {rg-a: {users: {tom: []}}}"))
                .isEqualTo("w.yaml:4:38: unknown user `tom` in a resource group; expected a user of account `A`");
        assertThat(Refusals.ofAccount("resourceGroups: {production: {}}"))
                .isEqualTo("w.yaml:4:22: malformed resource group id `production`; "
                        + "expected `rg-`, then 1 to 64 letters and digits");
    }

    @Test
    void aProjectIsInOneResourceGroup() {
        assertThat(Refusals.ofAccount(
                        "projects: {logs: {}}\nresourceGroups: {rg-a: {projects: [logs]}, rg-b: {projects: [logs]}}"))
                .isEqualTo("w.yaml:5:66: project `logs` of account `A` is in another resource group already; "
                        + "expected it in one");
    }

    @Test
    void aSystemPolicyHasADocument() {
        assertThat(Refusals.of("version: 1\nsystemPolicies: {ReadOnlyAccess: {version: 2}}" + ACCOUNTS))
                .isEqualTo(
                        "w.yaml:2:34: `document` of system policy `ReadOnlyAccess` is missing; expected what it says");
        assertThat(Refusals.of("version: 1\nsystemPolicies: {ReadOnlyAccess: {date: yesterday}}" + ACCOUNTS))
                .endsWith("expected what it says");
    }

    @Test
    void tagsAreText() {
        assertThat(Refusals.ofAccount("policies: {p: {document: \"{}\", tags: {}}}"))
                .contains("policy `p`");
        assertThat(Refusals.ofAccount(
                        "policies: {p: {document: {Version: \"1\", Statement: [{Effect: Deny, Action: \"*\", Resource: \"*\"}]},"
                                + " tags: {team: 7}}}"))
                .contains("`team` of `tags` of policy `p` of account `A` is `7`; expected text");
    }

    private static String ofDirectory(String directory) {
        return Refusals.of("version: 1\ncontrolPolicies: [" + directory + "]" + ACCOUNTS);
    }
}
