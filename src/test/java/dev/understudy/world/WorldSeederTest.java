package dev.understudy.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.account.AccessKey;
import dev.understudy.account.IdSource;
import dev.understudy.directory.Directory;
import dev.understudy.policy.AccountId;
import dev.understudy.policy.PolicyDocument;
import dev.understudy.ram.AttachedPolicy;
import dev.understudy.ram.LoginProfile;
import dev.understudy.ram.Quotas;
import dev.understudy.ram.Ram;
import dev.understudy.ram.RamRole;
import dev.understudy.sls.LogService;
import dev.understudy.sls.ProjectDetails;
import dev.understudy.sls.SlsProject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorldSeederTest {
    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final WorldFile STORY = WorldReader.read(Path.of("scenarios", "cross-account-log-access.yaml"));
    private static final AccountId A = new AccountId("1000000000000001");
    private static final AccountId B = new AccountId("2000000000000002");

    private final Ram ram = new Ram(new IdSource(1), SystemPolicyFiles.shipped());
    private final LogService logs = new LogService();
    private final WorldSeeder seeder = new WorldSeeder(ram, logs, new Directory());

    @Test
    void everybodyWhoCanSignIsNamed() {
        List<WorldPrincipal> principals = seeder.seed(STORY, CLOCK);
        assertThat(principals.stream().map(WorldPrincipal::name)).containsExactly("A/root", "B/root", "B/b1");
        WorldPrincipal b1 = principals.get(2);
        assertThat(b1.arn()).isEqualTo("acs:ram::2000000000000002:user/b1");
        assertThat(ram.inForce().key(b1.accessKeyId()))
                .contains(new AccessKey(b1.accessKeyId(), b1.accessKeySecret(), B, "b1", true, NOW));
    }

    @Test
    void theRoleTrustsAccountBAndHasItsPolicies() {
        seeder.seed(STORY, CLOCK);
        RamRole role = ram.roles().get(A, "LogPartner");
        assertThat(role.trust().text()).contains("acs:ram::2000000000000002:root");
        assertThat(role.maxSessionSeconds()).isEqualTo(3600);
        assertThat(ram.inForce().policiesOfRole(A, "LogPartner").stream().map(AttachedPolicy::name))
                .containsExactly("write-logs", "consume-logs");
        assertThat(ram.inForce().policiesOfUser(B, "b1").stream().map(AttachedPolicy::name))
                .containsExactly("AliyunSTSAssumeRoleAccess");
    }

    @Test
    void theProjectHasItsLogstores() {
        seeder.seed(STORY, CLOCK);
        SlsProject project = logs.project("app-logs");
        assertThat(project.owner()).isEqualTo(A);
        assertThat(project.region()).isEqualTo("cn-hangzhou");
        assertThat(project.logStore("access").shards(NOW)).hasSize(2);
        assertThat(project.logStore("access").settings().ttl()).isEqualTo(30);
        assertThat(project.policy()).isEmpty();
    }

    @Test
    void groupsLogonsAndProjectPoliciesAreThere() {
        seeder.seed(NormativeWorld.read(), CLOCK);
        assertThat(ram.inForce().policiesOfUser(A, "auditor").stream().map(AttachedPolicy::name))
                .containsExactly("AliyunLogReadOnlyAccess", "list-logs", "read-roles", "list-logs");
        assertThat(ram.loginProfiles().get(A, "auditor")).isEqualTo(new LoginProfile("Auditor#2026", false, true, NOW));
        assertThat(ram.accessKeys().list(A, "auditor").stream().map(AccessKey::active))
                .containsExactlyInAnyOrder(true, false);
        assertThat(logs.project("app-logs").policy().orElseThrow().document()).isInstanceOf(PolicyDocument.class);
        assertThat(ram.roles().get(A, "LogPartner").description())
                .isEqualTo("Lets account 2000000000000002 write and consume the access logs");
    }

    @Test
    void theTrailGoesIntoItsLogstoreUnderWhateverNameTheProjectHas() {
        WorldFile world = WorldTemplate.fill(NormativeWorld.read(), "one");
        seeder.seed(world, CLOCK);
        AccountId account = world.account("A").orElseThrow().id();
        assertThat(logs.eventLogStore(account).orElseThrow().name()).isEqualTo("audit");
        assertThat(logs.eventStore(B)).isEmpty();
        seeder.remove(world);
        assertThat(logs.eventStore(account)).isEmpty();
    }

    @Test
    void twoFillingsLiveSideBySide() {
        seeder.seed(WorldTemplate.fill(STORY, "one"), CLOCK);
        seeder.seed(WorldTemplate.fill(STORY, "two"), CLOCK);
        assertThat(ram.accounts()).hasSize(4);
        assertThat(logs.projects()).hasSize(2);
        assertThat(ram.accounts().stream()
                        .flatMap(id -> ram.users().list(id).stream())
                        .map(user -> user.id())
                        .distinct())
                .hasSize(2);
    }

    @Test
    void aTakenAccountIdLeavesEverythingAsItWas() {
        ram.open(B, Quotas.DEFAULT);
        assertRefused("account id `2000000000000002` of account `B` is taken by another world; expected it to be free");
        assertThat(ram.accounts()).containsExactly(B);
        assertThat(logs.projects()).isEmpty();
    }

    @Test
    void aTakenProjectNameLeavesEverythingAsItWas() {
        AccountId other = new AccountId("9");
        logs.createProject(other, "cn-hangzhou", "app-logs", ProjectDetails.of(""), NOW);
        assertRefused("project name `app-logs` is taken by another world; expected it to be free");
        assertThat(ram.accounts()).isEmpty();
        assertThat(logs.projects(other)).hasSize(1);
    }

    @Test
    void aTakenAccessKeyLeavesEverythingAsItWas() {
        AccountId other = new AccountId("9");
        String id = STORY.principals().get(2).accessKeyId();
        ram.open(other, Quotas.DEFAULT);
        ram.accessKeys().add(new AccessKey(id, "s", other, null, true, NOW));
        assertRefused("access key id `" + id + "` of `B/b1` is taken by another world; expected it to be free");
        assertThat(ram.accounts()).containsExactly(other);
        assertThat(logs.projects()).isEmpty();
    }

    @Test
    void whatTheCloudLimitsIsRefused() {
        StringBuilder groups = new StringBuilder("groups:\n");
        for (int number = 0; number <= Quotas.DEFAULT.groups(); number++) {
            groups.append("  g").append(number).append(": {}\n");
        }
        WorldFile world = WorldReader.read("w.yaml", Refusals.account(groups.toString()));
        assertThatThrownBy(() -> seeder.seed(world, CLOCK))
                .isInstanceOf(UnseedableWorld.class)
                .hasMessageStartingWith("w.yaml: account `A`: LimitExceeded.Group: ")
                .hasMessageEndingWith("; expected a world within the cloud's limits");
        assertThat(ram.accounts()).isEmpty();
    }

    @Test
    void aRemovedWorldLeavesNothingAndCanBeSeededAgain() {
        seeder.seed(STORY, CLOCK);
        logs.createProject(B, "cn-hangzhou", "made-later", ProjectDetails.of(""), NOW);
        seeder.remove(STORY);
        assertThat(ram.accounts()).isEmpty();
        assertThat(logs.projects()).isEmpty();
        assertThat(seeder.seed(STORY, CLOCK)).isEqualTo(STORY.principals());
    }

    private void assertRefused(String problem) {
        assertThatThrownBy(() -> seeder.seed(STORY, CLOCK))
                .isInstanceOf(UnseedableWorld.class)
                .hasMessage(Path.of("scenarios", "cross-account-log-access.yaml") + ": " + problem);
    }
}
