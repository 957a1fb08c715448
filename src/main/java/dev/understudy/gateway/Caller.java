package dev.understudy.gateway;

import dev.understudy.policy.PolicyDocument;
import dev.understudy.policy.Principal;
import dev.understudy.sts.Session;
import org.jspecify.annotations.Nullable;

/**
 * Whoever holds the key a request was signed with.
 *
 * @param secret what the signature is checked with
 * @param session null for a long-lived key
 */
record Caller(
        String accessKeyId,
        String secret,
        Principal principal,
        @Nullable Session session) {
    /** Somebody without a key, whom an identity provider vouches for. */
    static Caller visiting(Principal principal) {
        return new Caller("", "", principal, null);
    }

    boolean hasLongLivedKey() {
        return session == null && !accessKeyId.isEmpty();
    }

    @Nullable
    PolicyDocument sessionPolicy() {
        return session == null ? null : session.policy();
    }

    @Override
    public String toString() {
        return "Caller[" + accessKeyId + " " + principal.arn() + "]";
    }
}
