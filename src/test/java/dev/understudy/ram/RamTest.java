package dev.understudy.ram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.account.AccessKey;
import dev.understudy.account.IdSource;
import dev.understudy.account.Refused;
import dev.understudy.policy.AccountId;
import dev.understudy.policy.Rulings;
import dev.understudy.ram.Attachments.Target;
import dev.understudy.ram.Policies.NewPolicy;
import dev.understudy.world.SystemPolicyFiles;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RamTest {
    private static final AccountId A = new AccountId("1000000000000001");
    private static final AccountId B = new AccountId("2000000000000002");
    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");
    private static final String TEXT =
            "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"log:*\",\"Resource\":\"*\"}]}";
    private static final Target ALICE = new Target(EntityKind.USER, "alice");

    private final Ram ram = new Ram(new IdSource(7), SystemPolicyFiles.shipped());

    @BeforeEach
    void accounts() {
        ram.open(A, Quotas.DEFAULT);
        ram.open(B, Quotas.DEFAULT);
    }

    @Test
    void parallelChangesOfOneAccountLoseNothing() {
        IntStream.range(0, 400)
                .parallel()
                .forEach(number -> ram.users().create(A, "user-" + number, UserDetails.NONE, NOW));
        IntStream.range(0, 400).parallel().forEach(number -> {
            ram.accessKeys().create(A, "user-" + number, NOW);
            ram.attachments()
                    .attach(
                            A,
                            new Target(EntityKind.USER, "user-" + number),
                            PolicyRef.system("AdministratorAccess"),
                            "",
                            NOW);
        });
        RamAccount after = ram.snapshot(A).orElseThrow();

        assertThat(after.users()).hasSize(400);
        assertThat(after.keys()).hasSize(400);
        assertThat(after.users().values()).allMatch(user -> user.attachments().size() == 1);
        assertThat(after.users().values().stream().map(RamUser::id).distinct()).hasSize(400);
    }

    @Test
    void theSameNameIsGivenToOneOfManyOnly() {
        long made = IntStream.range(0, 50)
                .parallel()
                .filter(number -> {
                    try {
                        ram.users().create(A, "alice", UserDetails.NONE, NOW);
                        return true;
                    } catch (Refused taken) {
                        return false;
                    }
                })
                .count();

        assertThat(made).isEqualTo(1);
    }

    @Test
    void aUserSpeaksWithItsOwnPoliciesAndThoseOfItsGroups() {
        ram.users().create(A, "alice", UserDetails.NONE, NOW);
        ram.groups().create(A, "team", "", NOW);
        ram.memberships().join(A, "alice", "team", NOW);
        CustomPolicy policy = policy("logs");
        ram.attachments().attach(A, ALICE, PolicyRef.custom("logs"), "", NOW);
        ram.attachments()
                .attach(
                        A,
                        new Target(EntityKind.GROUP, "team"),
                        PolicyRef.system("AliyunSTSAssumeRoleAccess"),
                        "",
                        NOW);
        List<AttachedPolicy> found = ram.inForce().policiesOfUser(A, "alice");

        assertThat(found.get(0))
                .isEqualTo(new AttachedPolicy(
                        "logs",
                        RamPolicyType.CUSTOM,
                        "v1",
                        EntityKind.USER,
                        "alice",
                        "",
                        policy.defaultVersion().document()));
        assertThat(found.get(1).name()).isEqualTo("AliyunSTSAssumeRoleAccess");
        assertThat(found.get(1).entity().diagnosticType()).isEqualTo("RamGroup");
        assertThat(found.get(1).entityName()).isEqualTo("team");
        assertThat(ram.inForce().policiesOfUser(A, "nobody")).isEmpty();
        assertThat(ram.inForce().policiesOfRole(A, "nobody")).isEmpty();
    }

    @Test
    void documentsAreParsedOnceAndSharedByAllCalls() {
        ram.users().create(A, "alice", UserDetails.NONE, NOW);
        policy("logs");
        ram.attachments().attach(A, ALICE, PolicyRef.custom("logs"), "", NOW);

        assertThat(ram.inForce().policiesOfUser(A, "alice").get(0).document())
                .isSameAs(ram.inForce().policiesOfUser(A, "alice").get(0).document());
    }

    @Test
    void aSnapshotDoesNotChangeAfterwards() {
        RamAccount before = ram.snapshot(A).orElseThrow();
        ram.users().create(A, "alice", UserDetails.NONE, NOW);

        assertThat(before.users()).isEmpty();
        ram.put(before, Propagation.AT_ONCE);
        assertThat(ram.users().list(A)).isEmpty();
    }

    @Test
    void keysAreFoundWhosesoeverTheyAre() {
        AccessKey root = ram.accessKeys().add(new AccessKey("LTAIrootA", "secret", A, null, true, NOW));
        ram.users().add(B, RamUser.named("200000000000000001", "b1", UserDetails.NONE, NOW));
        AccessKey user = ram.accessKeys().add(new AccessKey("LTAIuserB1", "secret", B, "b1", true, NOW));

        assertThat(ram.inForce().key("LTAIrootA")).contains(root);
        assertThat(ram.inForce().key("LTAIuserB1")).contains(user);
        assertThat(ram.inForce().key("LTAInobody")).isEmpty();
        assertThat(ram.accessKeys().createRoot(B, NOW).userName()).isNull();
    }

    @Test
    void aKeyIdIsTakenOnceInTheWholeWorld() {
        AccessKey root = new AccessKey("LTAIsame", "secret", A, null, true, NOW);
        ram.accessKeys().add(root);

        assertThatThrownBy(() -> ram.accessKeys().add(new AccessKey("LTAIsame", "other", B, null, true, NOW)))
                .isInstanceOf(DuplicateAccessKey.class)
                .hasMessage("access key id `LTAIsame` is taken; expected one that no other key of the world has");
        assertThatThrownBy(() -> ram.accessKeys().add(root)).isInstanceOf(DuplicateAccessKey.class);
        assertThat(ram.inForce().key("LTAIsame")).contains(root);
    }

    @Test
    void aKeyThatIsGoneLeavesNoUseBehind() {
        ram.users().add(A, RamUser.named("200000000000000001", "a1", UserDetails.NONE, NOW));
        ram.accessKeys().add(new AccessKey("LTAIa1", "secret", A, "a1", true, NOW));
        ram.accessKeys().used(A, "LTAIa1", "Ram", NOW);
        assertThat(ram.accessKeys().lastUsed("LTAIa1")).contains(new KeyUse(NOW, "Ram"));

        ram.accessKeys().delete(A, "a1", "LTAIa1");
        ram.accessKeys().used(A, "LTAIa1", "Ram", NOW);
        assertThat(ram.accessKeys().lastUsed("LTAIa1")).isEmpty();
    }

    @Test
    void aClosedAccountTakesItsKeysAlong() {
        ram.accessKeys().add(new AccessKey("LTAIrootA", "secret", A, null, true, NOW));
        ram.close(A);

        assertThat(ram.inForce().key("LTAIrootA")).isEmpty();
        assertThat(ram.accounts()).containsExactly(B);
        assertThatThrownBy(() -> ram.users().create(A, "alice", UserDetails.NONE, NOW))
                .isInstanceOf(UnknownAccount.class)
                .hasMessage("account `1000000000000001` does not exist; expected one of the world's");
    }

    @Test
    void openingAnAccountAgainLeavesItAlone() {
        ram.users().create(A, "alice", UserDetails.NONE, NOW);
        ram.open(A, Quotas.DEFAULT);

        assertThat(ram.users().list(A)).hasSize(1);
    }

    @Test
    void aWorldBeingBuiltMayTrustWhatIsYetToCome() {
        String trust = "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\","
                + "\"Principal\":{\"RAM\":\"acs:ram::2000000000000002:user/later\"}}]}";
        NewRole role = new NewRole(
                "r",
                "",
                Documents.trust(Quotas.DEFAULT, Rulings.STANDARD, "AssumeRolePolicyDocument", trust),
                3600,
                Map.of());
        RamRole added = ram.roles().add(A, ram.roles().newId(), role, NOW);

        assertThat(ram.inForce().role(A, "R")).contains(added);
        assertThat(added.arn()).isEqualTo("acs:ram::1000000000000001:role/r");
        assertThat(ram.inForce().isAlive(A, "r", added.id())).isTrue();
        assertThat(ram.inForce().isAlive(A, "r", "other")).isFalse();
    }

    @Test
    void secretsDoNotShowUpInText() {
        assertThat(new LoginProfile("hunter22!", false, false, NOW).toString()).doesNotContain("hunter22!");
        assertThat(new LoginProfiles.Changes("hunter22!", null, null).toString())
                .doesNotContain("hunter22!");
    }

    private CustomPolicy policy(String name) {
        return ram.policies()
                .create(
                        A,
                        new NewPolicy(
                                name,
                                "",
                                TEXT,
                                Documents.identity(Quotas.DEFAULT, Rulings.STANDARD, "PolicyDocument", TEXT),
                                Map.of()),
                        NOW);
    }
}
