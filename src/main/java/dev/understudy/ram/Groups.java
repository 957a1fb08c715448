package dev.understudy.ram;

import dev.understudy.account.IdSource;
import dev.understudy.policy.AccountId;
import dev.understudy.ram.RamAccounts.Changed;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The groups of users. */
public final class Groups {
    private static final int ID_TAIL = 16;

    private final RamAccounts accounts;
    private final IdSource ids;

    Groups(RamAccounts accounts, IdSource ids) {
        this.accounts = accounts;
        this.ids = ids;
    }

    public RamGroup create(AccountId account, String name, String comments, Instant now) {
        return add(account, RamGroup.named("g-" + ids.alphanumeric(ID_TAIL), name, comments, now));
    }

    /** Add a group whose id is given. */
    public RamGroup add(AccountId account, RamGroup group) {
        return accounts.change(account, before -> {
            refuseTaken(before, group.name());
            if (before.groups().size() >= before.quotas().groups()) {
                throw RamErrors.tooMany(EntityKind.GROUP);
            }
            return new Changed<>(before.with(group), group);
        });
    }

    public RamGroup get(AccountId account, String name) {
        return Existing.group(accounts.get(account), name);
    }

    /** All groups, by name. */
    public Collection<RamGroup> list(AccountId account) {
        return accounts.get(account).groups().values();
    }

    /** Rename a group or give it another comment; null leaves things as they are. */
    public RamGroup update(
            AccountId account, String name, @Nullable String newName, @Nullable String newComments, Instant now) {
        return accounts.change(account, before -> {
            RamGroup old = Existing.group(before, name);
            String nameAfter = newName == null ? name : newName;
            if (!nameAfter.equals(name)) {
                refuseTaken(before, nameAfter);
            }
            RamGroup updated = old.updated(nameAfter, newComments == null ? old.comments() : newComments, now);
            RamAccount after = before.without(old).with(updated).eachUser(user -> rename(user, name, nameAfter));
            return new Changed<>(after, updated);
        });
    }

    public void delete(AccountId account, String name) {
        accounts.update(account, before -> {
            RamGroup group = Existing.group(before, name);
            if (!before.members(name).isEmpty()) {
                throw RamErrors.groupHasUser();
            }
            if (!group.attachments().isEmpty()) {
                throw RamErrors.groupHasPolicy();
            }
            return before.without(group);
        });
    }

    private static void refuseTaken(RamAccount account, String name) {
        if (account.group(name) != null) {
            throw RamErrors.alreadyExists(EntityKind.GROUP);
        }
    }

    private static RamUser rename(RamUser user, String from, String to) {
        Instant joined = user.groups().get(from);
        if (joined == null) {
            return user;
        }
        Map<String, Instant> groups = new TreeMap<>(user.groups());
        groups.remove(from);
        groups.put(to, joined);
        return user.withGroups(groups);
    }
}
