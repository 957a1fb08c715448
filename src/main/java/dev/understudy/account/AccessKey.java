package dev.understudy.account;

import dev.understudy.policy.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A long-lived access key of a RAM user, or of the account itself when {@code userName} is absent.
 *
 * @param id the AccessKeyId, public
 * @param secret the AccessKeySecret; never in a log, trace or report
 * @param userName the user it belongs to; null for the account's root key
 * @param active false after UpdateAccessKey to {@code Inactive}
 */
public record AccessKey(
        String id,
        String secret,
        AccountId account,
        @Nullable String userName,
        boolean active,
        Instant createdAt) {
    /** The same key, switched on or off. */
    public AccessKey withActive(boolean nowActive) {
        return new AccessKey(id, secret, account, userName, nowActive, createdAt);
    }

    @Override
    public String toString() {
        return "AccessKey[" + id + "]";
    }
}
