package dev.understudy.sts.federation;

import dev.understudy.account.CloudError;
import dev.understudy.account.Refused;

/**
 * The refusals of AssumeRoleWithSAML and AssumeRoleWithOIDC (their pages; the text for an unknown provider is a capture).
 * None quotes what was sent.
 */
public final class FederationErrors {
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final String OIDC_TOKEN = "OIDCToken.";

    /** The trust policy does not allow a token's bearer to assume the role. */
    public static final CloudError OIDC_NO_PERMISSION =
            new CloudError("AuthenticationFail.NoPermission", UNAUTHORIZED, "There is no permission");

    private FederationErrors() {}

    /** SAML has a form of its own for parameters that are not there. */
    public static Refused missing(String parameter) {
        return new CloudError("MissingParameter." + parameter, BAD_REQUEST, "Parameter " + parameter + " is required.")
                .refused();
    }

    static Refused noSamlProvider() {
        return new CloudError("EntityNotExist.SAMLProvider", NOT_FOUND, "Can not find SAML provider.").refused();
    }

    public static Refused metadataInvalid() {
        return refused("IDPMetadata.Invalid", "The IdP Metadata of your SAML Provider is invalid.");
    }

    public static Refused assertionInvalid() {
        return refused("SAMLAssertion.Invalid", "The SAML Assertion is invalid.");
    }

    static Refused assertionExpired() {
        return refused("SAMLAssertion.Expired", "The SAML Assertion is expired.");
    }

    static Refused noOidcProvider() {
        return refused("NoPermission", "No such OIDC Provider registered.");
    }

    /** ASSUMED for keys that nobody has given: of the documented codes the one about the issuer's URL; text ours. */
    public static Refused noKeys() {
        return refused(
                OIDC_TOKEN + "HttpsUrlInvalid", "The keys of the issuer can not be obtained from its HTTPS URL.");
    }

    /** The text is ASSUMED; the page has the code only. */
    public static Refused tokenInvalid() {
        return refused(OIDC_TOKEN + "Invalid", "This JsonWebToken is invalid.");
    }

    public static Refused signatureInvalid() {
        return refused(OIDC_TOKEN + "InvalidSignature", "OIDC token validate failed: invalid signature.");
    }

    static Refused tokenExpired() {
        return refused(OIDC_TOKEN + "Expired", "This JsonWebToken is expired.");
    }

    static Refused audience() {
        return refused(OIDC_TOKEN + "AudienceNotMatch", "Invalid audience.");
    }

    private static Refused refused(String code, String message) {
        return new CloudError("AuthenticationFail." + code, UNAUTHORIZED, message).refused();
    }
}
