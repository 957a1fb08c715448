package dev.understudy.sts.federation;

import dev.understudy.ram.OidcProvider;
import java.time.Duration;
import java.time.Instant;

/**
 * What a token must say (STS API "AssumeRoleWithOIDC"; OpenID Connect Core 3.1.3.7), by the scripted clock and with no leeway.
 *
 * <p>ASSUMED: the order; which of the codes another issuer, a time in the future and a claim that is not there get; and that one
 * audience that fits is enough.
 */
final class OidcRules {
    private OidcRules() {}

    static void check(OidcClaims claims, OidcProvider provider, Instant now) {
        Instant issuedAt = claims.issuedAt();
        Instant expiresAt = claims.expiresAt();
        if (!provider.issuer().equals(claims.issuer())
                || claims.subject() == null
                || claims.subject().isEmpty()
                || issuedAt == null
                || expiresAt == null) {
            throw FederationErrors.tokenInvalid();
        }
        if (claims.audiences().stream().noneMatch(provider.clientIds()::contains)) {
            throw FederationErrors.audience();
        }
        checkTimes(claims, issuedAt, expiresAt, now);
        // IMS API "CreateOIDCProvider", IssuanceLimitTime
        if (!issuedAt.plus(Duration.ofHours(provider.issuanceLimitHours())).isAfter(now)) {
            throw FederationErrors.tokenExpired();
        }
    }

    private static void checkTimes(OidcClaims claims, Instant issuedAt, Instant expiresAt, Instant now) {
        if (!expiresAt.isAfter(now)) {
            throw FederationErrors.tokenExpired();
        }
        Instant notBefore = claims.notBefore();
        if (issuedAt.isAfter(now) || (notBefore != null && notBefore.isAfter(now))) {
            throw FederationErrors.tokenInvalid();
        }
    }
}
