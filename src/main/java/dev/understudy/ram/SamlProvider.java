package dev.understudy.ram;

import dev.understudy.policy.AccountId;
import java.time.Instant;

/**
 * An identity provider that signs SAML assertions.
 *
 * @param encodedMetadata what the provider says of itself, XML in Base64 without white space; empty when none was given yet
 * @param signAlgorithm by which the cloud signs what it sends there; kept and told, for nothing is sent from here
 */
public record SamlProvider(
        AccountId account,
        String name,
        String description,
        String encodedMetadata,
        String signAlgorithm,
        Instant createdAt,
        Instant updatedAt) {
    /** IMS API "CreateSAMLProvider": the default of AuthnSignAlgo. */
    public static final String DEFAULT_ALGORITHM = "rsa-sha1";

    public String arn() {
        return arn(account, name);
    }

    public static String arn(AccountId account, String name) {
        return "acs:ram::" + account + ":saml-provider/" + name;
    }
}
