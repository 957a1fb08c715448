package dev.understudy.ram;

import dev.understudy.policy.AccountId;
import dev.understudy.ram.RamAccounts.Changed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The console logons of users; nobody can log on here, but policies decide over them and DeleteUser minds them. */
public final class LoginProfiles {
    private final RamAccounts accounts;

    LoginProfiles(RamAccounts accounts) {
        this.accounts = accounts;
    }

    /** What UpdateLoginProfile changes; null leaves things as they are. */
    public record Changes(
            @Nullable String password,
            @Nullable Boolean passwordResetRequired,
            @Nullable Boolean mfaBindRequired) {
        @Override
        public String toString() {
            return "Changes[" + passwordResetRequired + ", " + mfaBindRequired + "]";
        }
    }

    public LoginProfile create(AccountId account, String userName, LoginProfile profile) {
        return accounts.change(account, before -> {
            RamUser user = Existing.user(before, userName);
            if (user.loginProfile() != null) {
                throw RamErrors.loginProfileAlreadyExists();
            }
            return new Changed<>(before.with(user.withLoginProfile(profile)), profile);
        });
    }

    public LoginProfile get(AccountId account, String userName) {
        return profile(Existing.user(accounts.get(account), userName));
    }

    public void update(AccountId account, String userName, Changes changes, Instant now) {
        accounts.update(account, before -> {
            RamUser user = Existing.user(before, userName);
            LoginProfile old = profile(user);
            LoginProfile updated = (changes.password == null ? old : old.withPassword(changes.password, now))
                    .requiring(
                            changes.passwordResetRequired == null
                                    ? old.passwordResetRequired()
                                    : changes.passwordResetRequired,
                            changes.mfaBindRequired == null ? old.mfaBindRequired() : changes.mfaBindRequired);
            return before.with(user.withLoginProfile(updated));
        });
    }

    /** Let a user change the own password, which no longer needs a reset then. */
    public void changePassword(AccountId account, String userName, String oldPassword, String password, Instant now) {
        accounts.update(account, before -> {
            RamUser user = Existing.user(before, userName);
            if (!before.settings().securityPreference().allowUserToChangePassword()) {
                throw RamErrors.mayNotChangePassword();
            }
            LoginProfile old = user.loginProfile();
            // ASSUMED: who has no logon has no password that could be right.
            if (old == null || !old.password().equals(oldPassword)) {
                throw RamErrors.wrongOldPassword();
            }
            if (old.wasUsed(password, before.settings().passwordPolicy().reusePrevention())) {
                throw RamErrors.passwordReused();
            }
            LoginProfile changed = old.withPassword(password, now).requiring(false, old.mfaBindRequired());
            return before.with(user.withLoginProfile(changed));
        });
    }

    public void delete(AccountId account, String userName) {
        accounts.update(account, before -> {
            RamUser user = Existing.user(before, userName);
            profile(user);
            return before.with(user.withLoginProfile(null));
        });
    }

    private static LoginProfile profile(RamUser user) {
        LoginProfile profile = user.loginProfile();
        if (profile == null) {
            throw RamErrors.noLoginProfile();
        }
        return profile;
    }
}
