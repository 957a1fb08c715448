package dev.understudy.gateway.ram;

import static dev.understudy.gateway.rpc.Parallel.OK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.gateway.rpc.Calls;
import dev.understudy.gateway.rpc.Parallel;
import dev.understudy.ram.Quotas;
import dev.understudy.ram.RamAccount;
import dev.understudy.ram.RamRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever reads while others write sees a whole change or nothing of it. */
class ParallelSnapshotsTest {
    private static final long SEED = 20_260_105;
    private static final int CHANGES = 4000;
    // Few of everything, so that quotas are always near.
    private static final Quotas QUOTAS = new Quotas(6, 3, 10, 5, 3, 6144, 2048, 2, 2, 20, 3, 2, 10, 100, 100);

    private final Calls calls = new Calls(QUOTAS);

    @Test
    void everyMomentIsConsistentAndTheCountsAddUp() throws Exception {
        Random random = new Random(SEED);
        List<RandomChange> changes = IntStream.range(0, CHANGES)
                .mapToObj(number -> RandomChange.of(random))
                .toList();
        Consistency consistency = new Consistency();
        List<String> outcomes = whileReading(
                consistency::check,
                changes.stream().map(change -> change.on(calls)).toList());

        RamAccount after = now();
        consistency.check(after);
        Map<String, Integer> balance = RandomChange.balance(changes, outcomes);
        assertThat(after.users()).hasSize(balance.getOrDefault("User", 0));
        assertThat(after.groups()).hasSize(balance.getOrDefault("Group", 0));
        assertThat(after.policies()).hasSize(balance.getOrDefault("Policy", 0));
        assertThat(after.keys()).hasSize(balance.getOrDefault("Key", 0));
        assertThat(after.keys().keySet())
                .allSatisfy(key -> assertThat(calls.ram.accessKeys().owner(key)).contains(Calls.A));
        assertThat(after.users().values().stream()
                        .mapToInt(user -> user.groups().size())
                        .sum())
                .isEqualTo(balance.getOrDefault("Membership", 0));
        assertThat(after.users().values().stream()
                        .mapToInt(user -> user.attachments().size())
                        .sum())
                .isEqualTo(balance.getOrDefault("Attachment", 0));
        assertThat(Parallel.counted(outcomes))
                .containsKeys(
                        OK,
                        "EntityAlreadyExists.User.Policy",
                        "EntityAlreadyExists.User.Group",
                        "LimitExceeded.User.Policy",
                        "DeleteConflict.User.AccessKey",
                        "DeleteConflict.User.Group",
                        "DeleteConflict.User.Policy",
                        "DeleteConflict.Policy.User");
    }

    @Test
    void tagsOfSeveralRolesChangeTogether() throws Exception {
        calls.answer("CreateRole", "RoleName", "r", "AssumeRolePolicyDocument", Calls.TRUST_B);
        calls.answer("CreateRole", "RoleName", "s", "AssumeRolePolicyDocument", Calls.TRUST_B);
        List<Callable<String>> changes = new ArrayList<>();
        for (int number = 0; number < 500; number++) {
            // Every third names a role that is not there, and so changes none.
            String names = number % 3 == 0 ? "[\"r\",\"s\",\"nobody\"]" : "[\"r\",\"s\"]";
            String tag = number % 3 == 0 ? "[{\"Key\":\"bad\",\"Value\":\"#\"}]" : "[{\"Key\":\"k\",\"Value\":\"#\"}]";
            changes.add(Parallel.later(
                    calls, number, "TagResources", "ResourceType", "role", "ResourceNames", names, "Tag", tag));
        }
        List<String> outcomes = whileReading(
                account -> assertThat(account.roles().values().stream()
                                .map(RamRole::tags)
                                .distinct())
                        .singleElement()
                        .satisfies(tags -> assertThat(tags).doesNotContainKey("bad")),
                changes);
        assertThat(Parallel.counted(outcomes)).isEqualTo(Map.of(OK, 333, "EntityNotExist.Role", 167));
    }

    @Test
    void aUserWhoIsRenamedIsThereUnderOneNameWithAllItHas() throws Exception {
        calls.answer("CreateUser", "UserName", "a");
        calls.answer("CreateGroup", "GroupName", "g");
        calls.answer("CreatePolicy", "PolicyName", "p", "PolicyDocument", Calls.ALLOW_ALL);
        calls.answer("CreateAccessKey", "UserName", "a");
        calls.answer("AddUserToGroup", "UserName", "a", "GroupName", "g");
        calls.answer("AttachPolicyToUser", "UserName", "a", "PolicyType", "Custom", "PolicyName", "p");
        Consistency consistency = new Consistency();
        List<String> outcomes = whileReading(
                account -> {
                    assertThat(account.users()).hasSize(1);
                    assertThat(account.keys()).hasSize(1);
                    assertThat(account.members("g")).hasSize(1);
                    consistency.check(account);
                },
                IntStream.range(0, 1000)
                        .mapToObj(number -> Parallel.later(
                                calls,
                                number,
                                "UpdateUser",
                                "UserName",
                                number % 2 == 0 ? "a" : "b",
                                "NewUserName",
                                number % 2 == 0 ? "b" : "a"))
                        .toList());
        assertThat(outcomes).contains(OK).containsAnyOf("EntityNotExist.User", "EntityAlreadyExists.User");
    }

    private RamAccount now() {
        return calls.ram.snapshot(Calls.A).orElseThrow();
    }

    /** Run changes while another thread looks at one moment after the other, the last one among them. */
    private List<String> whileReading(Consumer<RamAccount> check, List<Callable<String>> changes) throws Exception {
        ExecutorService reader = Executors.newSingleThreadExecutor();
        AtomicBoolean done = new AtomicBoolean();
        try {
            Future<Integer> looks = reader.submit(() -> {
                int count = 0;
                boolean last;
                do {
                    last = done.get();
                    check.accept(now());
                    count++;
                } while (!last);
                return count;
            });
            List<String> outcomes;
            try {
                outcomes = Parallel.run(changes);
            } finally {
                done.set(true);
            }
            assertThat(looks.get()).isPositive();
            return outcomes;
        } finally {
            reader.shutdownNow();
        }
    }
}
