package dev.understudy.gateway.ram.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What there is in an account: things by name, and who belongs to what as sets of pairs. */
final class ModelAccount {
    // Small numbers, so that quotas are always near; per user, group and role as the account under test has them.
    static final int USERS = 2;
    static final int GROUPS = 2;
    static final int ROLES = 2;
    static final int POLICIES = 2;
    static final int VERSIONS = 3;
    static final int KEYS = 1;
    static final int GROUPS_PER_USER = 1;
    static final int SYSTEM_ATTACHED = 1;
    static final int CUSTOM_ATTACHED_TO_USER = 1;
    static final int CUSTOM_ATTACHED = 1;
    static final int MFA_DEVICES = 2;

    record Member(String user, String group) {}

    /** A policy attached to a user, group or role; {@code scope} is a resource group or empty. */
    record Attached(String kind, String holder, String type, String policy, String scope) {}

    record UserKey(String user, String status) {}

    record Login(boolean reset, boolean mfa) {}

    /** A policy's versions; {@code last} is the highest number ever given. */
    record Policy(String description, Set<Integer> versions, int inForce, int last) {}

    final Map<String, String> users = new TreeMap<>();
    final Map<String, String> groups = new TreeMap<>();
    /** Display names by names in lower case: case does not count (live ARNs carry names in lower case). */
    final Map<String, String> roles = new TreeMap<>();

    final Map<String, String> roleDescriptions = new TreeMap<>();
    final Map<String, Policy> policies = new TreeMap<>();
    final Set<Member> members = new HashSet<>();
    final Set<Attached> attached = new HashSet<>();
    final Map<String, UserKey> keys = new TreeMap<>();
    final Map<String, Login> logins = new TreeMap<>();
    /** Owners by device; empty for nobody. */
    final Map<String, String> devices = new TreeMap<>();
    /** Tags by {@code role/name} and {@code policy/name}. */
    final Map<String, Map<String, String>> tags = new TreeMap<>();

    String alias = "";
    int keysEverMade;

    /** Put what becomes of it in place of each member of a set. */
    static <T> void replaceAll(Set<T> set, Function<T, T> rename) {
        List<T> renamed = new ArrayList<>(set);
        set.clear();
        renamed.forEach(item -> set.add(rename.apply(item)));
    }

    List<String> groupsOf(String user) {
        return members.stream()
                .filter(member -> member.user.equals(user))
                .map(Member::group)
                .toList();
    }

    List<String> membersOf(String group) {
        return members.stream()
                .filter(member -> member.group.equals(group))
                .map(Member::user)
                .toList();
    }

    List<String> keysOf(String user) {
        return keys.entrySet().stream()
                .filter(key -> key.getValue().user.equals(user))
                .map(Map.Entry::getKey)
                .toList();
    }

    List<Attached> attachedTo(String kind, String holder) {
        return attached.stream()
                .filter(one -> one.kind.equals(kind) && one.holder.equals(holder))
                .toList();
    }

    /** The users, groups or roles that have a policy, however often. */
    Set<String> holders(String kind, String type, String policy) {
        Set<String> names = new TreeSet<>();
        attached.stream()
                .filter(one -> one.kind.equals(kind) && one.type.equals(type) && one.policy.equals(policy))
                .forEach(one -> names.add(one.holder));
        return names;
    }
}
