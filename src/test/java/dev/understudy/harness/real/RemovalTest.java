package dev.understudy.harness.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.harness.client.Bearer;
import dev.understudy.harness.client.CallFailed;
import dev.understudy.harness.client.Logstore;
import dev.understudy.harness.client.PolicyRef;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An object goes with all that hangs on it, and only if the run has made it. */
class RemovalTest {
    private static final String RUN = "r1";
    private static final String NOTE = Ledger.marker(RUN);

    @TempDir
    static Path state;

    private static TwoAccounts accounts;

    @BeforeAll
    static void start() {
        accounts = new TwoAccounts(state);
    }

    @AfterAll
    static void stop() {
        accounts.close();
    }

    @Test
    void everyKindGoesWithWhatHangsOnIt() {
        String before = accounts.everything();
        accounts.ram.createPolicy(name("read"), TwoAccounts.ALLOW, NOTE).orFail();
        accounts.ram
                .changePolicy(name("read"), TwoAccounts.ALLOW.replace("Get*", "List*"))
                .orFail();
        accounts.ram.createGroup(name("team"), NOTE).orFail();
        accounts.ram.createUser(name("ann"), NOTE).orFail();
        accounts.ram.createAccessKey(name("ann")).orFail();
        accounts.ram.createLoginProfile(name("ann"), "Correct-horse-7-battery").orFail();
        accounts.ram.addUserToGroup(name("ann"), name("team")).orFail();
        accounts.ram
                .createRole(name("reader"), TwoAccounts.TRUST, Duration.ofHours(1), NOTE)
                .orFail();
        for (Bearer bearer : Map.of(
                        Bearer.Kind.USER, "ann",
                        Bearer.Kind.GROUP, "team",
                        Bearer.Kind.ROLE, "reader")
                .entrySet()
                .stream()
                .map(entry -> new Bearer(entry.getKey(), name(entry.getValue())))
                .toList()) {
            accounts.ram.attach(PolicyRef.parse(name("read")), bearer).orFail();
            accounts.ram
                    .attach(PolicyRef.parse("system:AliyunLogReadOnlyAccess"), bearer)
                    .orFail();
        }

        try (Removal removal = removal()) {
            for (Made made : new Made[] {
                made(Made.Kind.POLICY, "read"),
                made(Made.Kind.GROUP, "team"),
                made(Made.Kind.USER, "ann"),
                made(Made.Kind.ROLE, "reader")
            }) {
                assertThat(removal.remove(made, Duration.ZERO)).isEqualTo(Removal.Result.REMOVED);
                assertThat(removal.remove(made, Duration.ZERO)).isEqualTo(Removal.Result.NOT_THERE);
            }
        }
        assertThat(accounts.everything()).isEqualTo(before);
    }

    @Test
    void aProjectGoesAlthoughItsOwnPolicyForbidsIt() {
        String before = accounts.everything();
        String project = name("logs");
        accounts.log.createProject(project, NOTE).orFail();
        accounts.log.create(new Logstore(project, "access"), 1, 2).orFail();
        accounts.log
                .setProjectPolicy(
                        project,
                        "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":[\"*\"],"
                                + "\"Action\":[\"log:DeleteProject\"],\"Resource\":\"*\"}]}")
                .orFail();

        try (Removal removal = removal()) {
            Made made = made(Made.Kind.PROJECT, "logs");
            assertThat(removal.remove(made, Duration.ZERO)).isEqualTo(Removal.Result.REMOVED);
            assertThat(removal.remove(made, Duration.ZERO)).isEqualTo(Removal.Result.NOT_THERE);
        }
        assertThat(accounts.everything()).isEqualTo(before);
    }

    @Test
    void whatDoesNotBearTheRunsMarkStays() {
        accounts.ram.createUser(name("bob"), "made by hand").orFail();
        accounts.ram.createGroup(name("club"), "").orFail();
        accounts.ram
                .createRole(name("guard"), TwoAccounts.TRUST, Duration.ofHours(1), Ledger.marker("r11"))
                .orFail();
        accounts.ram.createPolicy(name("own"), TwoAccounts.ALLOW, NOTE + "?").orFail();
        accounts.log.createProject(name("audit"), Ledger.marker("r2")).orFail();
        String before = accounts.everything();

        try (Removal removal = removal()) {
            for (Made made : new Made[] {
                made(Made.Kind.USER, "bob"),
                made(Made.Kind.GROUP, "club"),
                made(Made.Kind.ROLE, "guard"),
                made(Made.Kind.POLICY, "own"),
                made(Made.Kind.PROJECT, "audit")
            }) {
                assertThat(removal.remove(made, Duration.ZERO)).isEqualTo(Removal.Result.NOT_OURS);
            }
        }
        assertThat(accounts.everything()).isEqualTo(before);
    }

    @Test
    void aNetworkThatStaysAwayIsToldFromARefusal() {
        for (Made made : new Made[] {made(Made.Kind.ROLE, "x"), made(Made.Kind.PROJECT, "x")}) {
            try (Removal removal = new Removal(accounts.nowhere(), Map.of(accounts.id("A"), accounts.key("A")), RUN)) {
                assertThatThrownBy(() -> removal.remove(made, Duration.ZERO))
                        .isInstanceOfSatisfying(
                                CallFailed.class,
                                failed -> assertThat(failed.isOfNetwork()).isTrue());
            }
            try (Removal removal =
                    new Removal(accounts.endpoints(), Map.of(accounts.id("A"), TwoAccounts.NOBODY), RUN)) {
                assertThatThrownBy(() -> removal.remove(made, Duration.ZERO))
                        .isInstanceOfSatisfying(
                                CallFailed.class,
                                failed -> assertThat(failed.isOfNetwork()).isFalse());
            }
        }
    }

    private static Removal removal() {
        return new Removal(accounts.endpoints(), Map.of(accounts.id("A"), accounts.key("A")), RUN);
    }

    private static Made made(Made.Kind kind, String name) {
        return new Made(accounts.id("A"), kind, name(name));
    }

    private static String name(String name) {
        return Ledger.prefix(RUN) + name;
    }
}
