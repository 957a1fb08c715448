package dev.understudy.ram;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A user's console logon; passwords are kept only so that a change of them can be checked.
 *
 * @param earlier the passwords before this one, the newest first
 */
public record LoginProfile(
        String password,
        List<String> earlier,
        Instant passwordChangedAt,
        boolean passwordResetRequired,
        boolean mfaBindRequired,
        Instant createdAt) {
    // IMS API "SetPasswordPolicy": PasswordReusePrevention is 24 at most.
    private static final int REMEMBERED = 24;

    public LoginProfile {
        earlier = List.copyOf(earlier);
    }

    /** A new one. */
    public LoginProfile(String password, boolean passwordResetRequired, boolean mfaBindRequired, Instant createdAt) {
        this(password, List.of(), createdAt, passwordResetRequired, mfaBindRequired, createdAt);
    }

    LoginProfile withPassword(String other, Instant now) {
        List<String> before = new ArrayList<>();
        before.add(password);
        before.addAll(earlier);
        return new LoginProfile(
                other,
                before.subList(0, Math.min(before.size(), REMEMBERED)),
                now,
                passwordResetRequired,
                mfaBindRequired,
                createdAt);
    }

    LoginProfile requiring(boolean passwordReset, boolean mfaBind) {
        return new LoginProfile(password, earlier, passwordChangedAt, passwordReset, mfaBind, createdAt);
    }

    /** Whether a password is among the last ones. ASSUMED: the one in use is the first of them. */
    boolean wasUsed(String candidate, int last) {
        return last > 0
                && (candidate.equals(password)
                        || earlier.stream().limit(last - 1L).anyMatch(candidate::equals));
    }

    @Override
    public String toString() {
        return "LoginProfile[createdAt=" + createdAt + "]";
    }
}
