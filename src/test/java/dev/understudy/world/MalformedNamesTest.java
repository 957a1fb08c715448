package dev.understudy.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MalformedNamesTest {
    private static final String POLICY =
            "{Version: \"1\", Statement: [{Effect: Allow, Action: \"*\", Resource: \"*\"}]}";

    @Test
    void anAccountIdHasDigits() {
        assertThat(Refusals.ofAccount("id: \"12x\""))
                .isEqualTo("w.yaml:4:9: malformed account id `12x`; expected 1 to 20 digits; real ones have 16");
    }

    @Test
    void shortAccountIdsOfSamplesAreTaken() {
        assertThat(WorldReader.read("w.yaml", Refusals.account("id: \"42\"")).names())
                .containsEntry("{A}", "42");
    }

    @Test
    void anAccountNameFitsIntoPlaceholders() {
        assertThat(Refusals.of("version: 1\naccounts: {\"1 A\": {}}\n"))
                .isEqualTo("w.yaml:2:12: malformed account name `1 A`; "
                        + "expected a letter, then letters, digits and hyphens");
    }

    @Test
    void anAliasHasAForm() {
        assertThat(Refusals.ofAccount("alias: my--team"))
                .isEqualTo("w.yaml:4:12: malformed account alias `my--team`; "
                        + "expected 3 to 63 lower-case letters, digits and single hyphens");
    }

    @Test
    void namesHaveTheCloudsForms() {
        assertThat(Refusals.ofAccount("users: {\"b 1\": {}}"))
                .isEqualTo("w.yaml:4:13: malformed user name `b 1`; expected 1 to 64 letters, digits and `.@_-`");
        assertThat(Refusals.ofAccount("groups: {\"g 1\": {}}"))
                .isEqualTo("w.yaml:4:14: malformed group name `g 1`; expected 1 to 64 letters, digits and `._-`");
        assertThat(Refusals.ofAccount("roles: {\"r 1\": {}}"))
                .isEqualTo("w.yaml:4:13: malformed role name `r 1`; expected 1 to 64 letters, digits and `.@_-`");
        assertThat(Refusals.ofAccount("policies: {p_1: " + POLICY + "}"))
                .isEqualTo("w.yaml:4:16: malformed policy name `p_1`; expected 1 to 128 letters, digits and hyphens");
        assertThat(Refusals.ofAccount("projects: {App: {}}"))
                .isEqualTo("w.yaml:4:16: malformed project name `App`; expected 3 to 63 lower-case letters, digits and "
                        + "hyphens, no hyphen at the ends, and not `logtail`");
        assertThat(Refusals.ofAccount("projects: {app-logs: {logstores: {-x-: {}}}}"))
                .isEqualTo("w.yaml:4:39: malformed logstore name `-x-`; expected 3 to 63 lower-case letters, digits, "
                        + "hyphens and underscores, letters or digits at the ends");
    }

    @Test
    void aKeyIdHasAForm() {
        assertThat(Refusals.ofAccount("rootAccessKey: {id: STS.abcdef}"))
                .isEqualTo("w.yaml:4:25: malformed access key id `STS.abcdef`; "
                        + "expected 4 to 64 letters and digits, such as `LTAIuserB1`");
    }

    @Test
    void aMalformedSecretIsNotRepeated() {
        assertThat(Refusals.ofAccount("rootAccessKey: {secret: \"two words\"}"))
                .isEqualTo("w.yaml:4:29: malformed access key secret; "
                        + "expected 1 to 128 printable characters without spaces");
    }

    @Test
    void roleNamesDifferInMoreThanCase() {
        String trust = "{trust: {Version: \"1\", Statement: [{Effect: Allow, Action: \"sts:AssumeRole\", "
                + "Principal: {RAM: \"acs:ram::{A}:root\"}}]}}";
        assertThat(Refusals.ofAccount("roles:\n  Dev: " + trust + "\n  dev: " + trust))
                .isEqualTo("w.yaml:6:7: role `dev` of account `A` differs from another only in case; "
                        + "expected role names that differ otherwise");
    }

    @Test
    void anAccountIdBelongsToOneAccount() {
        assertThat(Refusals.of("version: 1\naccounts:\n  A: {id: \"1\"}\n  B: {id: \"1\"}\n"))
                .isEqualTo("w.yaml:4:11: account id `1` is taken by account `A`; expected an id of its own");
    }

    @Test
    void aKeyIdBelongsToOneOwner() {
        assertThat(Refusals.of("""
                version: 1
                accounts:
                  A: {rootAccessKey: {id: LTAI1}}
                  B: {users: {b1: {accessKeys: [{id: LTAI1}]}}}
                """))
                .isEqualTo("w.yaml:4:38: access key id `LTAI1` is taken by `A/root`; expected an id of its own");
    }

    @Test
    void aUserHasAtMostTwoKeys() {
        assertThat(Refusals.ofAccount("users: {b1: {accessKeys: [{}, {}, {}]}}"))
                .isEqualTo("w.yaml:4:39: `accessKeys` of user `b1` of account `A` has 3 keys; expected at most 2");
    }

    @Test
    void aProjectNameBelongsToOneAccount() {
        assertThat(Refusals.of("version: 1\naccounts:\n  A: {projects: {logs: {}}}\n  B: {projects: {logs: {}}}\n"))
                .isEqualTo("w.yaml:4:18: project name `logs` is taken by account `A`; expected a name of its own");
    }

    @Test
    void anAttachedPolicyExists() {
        assertThat(Refusals.ofAccount("policies: {write-logs: " + POLICY + "}\nusers: {b1: {attach: [write-log]}}"))
                .isEqualTo("""
                        w.yaml:5:27: unknown policy `write-log` in `attach` of user `b1` of account `A`; \
                        expected a policy of account `A` or `system:NAME`
                        help: did you mean `write-logs`?""");
    }

    @Test
    void aSystemPolicyIsWrittenWithSystem() {
        assertThat(Refusals.ofAccount("groups: {g: {attach: [AdministratorAccess]}}"))
                .isEqualTo("""
                w.yaml:4:27: unknown policy `AdministratorAccess` in `attach` of group `g` of account `A`; \
                expected a policy of account `A` or `system:NAME`
                help: a system policy is written `system:AdministratorAccess`""");
    }

    @Test
    void anUnknownSystemPolicyIsRefused() {
        assertThat(Refusals.ofAccount("users: {b1: {attach: [\"system:AliyunLogFulAccess\"]}}"))
                .isEqualTo("""
                w.yaml:4:27: unknown system policy `AliyunLogFulAccess` in `attach` of user `b1` of account `A`; \
                expected a system policy that is known here
                help: did you mean `AliyunLogFullAccess`?""");
    }

    @Test
    void aPolicyIsAttachedOnce() {
        assertThat(Refusals.ofAccount("policies: {p: " + POLICY + "}\nusers: {b1: {attach: [p, p]}}"))
                .isEqualTo("w.yaml:5:30: `p` twice in `attach` of user `b1` of account `A`; expected it once");
    }

    @Test
    void aMemberIsAUser() {
        assertThat(Refusals.ofAccount("users: {alice: {}}\ngroups: {g: {members: [alise]}}"))
                .isEqualTo("""
                w.yaml:5:28: unknown user `alise` in `members` of group `g` of account `A`; expected a user of account `A`
                help: did you mean `alice`?""");
    }

    @Test
    void aMemberIsListedOnce() {
        assertThat(Refusals.ofAccount("users: {alice: {}}\ngroups: {g: {members: [alice, alice]}}"))
                .isEqualTo("w.yaml:5:35: `alice` twice in `members` of group `g` of account `A`; expected it once");
    }

    @Test
    void aReservedProjectNameIsRefused() {
        assertThat(Refusals.ofAccount("projects: {logtail: {}}"))
                .isEqualTo("w.yaml:4:16: malformed project name `logtail`; expected 3 to 63 lower-case letters, digits "
                        + "and hyphens, no hyphen at the ends, and not `logtail`");
    }

    @Test
    void aDisplayNameHasAForm() {
        assertThat(Refusals.ofAccount("users: {b1: {displayName: \"<b>\"}}"))
                .isEqualTo("w.yaml:4:31: malformed display name `<b>`; "
                        + "expected 1 to 128 letters, digits, spaces and `.@_-`");
    }

    @Test
    void aWeakPasswordIsRefusedAndNotRepeated() {
        assertThat(Refusals.ofAccount("users: {b1: {loginProfile: {password: short}}}"))
                .isEqualTo("w.yaml:4:43: malformed password; expected 8 to 32 characters");
    }
}
