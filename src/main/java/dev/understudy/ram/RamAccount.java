package dev.understudy.ram;

import dev.understudy.account.AccessKey;
import dev.understudy.policy.AccountId;
import dev.understudy.policy.Rulings;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All that RAM knows of one account, at one moment.
 *
 * @param rulings the answers of its world to what the cloud leaves open
 * @param users by name
 * @param groups by name
 * @param roles by {@link RamRole#key}
 * @param policies the custom ones, by name
 * @param systemPolicies those its world has in place of the cloud's, or beside them
 * @param keys by AccessKeyId, the account's own among them
 * @param providers who vouches for people that are no users
 */
public record RamAccount(
        AccountId id,
        Quotas quotas,
        Rulings rulings,
        SystemPolicies systemPolicies,
        SortedMap<String, RamUser> users,
        SortedMap<String, RamGroup> groups,
        SortedMap<String, RamRole> roles,
        SortedMap<String, CustomPolicy> policies,
        SortedMap<String, AccessKey> keys,
        IdentityProviders providers) {
    public RamAccount {
        users = Collections.unmodifiableSortedMap(users);
        groups = Collections.unmodifiableSortedMap(groups);
        roles = Collections.unmodifiableSortedMap(roles);
        policies = Collections.unmodifiableSortedMap(policies);
        keys = Collections.unmodifiableSortedMap(keys);
    }

    /** An account in which nothing was made yet. */
    public static RamAccount empty(AccountId id, Quotas quotas) {
        return new RamAccount(
                id,
                quotas,
                Rulings.STANDARD,
                SystemPolicies.NONE,
                none(),
                none(),
                none(),
                none(),
                none(),
                IdentityProviders.NONE);
    }

    /** The same account under other rulings. */
    public RamAccount under(Rulings others) {
        return new RamAccount(id, quotas, others, systemPolicies, users, groups, roles, policies, keys, providers);
    }

    /** This account with system policies of its world's own. */
    public RamAccount withSystemPolicies(SystemPolicies own) {
        return new RamAccount(id, quotas, rulings, own, users, groups, roles, policies, keys, providers);
    }

    public @Nullable RamUser user(String name) {
        return users.get(name);
    }

    public @Nullable RamGroup group(String name) {
        return groups.get(name);
    }

    public @Nullable RamRole role(String name) {
        return roles.get(RamRole.key(name));
    }

    /** The keys of a user, oldest first. */
    public List<AccessKey> keysOf(String userName) {
        return keys.values().stream()
                .filter(key -> userName.equals(key.userName()))
                .sorted(Comparator.comparing(AccessKey::createdAt))
                .toList();
    }

    public List<RamUser> members(String groupName) {
        return users.values().stream()
                .filter(user -> user.groups().containsKey(groupName))
                .toList();
    }

    RamAccount with(RamUser user) {
        return withUsers(put(users, user.name(), user));
    }

    RamAccount without(RamUser user) {
        return withUsers(remove(users, user.name()));
    }

    RamAccount eachUser(UnaryOperator<RamUser> change) {
        SortedMap<String, RamUser> changed = new TreeMap<>();
        users.forEach((name, user) -> changed.put(name, change.apply(user)));
        return withUsers(changed);
    }

    RamAccount with(RamGroup group) {
        return withGroups(put(groups, group.name(), group));
    }

    RamAccount without(RamGroup group) {
        return withGroups(remove(groups, group.name()));
    }

    RamAccount with(RamRole role) {
        return withRoles(put(roles, RamRole.key(role.name()), role));
    }

    RamAccount without(RamRole role) {
        return withRoles(remove(roles, RamRole.key(role.name())));
    }

    RamAccount with(CustomPolicy policy) {
        return withPolicies(put(policies, policy.name(), policy));
    }

    RamAccount without(CustomPolicy policy) {
        return withPolicies(remove(policies, policy.name()));
    }

    RamAccount with(AccessKey key) {
        return withKeys(put(keys, key.id(), key));
    }

    RamAccount without(AccessKey key) {
        return withKeys(remove(keys, key.id()));
    }

    RamAccount with(IdentityProviders changed) {
        return new RamAccount(id, quotas, rulings, systemPolicies, users, groups, roles, policies, keys, changed);
    }

    private RamAccount withUsers(SortedMap<String, RamUser> changed) {
        return new RamAccount(id, quotas, rulings, systemPolicies, changed, groups, roles, policies, keys, providers);
    }

    private RamAccount withGroups(SortedMap<String, RamGroup> changed) {
        return new RamAccount(id, quotas, rulings, systemPolicies, users, changed, roles, policies, keys, providers);
    }

    private RamAccount withRoles(SortedMap<String, RamRole> changed) {
        return new RamAccount(id, quotas, rulings, systemPolicies, users, groups, changed, policies, keys, providers);
    }

    private RamAccount withPolicies(SortedMap<String, CustomPolicy> changed) {
        return new RamAccount(id, quotas, rulings, systemPolicies, users, groups, roles, changed, keys, providers);
    }

    private RamAccount withKeys(SortedMap<String, AccessKey> changed) {
        return new RamAccount(id, quotas, rulings, systemPolicies, users, groups, roles, policies, changed, providers);
    }

    private static <V> SortedMap<String, V> none() {
        return Collections.unmodifiableSortedMap(new TreeMap<>());
    }

    private static <V> SortedMap<String, V> put(SortedMap<String, V> map, String key, V value) {
        SortedMap<String, V> more = new TreeMap<>(map);
        more.put(key, value);
        return more;
    }

    private static <V> SortedMap<String, V> remove(SortedMap<String, V> map, String key) {
        SortedMap<String, V> fewer = new TreeMap<>(map);
        fewer.remove(key);
        return fewer;
    }
}
