package dev.understudy.ram;

import org.jspecify.annotations.Nullable;

/**
 * What is set for an account as a whole.
 *
 * @param alias null while it has none
 */
public record AccountSettings(
        @Nullable String alias, PasswordPolicy passwordPolicy, SecurityPreference securityPreference) {
    /** Those every account begins with. */
    public static final AccountSettings DEFAULT =
            new AccountSettings(null, PasswordPolicy.DEFAULT, SecurityPreference.DEFAULT);

    AccountSettings withAlias(@Nullable String other) {
        return new AccountSettings(other, passwordPolicy, securityPreference);
    }

    AccountSettings with(PasswordPolicy other) {
        return new AccountSettings(alias, other, securityPreference);
    }

    AccountSettings with(SecurityPreference other) {
        return new AccountSettings(alias, passwordPolicy, other);
    }
}
