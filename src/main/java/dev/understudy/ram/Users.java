package dev.understudy.ram;

import dev.understudy.account.AccessKey;
import dev.understudy.account.IdSource;
import dev.understudy.policy.AccountId;
import dev.understudy.ram.RamAccounts.Changed;
import java.time.Instant;
import java.util.Collection;

/** The users of the accounts. */
public final class Users {
    private static final int ID_DIGITS = 18;

    private final RamAccounts accounts;
    private final IdSource ids;

    Users(RamAccounts accounts, IdSource ids) {
        this.accounts = accounts;
        this.ids = ids;
    }

    public RamUser create(AccountId account, String name, UserDetails details, Instant now) {
        return add(account, RamUser.named(ids.digits('2', ID_DIGITS), name, details, now));
    }

    /** Add a user whose id is given. */
    public RamUser add(AccountId account, RamUser user) {
        return accounts.change(account, before -> {
            refuseTaken(before, user.name());
            if (before.users().size() >= before.quotas().users()) {
                throw RamErrors.tooMany(EntityKind.USER);
            }
            return new Changed<>(before.with(user), user);
        });
    }

    public RamUser get(AccountId account, String name) {
        return Existing.user(accounts.get(account), name);
    }

    /** All users, by name. */
    public Collection<RamUser> list(AccountId account) {
        return accounts.get(account).users().values();
    }

    public RamUser update(AccountId account, String name, UserChanges changes, Instant now) {
        return accounts.change(account, before -> {
            RamUser old = Existing.user(before, name);
            String newName = changes.name() == null ? name : changes.name();
            if (!newName.equals(name)) {
                refuseTaken(before, newName);
            }
            RamUser updated = old.updated(newName, changes.applyTo(old.details()), now);
            return new Changed<>(renameKeys(before.without(old).with(updated), name, newName), updated);
        });
    }

    public void delete(AccountId account, String name) {
        accounts.update(account, before -> {
            RamUser user = Existing.user(before, name);
            // The order of RAM API "DeleteUser" (2021).
            if (!user.groups().isEmpty()) {
                throw RamErrors.userInGroup();
            }
            if (!before.keysOf(name).isEmpty()) {
                throw RamErrors.userHas("AccessKey", "access key");
            }
            if (user.loginProfile() != null) {
                throw RamErrors.userHas("LoginProfile", "login profile");
            }
            if (before.mfaDeviceOf(user).isPresent()) {
                throw RamErrors.userHas("MFADevice", "mfa device");
            }
            if (!user.attachments().isEmpty()) {
                throw RamErrors.userHas("Policy", "attached policy");
            }
            return before.without(user);
        });
    }

    private static void refuseTaken(RamAccount account, String name) {
        if (account.user(name) != null) {
            throw RamErrors.alreadyExists(EntityKind.USER);
        }
    }

    private static RamAccount renameKeys(RamAccount account, String from, String to) {
        RamAccount renamed = account;
        for (AccessKey key : account.keysOf(from)) {
            renamed = renamed.with(
                    new AccessKey(key.id(), key.secret(), key.account(), to, key.active(), key.createdAt()));
        }
        return renamed;
    }
}
