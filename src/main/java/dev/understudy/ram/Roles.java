package dev.understudy.ram;

import dev.understudy.account.IdSource;
import dev.understudy.policy.AccountId;
import dev.understudy.ram.RamAccounts.Changed;
import dev.understudy.ram.RamRole.TrustPolicy;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The roles of the accounts. */
public final class Roles {
    private static final int ID_DIGITS = 18;

    private final RamAccounts accounts;
    private final TrustedPrincipals trusted;
    private final IdSource ids;

    Roles(RamAccounts accounts, IdSource ids) {
        this.accounts = accounts;
        this.trusted = new TrustedPrincipals(accounts);
        this.ids = ids;
    }

    public RamRole create(AccountId account, NewRole role, Instant now) {
        return create(account, newId(), role, now);
    }

    /** Create a role whose id is given. */
    public RamRole create(AccountId account, String id, NewRole role, Instant now) {
        return accounts.change(account, before -> {
            trusted.mustExist(role.trust().document());
            return added(before, made(account, id, role, now));
        });
    }

    /** Give an id no role has had. */
    public String newId() {
        return ids.digits('3', ID_DIGITS);
    }

    /** Create a role that may trust users and roles which are yet to come, as a world being built has them. */
    public RamRole add(AccountId account, String id, NewRole role, Instant now) {
        return accounts.change(account, before -> added(before, made(account, id, role, now)));
    }

    public RamRole get(AccountId account, String name) {
        return Existing.role(accounts.get(account), name);
    }

    /** All roles, by name. */
    public Collection<RamRole> list(AccountId account) {
        return accounts.get(account).roles().values();
    }

    public RamRole update(AccountId account, String name, RoleChanges changes, Instant now) {
        return accounts.change(account, before -> {
            RamRole old = Existing.role(before, name);
            @Nullable TrustPolicy trust = changes.trust();
            if (trust != null) {
                if (old.hasServiceLinkedName()) {
                    throw RamErrors.serviceLinkedRole();
                }
                trusted.mustExist(trust.document());
            }
            RamRole updated = changes.applyTo(old, now);
            return new Changed<>(before.with(updated), updated);
        });
    }

    public void delete(AccountId account, String name) {
        accounts.update(account, before -> {
            RamRole role = Existing.role(before, name);
            if (role.isServiceLinked()) {
                throw RamErrors.serviceLinkedRole();
            }
            if (!role.attachments().isEmpty()) {
                throw RamErrors.roleHasPolicy();
            }
            return before.without(role);
        });
    }

    private static RamRole made(AccountId account, String id, NewRole role, Instant now) {
        return new RamRole(
                id,
                account,
                role.name(),
                role.description(),
                role.trust(),
                role.maxSessionSeconds(),
                role.tags(),
                now,
                now,
                List.of());
    }

    private static Changed<RamRole> added(RamAccount before, RamRole role) {
        if (before.role(role.name()) != null) {
            throw RamErrors.alreadyExists(EntityKind.ROLE);
        }
        if (before.roles().size() >= before.quotas().roles()) {
            throw RamErrors.tooMany(EntityKind.ROLE);
        }
        return new Changed<>(before.with(role), role);
    }
}
