package dev.understudy.ram;

import java.time.Instant;

/** A user's console logon; the password is kept only so that a change of it can be checked. */
public record LoginProfile(String password, boolean passwordResetRequired, boolean mfaBindRequired, Instant createdAt) {
    @Override
    public String toString() {
        return "LoginProfile[createdAt=" + createdAt + "]";
    }
}
