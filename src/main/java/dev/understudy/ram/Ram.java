package dev.understudy.ram;

import dev.understudy.account.IdSource;
import dev.understudy.policy.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** RAM for all accounts: its state, the operations on it by theme, and the policies that speak for a principal. */
public final class Ram {
    private final RamAccounts accounts = new RamAccounts();
    private final Users users;
    private final LoginProfiles loginProfiles;
    private final AccessKeys accessKeys;
    private final Groups groups;
    private final Memberships memberships;
    private final Roles roles;
    private final Policies policies;
    private final PolicyVersions policyVersions;
    private final Attachments attachments;
    private final ResourceTags tags;

    public Ram(IdSource ids, SystemPolicies system) {
        users = new Users(accounts, ids);
        loginProfiles = new LoginProfiles(accounts);
        accessKeys = new AccessKeys(accounts, ids);
        groups = new Groups(accounts, ids);
        memberships = new Memberships(accounts);
        roles = new Roles(accounts, ids);
        policies = new Policies(accounts, system);
        policyVersions = new PolicyVersions(accounts);
        attachments = new Attachments(accounts, policies);
        tags = new ResourceTags(accounts);
    }

    /** Make an account, empty; one that is there stays as it is. */
    public void open(AccountId account, Quotas quotas) {
        accounts.putIfAbsent(RamAccount.empty(account, quotas));
    }

    /** Put a whole account in place of what there was, as when a world is reset. */
    public void put(RamAccount account) {
        accounts.put(account);
    }

    /** Remove an account and all that is in it. */
    public void close(AccountId account) {
        accounts.find(account)
                .ifPresent(gone -> accessKeys.forgetUse(gone.keys().keySet()));
        accounts.remove(account);
    }

    /** All of an account at this moment. */
    public Optional<RamAccount> snapshot(AccountId account) {
        return accounts.find(account);
    }

    /** The limits of an account. */
    public Quotas quotas(AccountId account) {
        return accounts.get(account).quotas();
    }

    public List<AccountId> accounts() {
        return accounts.ids();
    }

    /** The policies of a user and of all the user's groups; none when there is no such user. */
    public List<AttachedPolicy> policiesOfUser(AccountId account, String userName) {
        RamAccount now = accounts.get(account);
        RamUser user = now.user(userName);
        if (user == null) {
            return List.of();
        }
        List<AttachedPolicy> found = new ArrayList<>();
        collect(now, user, found);
        for (String groupName : user.groups().keySet()) {
            collect(now, Existing.group(now, groupName), found);
        }
        return found;
    }

    /** The policies of a role; none when there is no such role. */
    public List<AttachedPolicy> policiesOfRole(AccountId account, String roleName) {
        RamAccount now = accounts.get(account);
        RamRole role = now.role(roleName);
        if (role == null) {
            return List.of();
        }
        List<AttachedPolicy> found = new ArrayList<>();
        collect(now, role, found);
        return found;
    }

    public Users users() {
        return users;
    }

    public LoginProfiles loginProfiles() {
        return loginProfiles;
    }

    public AccessKeys accessKeys() {
        return accessKeys;
    }

    public Groups groups() {
        return groups;
    }

    public Memberships memberships() {
        return memberships;
    }

    public Roles roles() {
        return roles;
    }

    public Policies policies() {
        return policies;
    }

    public PolicyVersions policyVersions() {
        return policyVersions;
    }

    public Attachments attachments() {
        return attachments;
    }

    public ResourceTags tags() {
        return tags;
    }

    private void collect(RamAccount account, AttachmentHolder<?> holder, List<AttachedPolicy> into) {
        for (Attachment attachment : holder.attachments()) {
            RamPolicy policy = policies.existing(account, attachment.policy());
            PolicyVersion version = policy.defaultVersion();
            into.add(new AttachedPolicy(
                    attachment.policy().name(),
                    attachment.policy().type(),
                    version.id(),
                    holder.kind(),
                    holder.name(),
                    attachment.resourceGroup(),
                    version.document()));
        }
    }
}
