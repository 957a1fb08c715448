package dev.understudy.ram;

import dev.understudy.account.AccessKey;
import dev.understudy.policy.AccountId;
import dev.understudy.policy.Rulings;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
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
 * @param mfaDevices by name
 * @param credentialReport null until one is generated
 * @param providers who vouches for people that are no users
 */
public record RamAccount(
        AccountId id,
        Quotas quotas,
        Rulings rulings,
        SystemPolicies systemPolicies,
        AccountSettings settings,
        SortedMap<String, RamUser> users,
        SortedMap<String, RamGroup> groups,
        SortedMap<String, RamRole> roles,
        SortedMap<String, CustomPolicy> policies,
        SortedMap<String, AccessKey> keys,
        SortedMap<String, VirtualMfaDevice> mfaDevices,
        @Nullable CredentialReport credentialReport,
        IdentityProviders providers) {
    public RamAccount {
        users = Collections.unmodifiableSortedMap(users);
        groups = Collections.unmodifiableSortedMap(groups);
        roles = Collections.unmodifiableSortedMap(roles);
        policies = Collections.unmodifiableSortedMap(policies);
        keys = Collections.unmodifiableSortedMap(keys);
        mfaDevices = Collections.unmodifiableSortedMap(mfaDevices);
    }

    /** An account in which nothing was made yet. */
    public static RamAccount empty(AccountId id, Quotas quotas) {
        return new RamAccount(
                id,
                quotas,
                Rulings.STANDARD,
                SystemPolicies.NONE,
                AccountSettings.DEFAULT,
                none(),
                none(),
                none(),
                none(),
                none(),
                none(),
                null,
                IdentityProviders.NONE);
    }

    /** The same account under other rulings. */
    public RamAccount under(Rulings others) {
        return changed(copy -> copy.rulings = others);
    }

    /** This account with system policies of its world's own. */
    public RamAccount withSystemPolicies(SystemPolicies own) {
        return changed(copy -> copy.systemPolicies = own);
    }

    /** This account with other settings. */
    public RamAccount with(AccountSettings others) {
        return changed(copy -> copy.settings = others);
    }

    RamAccount with(CredentialReport report) {
        return changed(copy -> copy.credentialReport = report);
    }

    /** The device of a user. */
    public Optional<VirtualMfaDevice> mfaDeviceOf(RamUser user) {
        return mfaDevices.values().stream().filter(device -> device.isOf(user)).findFirst();
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

    RamAccount with(VirtualMfaDevice device) {
        return withMfaDevices(put(mfaDevices, device.name(), device));
    }

    RamAccount without(VirtualMfaDevice device) {
        return withMfaDevices(remove(mfaDevices, device.name()));
    }

    private RamAccount withMfaDevices(SortedMap<String, VirtualMfaDevice> changed) {
        return changed(copy -> copy.mfaDevices = changed);
    }

    private RamAccount withUsers(SortedMap<String, RamUser> changed) {
        return changed(copy -> copy.users = changed);
    }

    private RamAccount withGroups(SortedMap<String, RamGroup> changed) {
        return changed(copy -> copy.groups = changed);
    }

    private RamAccount withRoles(SortedMap<String, RamRole> changed) {
        return changed(copy -> copy.roles = changed);
    }

    private RamAccount withPolicies(SortedMap<String, CustomPolicy> changed) {
        return changed(copy -> copy.policies = changed);
    }

    private RamAccount withKeys(SortedMap<String, AccessKey> changed) {
        return changed(copy -> copy.keys = changed);
    }

    RamAccount with(IdentityProviders others) {
        return changed(copy -> copy.providers = others);
    }

    private RamAccount changed(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.done();
    }

    /** The parts of an account on their way into another one. */
    private static final class Copy {
        private final AccountId id;
        private Quotas quotas;
        private Rulings rulings;
        private SystemPolicies systemPolicies;
        private AccountSettings settings;
        private SortedMap<String, RamUser> users;
        private SortedMap<String, RamGroup> groups;
        private SortedMap<String, RamRole> roles;
        private SortedMap<String, CustomPolicy> policies;
        private SortedMap<String, AccessKey> keys;
        private SortedMap<String, VirtualMfaDevice> mfaDevices;
        private @Nullable CredentialReport credentialReport;
        private IdentityProviders providers;

        Copy(RamAccount account) {
            id = account.id;
            quotas = account.quotas;
            rulings = account.rulings;
            systemPolicies = account.systemPolicies;
            settings = account.settings;
            users = account.users;
            groups = account.groups;
            roles = account.roles;
            policies = account.policies;
            keys = account.keys;
            mfaDevices = account.mfaDevices;
            credentialReport = account.credentialReport;
            providers = account.providers;
        }

        RamAccount done() {
            return new RamAccount(
                    id,
                    quotas,
                    rulings,
                    systemPolicies,
                    settings,
                    users,
                    groups,
                    roles,
                    policies,
                    keys,
                    mfaDevices,
                    credentialReport,
                    providers);
        }
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
