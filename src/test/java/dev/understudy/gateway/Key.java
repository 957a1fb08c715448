package dev.understudy.gateway;

import org.jspecify.annotations.Nullable;

/** What a client signs with; {@code token} is null for a long-lived key. */
record Key(String id, String secret, @Nullable String token) {
    Key withToken(@Nullable String other) {
        return new Key(id, secret, other);
    }

    Key withSecret(String other) {
        return new Key(id, other, token);
    }
}
