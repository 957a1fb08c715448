package dev.understudy.ram;

import dev.understudy.policy.AccountId;
import dev.understudy.ram.RamAccounts.Changed;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The aliases, password policies and security preferences of the accounts. */
public final class Settings {
    private final RamAccounts accounts;

    Settings(RamAccounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Give an account its alias.
     *
     * <p>ASSUMED: refused while it has one, since the page's remedy is ClearAccountAlias; aliases of other accounts are not
     * looked at, so that worlds on one server do not see each other.
     */
    public void setAlias(AccountId account, String alias) {
        accounts.update(account, before -> {
            if (before.settings().alias() != null) {
                throw RamErrors.aliasAlreadyExists();
            }
            return before.with(before.settings().withAlias(alias));
        });
    }

    public Optional<String> alias(AccountId account) {
        return Optional.ofNullable(accounts.get(account).settings().alias());
    }

    /** Take an account's alias away, if it has one. */
    public void clearAlias(AccountId account) {
        accounts.update(account, before -> before.with(before.settings().withAlias(null)));
    }

    public PasswordPolicy passwordPolicy(AccountId account) {
        return accounts.get(account).settings().passwordPolicy();
    }

    public PasswordPolicy changePasswordPolicy(AccountId account, UnaryOperator<PasswordPolicy> change) {
        return accounts.change(account, before -> {
            PasswordPolicy changed = change.apply(before.settings().passwordPolicy());
            return new Changed<>(before.with(before.settings().with(changed)), changed);
        });
    }

    public SecurityPreference securityPreference(AccountId account) {
        return accounts.get(account).settings().securityPreference();
    }

    public SecurityPreference changeSecurityPreference(AccountId account, UnaryOperator<SecurityPreference> change) {
        return accounts.change(account, before -> {
            SecurityPreference changed = change.apply(before.settings().securityPreference());
            return new Changed<>(before.with(before.settings().with(changed)), changed);
        });
    }
}
