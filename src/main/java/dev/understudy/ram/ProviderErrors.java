package dev.understudy.ram;

import dev.understudy.account.CloudError;
import dev.understudy.account.Refused;

/**
 * What is refused of identity providers. The codes for what is not there are those the Terraform provider looks for;
 * {@code EntityAlreadyExists.OIDCProvider.Url} is quoted in public set-up guides.
 *
 * <p>ASSUMED: the other two codes, by analogy with roles, and the wording of them all.
 */
final class ProviderErrors {
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private ProviderErrors() {}

    static Refused notExist(String kind) {
        return new CloudError("EntityNotExist." + kind, NOT_FOUND, "The " + word(kind) + " does not exist.").refused();
    }

    static Refused alreadyExists(String kind) {
        return conflict("EntityAlreadyExists." + kind, "The " + word(kind) + " does already EXIST.");
    }

    static Refused issuerTaken() {
        return conflict(
                "EntityAlreadyExists.OIDCProvider.Url", "The issuer URL of the OIDC provider does already EXIST.");
    }

    /** Also of client ids and fingerprints, for which no page has a code. */
    static Refused tooMany(String kind, String what) {
        return conflict("LimitExceeded." + kind, "The count of " + what + " beyond the current limits.");
    }

    private static String word(String kind) {
        return kind.replace("Provider", " provider");
    }

    private static Refused conflict(String code, String message) {
        return new CloudError(code, CONFLICT, message).refused();
    }
}
