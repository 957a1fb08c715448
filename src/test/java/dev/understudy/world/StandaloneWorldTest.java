package dev.understudy.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.access.UnknownInWorld;
import dev.understudy.access.lines.DecideLine;
import dev.understudy.access.lines.LineDecider;
import dev.understudy.access.lines.LineFault;
import dev.understudy.policy.AccountId;
import dev.understudy.policy.Decision;
import dev.understudy.policy.Principal;
import dev.understudy.policy.Stage;
import dev.understudy.policy.StatementTrace;
import dev.understudy.policy.Verdict;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandaloneWorldTest {
    private static final String SESSION = "acs:ram::{A}:role/LogPartner/s1";
    private static final String LOGS = "acs:log:cn-hangzhou:{A}:project/{A.project.app-logs}/logstore/access";
    private static final Path STORY = Path.of("scenarios", "cross-account-log-access.yaml");
    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");

    private final LineDecider decider = decider(STORY);

    @Test
    void theStoryIsDecidedFromItsPolicies() {
        assertThat(policies(decide("acs:ram::{B}:user/b1", "sts:AssumeRole", "acs:ram::{A}:role/LogPartner", "")))
                .containsExactly("AliyunSTSAssumeRoleAccess", "trust");
        assertThat(policies(decide(SESSION, "log:PostLogStoreLogs", LOGS, ""))).containsExactly("write-logs");
        assertThat(decide(SESSION, "log:DeleteLogStore", LOGS, "").verdict()).isEqualTo(Verdict.IMPLICIT_DENY);
    }

    @Test
    void actionsIgnoreCaseWithTrustToo() {
        assertThat(decide("acs:ram::{B}:user/b1", "sts:assumerole", "acs:ram::{A}:role/LogPartner", "")
                        .allowed())
                .isTrue();
    }

    @Test
    void aSessionPolicyNarrowsAndItsPlaceholdersAreFilled() {
        String policy = ",\"sessionPolicy\":{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\","
                + "\"Resource\":\"acs:log:*:{OWNER}:*\"}]}";
        assertThat(decide(SESSION, "log:PostLogStoreLogs", LOGS, policy.replace("OWNER", "A"))
                        .allowed())
                .isTrue();
        assertThat(decide(SESSION, "log:PostLogStoreLogs", LOGS, policy.replace("OWNER", "B"))
                        .stage())
                .isEqualTo(Stage.SESSION);
    }

    @Test
    void aSessionPolicyIsASessions() {
        assertThatThrownBy(() -> decide(
                        "acs:ram::{B}:user/b1",
                        "log:GetLogStore",
                        "*",
                        ",\"sessionPolicy\":{\"Version\":\"1\",\"Statement\":[]}"))
                .isInstanceOf(LineFault.class)
                .hasMessage("`sessionPolicy` of `acs:ram::2000000000000002:user/b1`;"
                        + " expected it of a role's session, …:role/NAME/SESSION");
    }

    @Test
    void theKeysThatTheCloudFillsAreThereAndTheContextOverridesThem() {
        LineDecider watching = decider(WorldReader.read("world", """
                version: 1
                clock: 2026-01-05T08:00:00Z
                accounts:
                  A:
                    id: "1"
                    policies:
                      all:
                        Version: "1"
                        Statement:
                          - Effect: Allow
                            Action: "*"
                            Resource: "*"
                            Condition:
                              StringEquals: {acs:PrincipalARN: "acs:ram::1:user/u", acs:MFAPresent: "false"}
                              IpAddress: {acs:SourceIp: 127.0.0.1}
                              Bool: {acs:SecureTransport: "false"}
                              DateEquals: {acs:CurrentTime: "2026-01-05T08:00:00Z"}
                    users:
                      u: {attach: [all]}
                """));
        String asked =
                "{\"principal\":\"acs:ram::{A}:user/u\",\"action\":\"log:GetLogStore\",\"resource\":\"*\",\"context\":";
        assertThat(watching.decide(read(asked + "{}}")).allowed()).isTrue();
        assertThat(watching.decide(read(asked + "{\"acs:sourceip\":\"10.0.0.1\"}}"))
                        .allowed())
                .isFalse();
    }

    @Test
    void everyProjectIsUnderItsOwnPolicyOnly() {
        LineDecider projects = decider(WorldReader.read("world", """
                version: 1
                accounts:
                  A:
                    id: "1"
                    projects:
                      open-logs: {}
                      shut-logs:
                        policy:
                          Version: "1"
                          Statement: [{Effect: Deny, Action: "log:*", Resource: "*", Principal: ["*"], Condition: {StringNotLike: {acs:SourceVpc: "vpc-*"}}}]
                    users:
                      u: {attach: ["system:AliyunLogFullAccess"]}
                """));
        String asked = "{\"principal\":\"acs:ram::{A}:user/u\",\"action\":\"log:GetProject\",\"resource\":";
        String open = "\"acs:log:cn-hangzhou:1:project/open-logs\"";
        String shut = "\"acs:log:cn-hangzhou:1:project/shut-logs\"";
        assertThat(projects.decide(read(asked + open + "}")).allowed()).isTrue();
        assertThat(projects.decide(read(asked + shut + "}")).stage()).isEqualTo(Stage.RESOURCE);
        assertThat(projects.decide(read(asked + "[" + open + "," + shut + "]}")).stage())
                .isEqualTo(Stage.RESOURCE);
    }

    @Test
    void whatTheWorldHasNotIsAnErrorAndNoDenial() {
        assertUnknown(
                "acs:ram::{B}:user/b2",
                "*",
                "the world has no user `b2` in account `2000000000000002`; expected one that it has");
        assertUnknown("acs:ram::3:root", "*", "the world has no account `3`; expected one that it has");
        assertUnknown(
                "acs:ram::{A}:role/Partner/s1",
                "*",
                "the world has no role `Partner` in account `1000000000000001`; expected one that it has");
        assertUnknown("acs:ram::{C}:root", "*", "unknown account `C` in `{C}`; expected `A` or `B`");
        assertUnknown(
                "acs:ram::{B}:user/b1",
                "acs:ram::{A}:role/Partner",
                "the world has no role `acs:ram::1000000000000001:role/Partner`; expected one that it has");
        assertUnknown("acs:ram::{B}:user/b1", "*", "`*` is no role; expected one to assume, acs:ram::UID:role/NAME");
    }

    @Test
    void theRoleOfASourceIdentityMustBeThereToo() {
        for (String action : List.of("sts:SetSourceIdentity", "STS:setsourceidentity")) {
            assertThatThrownBy(() -> decide("acs:ram::{B}:user/b1", action, "acs:ram::{A}:role/Partner", ""))
                    .isInstanceOf(UnknownInWorld.class)
                    .hasMessage(
                            "the world has no role `acs:ram::1000000000000001:role/Partner`; expected one that it has");
        }
    }

    @Test
    void aUserHasTheIdThatTheWorldKnowsItBy() {
        StandaloneWorld world = StandaloneWorld.of(WorldReader.read(STORY), NOW);
        AccountId account = new AccountId("2000000000000002");
        Principal known = ask(world, new Principal.User(account, "b1", null));
        assertThat(known)
                .isInstanceOfSatisfying(
                        Principal.User.class,
                        user -> assertThat(world.userName(account, String.valueOf(user.id())))
                                .contains("b1"));
        assertThat(ask(world, known)).isEqualTo(known);
        assertThatThrownBy(() -> ask(world, new Principal.User(account, "b1", "22")))
                .isInstanceOf(UnknownInWorld.class)
                .hasMessage("the world has no user `b1` with the id `22` in account `2000000000000002`;"
                        + " expected one that it has");
    }

    private static Principal ask(StandaloneWorld world, Principal caller) {
        return world.ask(caller, null, "log:GetLogStore", List.of("*"), Map.of())
                .request()
                .principal();
    }

    private void assertUnknown(String principal, String resource, String problem) {
        assertThatThrownBy(() -> decide(principal, "sts:AssumeRole", resource, ""))
                .isInstanceOf(UnknownInWorld.class)
                .hasMessage(problem);
    }

    private Decision decide(String principal, String action, String resource, String more) {
        return decider.decide(read("{\"principal\":\"" + principal + "\",\"action\":\"" + action + "\",\"resource\":\""
                + resource + "\"" + more + "}"));
    }

    private static Iterable<String> policies(Decision decision) {
        return decision.by().stream().map(StatementTrace::policy).toList();
    }

    private static LineDecider decider(Path file) {
        return decider(WorldReader.read(file));
    }

    private static LineDecider decider(WorldFile world) {
        return new LineDecider(StandaloneWorld.of(world, NOW));
    }

    private static DecideLine read(String line) {
        return DecideLine.read(line.toCharArray(), line.length());
    }
}
