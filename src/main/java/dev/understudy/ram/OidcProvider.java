package dev.understudy.ram;

import dev.understudy.policy.AccountId;
import java.time.Instant;
import java.util.List;

/**
 * An identity provider that signs OpenID Connect tokens.
 *
 * @param issuer its URL, which its tokens name
 * @param clientIds for whom its tokens may be meant
 * @param fingerprints of the certificates of its URL; kept and told, for nothing is fetched from there
 * @param issuanceLimitHours how old a token may be
 * @param keys the JSON Web Key Set the cloud would fetch from the issuer; empty when nobody has given it yet
 */
public record OidcProvider(
        AccountId account,
        String name,
        String issuer,
        List<String> clientIds,
        List<String> fingerprints,
        int issuanceLimitHours,
        String description,
        String keys,
        Instant createdAt,
        Instant updatedAt) {
    // ASSUMED: half a day; IMS API "CreateOIDCProvider" names the range only, 1 to 168 hours.
    public static final int DEFAULT_LIMIT_HOURS = 12;

    public OidcProvider {
        clientIds = List.copyOf(clientIds);
        fingerprints = List.copyOf(fingerprints);
    }

    public String arn() {
        return arn(account, name);
    }

    public static String arn(AccountId account, String name) {
        return "acs:ram::" + account + ":oidc-provider/" + name;
    }

    OidcProvider withClientIds(List<String> others, Instant now) {
        return new OidcProvider(
                account, name, issuer, others, fingerprints, issuanceLimitHours, description, keys, createdAt, now);
    }

    OidcProvider withFingerprints(List<String> others, Instant now) {
        return new OidcProvider(
                account, name, issuer, clientIds, others, issuanceLimitHours, description, keys, createdAt, now);
    }

    OidcProvider withDescription(String other, Instant now) {
        return new OidcProvider(
                account, name, issuer, clientIds, fingerprints, issuanceLimitHours, other, keys, createdAt, now);
    }

    OidcProvider withLimit(int hours, Instant now) {
        return new OidcProvider(
                account, name, issuer, clientIds, fingerprints, hours, description, keys, createdAt, now);
    }

    OidcProvider withKeys(String others) {
        return new OidcProvider(
                account,
                name,
                issuer,
                clientIds,
                fingerprints,
                issuanceLimitHours,
                description,
                others,
                createdAt,
                updatedAt);
    }
}
