package dev.understudy.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.policy.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorldReaderTest {
    private static final WorldFile WORLD = WorldReader.read("w.yaml", """
            version: 1
            seed: 7
            clock: 2026-01-05T08:00:00Z
            accounts:
              A:
                id: "1000000000000001"
                alias: star
                rootAccessKey: {id: LTAIrootA, secret: rootAsecret}
                policies:
                  write-logs: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"log:*","Resource":"*"}]}'
                groups:
                  writers: {members: [alice], attach: [write-logs], comments: c}
                users:
                  alice:
                    displayName: Alice of {A}
                    attach: ["system:AdministratorAccess"]
                    accessKeys: [{id: LTAIalice, secret: s, status: Inactive}]
                    loginProfile: {password: secret#1, mfaBindRequired: true}
                  bob: {accessKeys: []}
                roles:
                  R:
                    description: d
                    maxSessionDuration: PT2H
                    attach: [write-logs]
                    trust:
                      Version: "1"
                      Statement:
                        - {Effect: Allow, Action: "sts:AssumeRole", Principal: {RAM: "acs:ram::{A}:root"}}
                projects:
                  app-logs: {logstores: {access: {}}}
            """);

    private final WorldAccount account = WORLD.accounts().get(0);

    @Test
    void theWorldSaysWhenAndFromWhichSeedItStarts() {
        assertThat(WORLD.seed()).isEqualTo(7);
        assertThat(WORLD.clock()).isEqualTo(Instant.parse("2026-01-05T08:00:00Z"));
        assertThat(WORLD.defaultRegion()).isEqualTo("cn-hangzhou");
    }

    @Test
    void changesAreInForceAtOnceUnlessTheWorldSaysOtherwise() {
        assertThat(WORLD.propagation()).isZero();
        assertThat(propagation("0s")).isZero();
        assertThat(propagation("3s")).isEqualTo(Duration.ofSeconds(3));
        assertThat(propagation("10m")).isEqualTo(Duration.ofMinutes(10));
        assertThat(propagation("PT0.25S")).isEqualTo(Duration.ofMillis(250));
    }

    private static Duration propagation(String text) {
        WorldFile world = WorldReader.read("w", "version: 1\npropagation: " + text + "\naccounts: {A: {}}\n");
        Duration read = world.propagation();
        assertThat(WorldReader.read("again", world.toJson()).propagation()).isEqualTo(read);
        assertThat(WorldReader.read("again", world.toYaml(true)).propagation()).isEqualTo(read);
        assertThat(WorldTemplate.fill(world, "one").propagation()).isEqualTo(read);
        return read;
    }

    @Test
    void anAccountHasIdAliasAndRootKey() {
        assertThat(account.id()).isEqualTo(new AccountId("1000000000000001"));
        assertThat(account.alias()).isEqualTo("star");
        assertThat(account.rootAccessKey()).isEqualTo(new WorldKey("LTAIrootA", "rootAsecret", true));
    }

    @Test
    void usersHaveKeysPoliciesAndLogon() {
        assertThat(account.users())
                .containsExactly(
                        new WorldUser(
                                "alice",
                                "Alice of {A}",
                                "",
                                List.of(new WorldAttachment("AdministratorAccess", true)),
                                List.of(new WorldKey("LTAIalice", "s", false)),
                                new WorldLoginProfile("secret#1", false, true),
                                null),
                        new WorldUser("bob", "", "", List.of(), List.of(), null, null));
    }

    @Test
    void groupsMayStandBeforeTheirMembers() {
        assertThat(account.groups())
                .containsExactly(new WorldGroup(
                        "writers", "c", List.of("alice"), List.of(new WorldAttachment("write-logs", false))));
    }

    @Test
    void aTrustPolicyInYamlBecomesJson() {
        assertThat(account.roles())
                .containsExactly(new WorldRole(
                        "R",
                        new WorldDocument("""
                                {
                                  "Version": "1",
                                  "Statement": [
                                    {
                                      "Effect": "Allow",
                                      "Action": "sts:AssumeRole",
                                      "Principal": {
                                        "RAM": "acs:ram::{A}:root"
                                      }
                                    }
                                  ]
                                }""", new WorldPlace("w.yaml", 26, 11)),
                        "d",
                        Duration.ofHours(2),
                        List.of(new WorldAttachment("write-logs", false)),
                        Map.of()));
    }

    @Test
    void aLogstoreHasTwoShardsAndThirtyDays() {
        assertThat(account.projects())
                .containsExactly(new WorldProject(
                        "app-logs", "app-logs", "cn-hangzhou", "", List.of(new WorldLogstore("access", 2, 30)), null));
    }

    @Test
    void whatIsLeftOutIsGeneratedInTheCloudsForms() {
        WorldAccount generated = WorldReader.read("w.yaml", "version: 1\naccounts: {A: {users: {b1: {}}}}\n")
                .accounts()
                .get(0);
        assertThat(generated.id().digits()).matches("1[0-9]{15}");
        assertThat(generated.rootAccessKey().id()).matches("LTAI5t[A-Za-z0-9]{18}");
        WorldKey key = generated.users().get(0).accessKeys().get(0);
        assertThat(key.id()).matches("LTAI5t[A-Za-z0-9]{18}");
        assertThat(key.secret()).matches("[A-Za-z0-9]{30}");
        assertThat(key.active()).isTrue();
    }

    @Test
    void anotherUserChangesNobodysKey() {
        WorldFile one = WorldReader.read("w.yaml", "version: 1\naccounts: {A: {users: {b1: {}}}}\n");
        WorldFile two = WorldReader.read("w.yaml", "version: 1\naccounts: {A: {users: {a0: {}, b1: {}}}}\n");
        assertThat(two.principals()).containsAll(one.principals());
    }

    @Test
    void anotherSeedChangesAllKeys() {
        WorldFile one = WorldReader.read("w.yaml", "version: 1\nseed: 1\naccounts: {A: {users: {b1: {}}}}\n");
        WorldFile two = WorldReader.read("w.yaml", "version: 1\nseed: 2\naccounts: {A: {users: {b1: {}}}}\n");
        assertThat(two.principals()).doesNotContainAnyElementsOf(one.principals());
    }

    @Test
    void principalsAreAllWhoCanSign() {
        assertThat(WORLD.principals())
                .containsExactly(
                        new WorldPrincipal("A/root", "acs:ram::1000000000000001:root", "LTAIrootA", "rootAsecret"),
                        new WorldPrincipal("A/alice", "acs:ram::1000000000000001:user/alice", "LTAIalice", "s"));
    }

    @Test
    void placeholdersAreFilledInAnyText() {
        assertThat(WORLD.fill("acs:log:*:{A}:project/{A.project.app-logs}/* ${A} {\"B\": 1}"))
                .isEqualTo("acs:log:*:1000000000000001:project/app-logs/* ${A} {\"B\": 1}");
    }

    @Test
    void secretsAreNotPrinted() {
        assertThat(WORLD.toString()).doesNotContain("rootAsecret");
        assertThat(WORLD.principals().toString()).doesNotContain("rootAsecret");
        assertThat(account.users().toString()).doesNotContain("secret#1");
    }

    @Test
    void jsonLoadsAgainAsTheSameWorld() {
        String json = WORLD.toJson();
        assertThat(WorldReader.read("w.json", json).toJson()).isEqualTo(json);
        assertThat(json).contains("acs:ram::1000000000000001:root").doesNotContain("{A}");
    }
}
