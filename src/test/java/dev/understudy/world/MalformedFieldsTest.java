package dev.understudy.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedFieldsTest {
    @Test
    void theVersionIsNeeded() {
        assertThat(Refusals.of("accounts: {}\n")).isEqualTo("w.yaml:1:1: `version` is missing; expected `version: 1`");
    }

    @Test
    void anotherVersionSaysWhatToChange() {
        assertThat(Refusals.of("version: 2\nworlds: {}\n")).isEqualTo("""
                w.yaml:1:10: `version` of the world is `2`; expected `1`
                help: this Understudy reads worlds of version 1; change it to `version: 1`""");
    }

    @Test
    void theVersionIsANumber() {
        assertThat(Refusals.of("version: \"1\"\naccounts: {}\n"))
                .isEqualTo("w.yaml:1:10: `version` of the world is `1`; expected a whole number");
    }

    @Test
    void accountsAreNeeded() {
        assertThat(Refusals.of("version: 1\n"))
                .isEqualTo("w.yaml:1:1: `accounts` of the world is missing; expected at least one account");
        assertThat(Refusals.of("version: 1\naccounts: {}\n"))
                .isEqualTo("w.yaml:2:11: `accounts` is empty; expected at least one account");
    }

    @Test
    void anUnknownFieldOfTheWorldNamesTheNearest() {
        assertThat(Refusals.of("version: 1\nacounts: {}\n")).isEqualTo("""
                w.yaml:2:1: the world has an unknown field `acounts`; expected one of `version`, `seed`, `clock`, \
                `defaultRegion`, `propagation`, `systemPolicies`, `controlPolicies`, `rulings`, `accounts`
                help: did you mean `accounts`?""");
    }

    @Test
    void anUnknownFieldFarFromAllHasNoHelp() {
        assertThat(Refusals.ofAccount("projects: {app-logs: {colour: red}}"))
                .isEqualTo("w.yaml:4:27: project `app-logs` of account `A` has an unknown field `colour`; "
                        + "expected one of `region`, `description`, `logstores`, `policy`");
    }

    @Test
    void anUnknownFieldOfAKeyIsRefused() {
        assertThat(Refusals.ofAccount("rootAccessKey: {ident: LTAI}"))
                .isEqualTo("w.yaml:4:21: `rootAccessKey` of account `A` has an unknown field `ident`; "
                        + "expected one of `id`, `secret`, `status`");
    }

    @Test
    void anEmptyValueIsNoObject() {
        assertThat(Refusals.ofAccount("users:"))
                .isEqualTo("w.yaml:4:11: `users` of account `A` is empty; expected an object");
    }

    @Test
    void anObjectIsNoList() {
        assertThat(Refusals.ofAccount("users: {b1: {attach: {a: b}}}"))
                .isEqualTo("w.yaml:4:26: `attach` of user `b1` of account `A` is an object; expected a list");
    }

    @Test
    void aNumberIsNoText() {
        assertThat(Refusals.ofAccount("id: 1000000000000001")).isEqualTo("""
                w.yaml:4:9: `id` of account `A` is `1000000000000001`; expected text
                help: put it in quotes: `"1000000000000001"`""");
    }

    @Test
    void aListIsNoText() {
        assertThat(Refusals.ofAccount("id: []")).isEqualTo("w.yaml:4:9: `id` of account `A` is a list; expected text");
    }

    @Test
    void aWordIsNoNumber() {
        assertThat(Refusals.of("version: 1\nseed: seven\naccounts: {A: {}}\n"))
                .isEqualTo("w.yaml:2:7: `seed` of the world is `seven`; expected a whole number");
        assertThat(Refusals.of("version: 1\nseed: 99999999999999999999\naccounts: {A: {}}\n"))
                .isEqualTo("w.yaml:2:7: `seed` of the world is `99999999999999999999`; "
                        + "expected a number of at most 18 digits");
    }

    @Test
    void aWordIsNoTruth() {
        assertThat(Refusals.ofAccount("users: {b1: {loginProfile: {mfaBindRequired: yes}}}"))
                .isEqualTo("w.yaml:4:50: `mfaBindRequired` of `loginProfile` of user `b1` of account `A` is `yes`; "
                        + "expected `true` or `false`");
    }

    @Test
    void aMomentIsInUtc() {
        assertThat(Refusals.of("version: 1\nclock: 2026-01-05\naccounts: {A: {}}\n"))
                .isEqualTo("w.yaml:2:8: `clock` of the world is `2026-01-05`; "
                        + "expected a moment in UTC such as `2026-01-05T08:00:00Z`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"11m", "601s", "PT10M0.000000001S", "-PT1S", "999999999d"})
    void changesTakeTenMinutesAtMost(String delay) {
        assertThat(Refusals.of("version: 1\npropagation: " + delay + "\naccounts: {A: {}}\n"))
                .isEqualTo("w.yaml:2:14: `propagation` of the world is `" + delay + "`; expected 0s to 10m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5s", "5", "\"\"", "PT"})
    void changesTakeALengthOfTime(String delay) {
        assertThat(Refusals.of("version: 1\npropagation: " + delay + "\naccounts: {A: {}}\n"))
                .startsWith("w.yaml:2:14: `propagation` of the world is ");
    }

    @Test
    void aSessionHasALength() {
        assertThat(Refusals.ofAccount(role("maxSessionDuration: an hour")))
                .isEqualTo("w.yaml:6:29: `maxSessionDuration` of role `R` of account `A` is `an hour`; "
                        + "expected a length of time such as `1h`, `90m` or `3600s`");
    }

    @Test
    void aSessionLastsOneToTwelveHours() {
        assertThat(Refusals.ofAccount(role("maxSessionDuration: 13h")))
                .isEqualTo("w.yaml:6:29: `maxSessionDuration` of role `R` of account `A` is `13h`; expected 1h to 12h");
        assertThat(Refusals.ofAccount(role("maxSessionDuration: 59m")))
                .isEqualTo("w.yaml:6:29: `maxSessionDuration` of role `R` of account `A` is `59m`; expected 1h to 12h");
    }

    @Test
    void aRoleSaysWhoMayAssumeIt() {
        assertThat(Refusals.ofAccount("roles: {R: {}}"))
                .isEqualTo(
                        "w.yaml:4:16: `trust` of role `R` of account `A` is missing; expected who may assume the role");
    }

    @Test
    void aRegionHasAForm() {
        assertThat(Refusals.of("version: 1\ndefaultRegion: Hangzhou\naccounts: {A: {}}\n"))
                .isEqualTo("w.yaml:2:16: malformed region `Hangzhou`; expected a region id such as `cn-hangzhou`");
        assertThat(Refusals.ofAccount("projects: {app-logs: {region: china}}"))
                .isEqualTo("w.yaml:4:35: malformed region `china`; expected a region id such as `cn-hangzhou`");
    }

    @Test
    void shardsAndDaysHaveBounds() {
        assertThat(Refusals.ofAccount("projects: {app-logs: {logstores: {access: {shards: 0}}}}"))
                .isEqualTo(
                        "w.yaml:4:56: `shards` of logstore `access` of project `app-logs` is `0`; expected 1 to 100");
        assertThat(Refusals.ofAccount("projects: {app-logs: {logstores: {access: {ttl: 4000}}}}"))
                .isEqualTo(
                        "w.yaml:4:53: `ttl` of logstore `access` of project `app-logs` is `4000`; expected 1 to 3650");
    }

    @Test
    void aStatusIsOneOfTwo() {
        assertThat(Refusals.ofAccount("rootAccessKey: {status: active}")).isEqualTo("""
                w.yaml:4:29: `status` of `rootAccessKey` of account `A` is `active`; expected `Active` or `Inactive`
                help: did you mean `Active`?""");
    }

    @Test
    void commentsHaveALength() {
        assertThat(Refusals.ofAccount("users: {b1: {comments: \"" + "x".repeat(129) + "\"}}"))
                .isEqualTo(
                        "w.yaml:4:28: `comments` of user `b1` of account `A` has 129 characters; expected at most 128");
    }

    private static String role(String field) {
        return "roles:\n  R: {trust: {Version: \"1\", Statement: [{Effect: Allow, Action: \"sts:AssumeRole\", "
                + "Principal: {RAM: [\"acs:ram::{A}:root\"]}}]},\n    "
                + field + "}";
    }

    @Test
    void aTrailGoesIntoALogstoreOfItsAccount() {
        String projects = "projects: {app-logs: {logstores: {access: {}}}}\n";
        assertThat(Refusals.ofAccount(projects + "trail: {project: other, logstore: access}"))
                .isEqualTo("w.yaml:5:22: unknown project `other` in `project` of `trail` of account `A`; expected a "
                        + "project of account `A`");
        assertThat(Refusals.ofAccount(projects + "trail: {project: app-logs, logstore: acces}"))
                .isEqualTo("w.yaml:5:42: unknown logstore `acces` in `logstore` of `trail` of account `A`; expected a "
                        + "logstore of project `app-logs`\nhelp: did you mean `access`?");
        assertThat(Refusals.ofAccount(projects + "trail: {project: app-logs}"))
                .isEqualTo("w.yaml:5:12: `logstore` of `trail` of account `A` is missing; expected a logstore of that "
                        + "project");
        assertThat(Refusals.ofAccount(projects + "trail: {project: app-logs, logstore: access, on: x}"))
                .contains("unknown field `on`");
        assertThat(Refusals.of("version: 1\naccounts: {A: {projects: {a-logs: {logstores: {access: {}}}}}, "
                        + "B: {trail: {project: a-logs, logstore: access}}}\n"))
                .contains("unknown project `a-logs`");
    }
}
