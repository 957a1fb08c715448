package dev.understudy.ram;

import dev.understudy.account.AccessKey;
import dev.understudy.policy.AccountId;
import dev.understudy.policy.Rulings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * RAM as decisions and authentication see it: each account as it was its {@link Propagation} ago, whole and consistent.
 *
 * <p>Who decides is handed this and not {@link Ram}, so that no decision can see a change before its time, nor the state
 * before it any longer. What RAM's own operations read and write is the latest state.
 */
public final class InForce {
    private final RamAccounts accounts;
    private final Policies policies;

    InForce(RamAccounts accounts, Policies policies) {
        this.accounts = accounts;
        this.policies = policies;
    }

    /** Find a key of any account by its id, in constant time. */
    public Optional<AccessKey> key(String keyId) {
        return accounts.keyInForce(keyId);
    }

    /** The answers to what the cloud leaves open, as the account's world has them. */
    public Rulings rulings(AccountId account) {
        return accounts.inForce(account).rulings();
    }

    public Optional<RamUser> user(AccountId account, String name) {
        return Optional.ofNullable(accounts.inForce(account).user(name));
    }

    /** Find a role by name in any case. */
    public Optional<RamRole> role(AccountId account, String name) {
        return Optional.ofNullable(accounts.inForce(account).role(name));
    }

    public Optional<SamlProvider> samlProvider(AccountId account, String name) {
        return Optional.ofNullable(accounts.inForce(account).providers().saml().get(name));
    }

    public Optional<OidcProvider> oidcProvider(AccountId account, String name) {
        return Optional.ofNullable(accounts.inForce(account).providers().oidc().get(name));
    }

    /** Tell whether a role by this id is still there; one made anew under the same name is another. */
    public boolean isAlive(AccountId account, String roleName, String roleId) {
        return role(account, roleName).map(role -> role.id().equals(roleId)).orElse(false);
    }

    /** The policies of a user and of all the user's groups; none when there is no such user. */
    public List<AttachedPolicy> policiesOfUser(AccountId account, String userName) {
        RamAccount then = accounts.inForce(account);
        RamUser user = then.user(userName);
        if (user == null) {
            return List.of();
        }
        List<AttachedPolicy> found = new ArrayList<>();
        collect(then, user, found);
        for (String groupName : user.groups().keySet()) {
            collect(then, Existing.group(then, groupName), found);
        }
        return found;
    }

    /** The policies of a role; none when there is no such role. */
    public List<AttachedPolicy> policiesOfRole(AccountId account, String roleName) {
        RamAccount then = accounts.inForce(account);
        RamRole role = then.role(roleName);
        if (role == null) {
            return List.of();
        }
        List<AttachedPolicy> found = new ArrayList<>();
        collect(then, role, found);
        return found;
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
