package dev.understudy.ram;

import dev.understudy.policy.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which user is in which group. */
public final class Memberships {
    private final RamAccounts accounts;

    Memberships(RamAccounts accounts) {
        this.accounts = accounts;
    }

    /** A group together with the moment the user joined it. */
    public record Membership(RamGroup group, RamUser user, Instant joinedAt) {}

    public void join(AccountId account, String userName, String groupName, Instant now) {
        accounts.update(account, before -> {
            RamUser user = Existing.user(before, userName);
            Existing.group(before, groupName);
            if (user.groups().containsKey(groupName)) {
                throw RamErrors.alreadyInGroup();
            }
            if (user.groups().size() >= before.quotas().groupsPerUser()) {
                throw RamErrors.tooManyGroupsOfUser();
            }
            Map<String, Instant> more = new TreeMap<>(user.groups());
            more.put(groupName, now);
            return before.with(user.withGroups(more));
        });
    }

    public void leave(AccountId account, String userName, String groupName) {
        accounts.update(account, before -> {
            RamUser user = Existing.user(before, userName);
            Existing.group(before, groupName);
            if (!user.groups().containsKey(groupName)) {
                throw RamErrors.notInGroup();
            }
            Map<String, Instant> fewer = new TreeMap<>(user.groups());
            fewer.remove(groupName);
            return before.with(user.withGroups(fewer));
        });
    }

    /** The members of a group, by name. */
    public List<Membership> ofGroup(AccountId account, String groupName) {
        RamAccount now = accounts.get(account);
        RamGroup group = Existing.group(now, groupName);
        return now.members(groupName).stream()
                .map(user -> membership(group, user))
                .toList();
    }

    /** The groups of a user, by name. */
    public List<Membership> ofUser(AccountId account, String userName) {
        RamAccount now = accounts.get(account);
        RamUser user = Existing.user(now, userName);
        return user.groups().keySet().stream()
                .map(name -> membership(Existing.group(now, name), user))
                .toList();
    }

    private static Membership membership(RamGroup group, RamUser user) {
        return new Membership(group, user, user.groups().getOrDefault(group.name(), group.createdAt()));
    }
}
