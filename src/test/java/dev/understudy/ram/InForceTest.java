package dev.understudy.ram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.account.AccessKey;
import dev.understudy.account.IdSource;
import dev.understudy.account.ScriptedClock;
import dev.understudy.policy.AccountId;
import dev.understudy.policy.Rulings;
import dev.understudy.ram.Attachments.Target;
import dev.understudy.world.SystemPolicyFiles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InForceTest {
    private static final AccountId A = new AccountId("1000000000000001");
    private static final AccountId B = new AccountId("2000000000000002");
    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");
    private static final Duration DELAY = Duration.ofSeconds(5);
    private static final Target ALICE = new Target(EntityKind.USER, "alice");
    private static final PolicyRef ADMINISTRATOR = PolicyRef.system("AdministratorAccess");
    private static final String TRUST = "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":"
            + "\"sts:AssumeRole\",\"Principal\":{\"RAM\":\"acs:ram::1000000000000001:root\"}}]}";

    private final ScriptedClock clock = new ScriptedClock(Clock.fixed(NOW, ZoneOffset.UTC));
    private final Ram ram = new Ram(new IdSource(7), SystemPolicyFiles.shipped());
    private final InForce inForce = ram.inForce();

    @BeforeEach
    void aliceIsKnownInAnAccountWhereChangesTakeAWhile() {
        ram.open(A, Quotas.DEFAULT);
        ram.users().create(A, "alice", UserDetails.NONE, NOW);
        ram.put(ram.snapshot(A).orElseThrow(), new Propagation(DELAY, clock));
        ram.open(B, Quotas.DEFAULT);
    }

    private List<String> policies() {
        return inForce.policiesOfUser(A, "alice").stream()
                .map(AttachedPolicy::name)
                .toList();
    }

    @Test
    void whatIsReadChangesAtOnceAndWhatIsInForceLater() {
        ram.attachments().attach(A, ALICE, ADMINISTRATOR, "", NOW);
        assertThat(ram.attachments().of(A, ALICE)).hasSize(1);
        assertThat(policies()).isEmpty();

        clock.advance(DELAY);
        assertThat(policies()).containsExactly("AdministratorAccess");
        ram.attachments().detach(A, ALICE, ADMINISTRATOR, "");
        assertThat(ram.attachments().of(A, ALICE)).isEmpty();
        assertThat(policies()).containsExactly("AdministratorAccess");

        clock.advance(DELAY);
        assertThat(policies()).isEmpty();
    }

    @Test
    void otherAccountsAreNotSlowedDown() {
        ram.users().create(B, "bob", UserDetails.NONE, NOW);

        assertThat(inForce.user(B, "bob")).isPresent();
    }

    @Test
    void membershipInAGroupTakesAsLong() {
        ram.groups().create(A, "team", "", NOW);
        ram.attachments().attach(A, new Target(EntityKind.GROUP, "team"), ADMINISTRATOR, "", NOW);
        clock.advance(DELAY);
        ram.memberships().join(A, "alice", "team", NOW);
        assertThat(policies()).isEmpty();

        clock.advance(DELAY);
        assertThat(policies()).containsExactly("AdministratorAccess");
        ram.memberships().leave(A, "alice", "team");
        assertThat(policies()).containsExactly("AdministratorAccess");

        clock.advance(DELAY);
        assertThat(policies()).isEmpty();
    }

    @Test
    void aKeyOpensLaterAndClosesLater() {
        String id = ram.accessKeys().create(A, "alice", NOW).id();
        assertThat(inForce.key(id)).isEmpty();
        clock.advance(DELAY);
        assertThat(inForce.key(id).map(AccessKey::active)).contains(true);

        ram.accessKeys().setActive(A, "alice", id, false);
        assertThat(inForce.key(id).map(AccessKey::active)).contains(true);
        clock.advance(DELAY);
        assertThat(inForce.key(id).map(AccessKey::active)).contains(false);

        ram.accessKeys().setActive(A, "alice", id, true);
        clock.advance(DELAY);
        ram.accessKeys().delete(A, "alice", id);
        assertThat(ram.accessKeys().list(A, "alice")).isEmpty();
        assertThat(inForce.key(id).map(AccessKey::active)).contains(true);
        clock.advance(DELAY);
        assertThat(inForce.key(id)).isEmpty();
    }

    @Test
    void aDeletedKeyBelongsToItsAccountWhileItIsInForce() {
        AccessKey key = ram.accessKeys().create(A, "alice", NOW);
        AccessKey same = new AccessKey(key.id(), "other", B, null, true, NOW);
        assertThat(ram.accessKeys().owner(key.id())).contains(A);
        assertThatThrownBy(() -> ram.accessKeys().add(same)).isInstanceOf(DuplicateAccessKey.class);
        clock.advance(DELAY);
        ram.accessKeys().delete(A, "alice", key.id());
        assertThatThrownBy(() -> ram.accessKeys().add(same)).isInstanceOf(DuplicateAccessKey.class);
        clock.advance(DELAY);

        assertThat(ram.accessKeys().owner(key.id())).isEmpty();
        ram.accessKeys().add(same);
        assertThat(inForce.key(key.id())).contains(same);
        ram.users().create(A, "bob", UserDetails.NONE, NOW);
        clock.advance(DELAY);
        ram.users().create(A, "carol", UserDetails.NONE, NOW);
        assertThat(inForce.key(key.id())).contains(same);
        ram.close(A);
        assertThat(inForce.key(key.id())).contains(same);
    }

    @Test
    void aRoleLivesOnForAsLongAndItsNamesakeComesAfterIt() {
        String first = createRole();
        assertThat(inForce.role(A, "r")).isEmpty();
        clock.advance(DELAY);
        ram.roles().delete(A, "r");
        String second = createRole();
        assertThat(inForce.isAlive(A, "r", first)).isTrue();
        assertThat(inForce.isAlive(A, "r", second)).isFalse();

        clock.advance(DELAY);
        assertThat(inForce.isAlive(A, "r", first)).isFalse();
        assertThat(inForce.isAlive(A, "R", second)).isTrue();
    }

    @Test
    void anAccountThatIsPutInPlaceForgetsWhatWas() {
        AccessKey key = ram.accessKeys().create(A, "alice", NOW);
        clock.advance(DELAY);
        RamAccount seeded = ram.snapshot(A).orElseThrow().without(key);
        ram.attachments().attach(A, ALICE, ADMINISTRATOR, "", NOW);
        ram.put(seeded, new Propagation(DELAY, clock));

        assertThat(inForce.key(key.id())).isEmpty();
        assertThat(ram.accessKeys().owner(key.id())).isEmpty();
        clock.advance(DELAY);
        assertThat(policies()).isEmpty();
    }

    @Test
    void aClosedAccountIsGoneAtOnce() {
        AccessKey key = ram.accessKeys().create(A, "alice", NOW);
        clock.advance(DELAY);
        ram.accessKeys().delete(A, "alice", key.id());
        ram.close(A);

        assertThat(inForce.user(A, "alice")).isEmpty();
        assertThat(inForce.key(key.id())).isEmpty();
        assertThat(ram.accessKeys().owner(key.id())).isEmpty();
    }

    @Test
    void readersSeeAllPoliciesOfAGroupOrNone() throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        AtomicBoolean torn = new AtomicBoolean();
        Thread reader = new Thread(() -> {
            while (!done.get()) {
                // The group has two, and alice is in it or is not.
                torn.compareAndSet(false, policies().size() == 1);
            }
        });
        reader.start();
        ram.groups().create(A, "team", "", NOW);
        ram.attachments().attach(A, new Target(EntityKind.GROUP, "team"), ADMINISTRATOR, "", NOW);
        ram.attachments()
                .attach(A, new Target(EntityKind.GROUP, "team"), PolicyRef.system("AliyunLogFullAccess"), "", NOW);
        IntStream.range(0, 200).forEach(round -> {
            ram.memberships().join(A, "alice", "team", NOW);
            clock.advance(Duration.ofSeconds(2));
            ram.memberships().leave(A, "alice", "team");
            clock.advance(Duration.ofSeconds(2));
        });
        done.set(true);
        reader.join();

        assertThat(torn).isFalse();
    }

    private String createRole() {
        NewRole role = new NewRole(
                "r",
                "",
                Documents.trust(Quotas.DEFAULT, Rulings.STANDARD, "AssumeRolePolicyDocument", TRUST),
                3600,
                Map.of());
        return ram.roles().create(A, role, NOW).id();
    }
}
