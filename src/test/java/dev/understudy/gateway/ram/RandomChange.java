package dev.understudy.gateway.ram;

import dev.understudy.account.AccessKey;
import dev.understudy.gateway.rpc.Calls;
import dev.understudy.gateway.rpc.Parallel;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/**
 * A change of an account with names out of small pools.
 *
 * @param counts what there is more or less of when it succeeds
 * @param by how many more
 */
record RandomChange(String operation, List<String> parameters, String counts, int by) {
    private static final List<String> USERS = List.of("alice", "bob", "carol", "dave");
    private static final List<String> GROUPS = List.of("g", "h", "i");
    private static final List<String> POLICIES = List.of("p", "q", "r", "s");

    static RandomChange of(Random random) {
        String user = pick(USERS, random);
        String group = pick(GROUPS, random);
        String policy = pick(POLICIES, random);
        return switch (random.nextInt(19)) {
            case 0, 1 -> change("User", 1, "CreateUser", "UserName", user);
            case 2 -> change("User", -1, "DeleteUser", "UserName", user);
            case 3 -> change("Group", 1, "CreateGroup", "GroupName", group);
            case 4 -> change("Group", -1, "DeleteGroup", "GroupName", group);
            case 5 -> change("Policy", 1, "CreatePolicy", "PolicyName", policy, "PolicyDocument", Calls.ALLOW_ALL);
            case 6 -> change("Policy", -1, "DeletePolicy", "PolicyName", policy, "CascadingDelete", "true");
            case 7, 8 -> change("Membership", 1, "AddUserToGroup", "UserName", user, "GroupName", group);
            case 9 -> change("Membership", -1, "RemoveUserFromGroup", "UserName", user, "GroupName", group);
            case 10, 11 -> attachment(1, "AttachPolicyToUser", user, policy);
            case 12 -> attachment(-1, "DetachPolicyFromUser", user, policy);
            case 13 -> change("", 0, "CreatePolicyVersion", "PolicyName", policy, "PolicyDocument", Calls.ALLOW_ALL);
            case 14 ->
                change("", 0, "SetDefaultPolicyVersion", "PolicyName", policy, "VersionId", "v" + random.nextInt(4));
            case 15 -> change("Key", 1, "CreateAccessKey", "UserName", user);
            case 16 -> change("Key", -1, "DeleteAccessKey", "UserName", user);
            case 17 -> change("", 0, "UpdateUser", "UserName", user, "NewUserName", pick(USERS, random));
            default -> change("", 0, "UpdateGroup", "GroupName", group, "NewGroupName", pick(GROUPS, random));
        };
    }

    Callable<String> on(Calls calls) {
        if (operation.equals("DeleteAccessKey")) {
            return () -> deleteKey(calls, parameters.get(1));
        }
        return Parallel.later(calls, 0, operation, parameters.toArray(String[]::new));
    }

    /** How many there must be of each thing after changes with these outcomes, in an account that was empty. */
    static Map<String, Integer> balance(List<RandomChange> changes, List<String> outcomes) {
        Map<String, Integer> balance = new TreeMap<>();
        for (int i = 0; i < changes.size(); i++) {
            if (outcomes.get(i).equals(Parallel.OK)) {
                balance.merge(changes.get(i).counts, changes.get(i).by, Integer::sum);
            }
        }
        return balance;
    }

    /** Delete the oldest key of a user, which another thread may have deleted in between. */
    private static String deleteKey(Calls calls, String user) {
        String key = calls.ram.snapshot(Calls.A).stream()
                .flatMap(account -> account.keysOf(user).stream())
                .map(AccessKey::id)
                .findFirst()
                .orElse("LTAI0000000000000000");
        return Parallel.outcome(calls, "DeleteAccessKey", "UserName", user, "UserAccessKeyId", key);
    }

    private static RandomChange attachment(int by, String operation, String user, String policy) {
        return change("Attachment", by, operation, "UserName", user, "PolicyType", "Custom", "PolicyName", policy);
    }

    private static RandomChange change(String counts, int by, String operation, String... parameters) {
        return new RandomChange(operation, List.of(parameters), counts, by);
    }

    private static String pick(List<String> pool, Random random) {
        return pool.get(random.nextInt(pool.size()));
    }
}
