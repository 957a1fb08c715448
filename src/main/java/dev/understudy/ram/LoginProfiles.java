package dev.understudy.ram;

import dev.understudy.policy.AccountId;
import dev.understudy.ram.RamAccounts.Changed;
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

    public void update(AccountId account, String userName, Changes changes) {
        accounts.update(account, before -> {
            RamUser user = Existing.user(before, userName);
            LoginProfile old = profile(user);
            LoginProfile updated = new LoginProfile(
                    changes.password == null ? old.password() : changes.password,
                    changes.passwordResetRequired == null ? old.passwordResetRequired() : changes.passwordResetRequired,
                    changes.mfaBindRequired == null ? old.mfaBindRequired() : changes.mfaBindRequired,
                    old.createdAt());
            return before.with(user.withLoginProfile(updated));
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
