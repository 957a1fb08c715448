package dev.understudy.sts.federation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a token says whose signature is good; null for what it does not say. */
public record OidcClaims(
        @Nullable String issuer,
        List<String> audiences,
        @Nullable String subject,
        @Nullable Instant issuedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant notBefore) {
    public OidcClaims {
        audiences = List.copyOf(audiences);
    }
}
