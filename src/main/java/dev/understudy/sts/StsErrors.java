package dev.understudy.sts;

import dev.understudy.account.CloudError;
import dev.understudy.account.Refused;

/** The refusals of STS, worded as in STS API "AssumeRole" (2021). */
public final class StsErrors {
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;

    /** The caller or the role's trust policy does not allow it. */
    public static final CloudError NO_PERMISSION = new CloudError(
            "NoPermission", FORBIDDEN, "You are not authorized to do this action. You should be authorized by RAM.");

    /** An account's own key may not assume roles, whatever they trust (STS help, "FAQ"). */
    public static final CloudError ROOT_MAY_NOT_ASSUME =
            new CloudError("NoPermission", FORBIDDEN, "Roles may not be assumed by root accounts.");

    private StsErrors() {}

    static Refused wronglyFormed(String parameter) {
        return badRequest("InvalidParameter." + parameter, "The parameter " + parameter + " is wrongly formed.");
    }

    static Refused externalId() {
        // ASSUMED: the plain code; no page has one for this parameter.
        return badRequest("InvalidParameter", "The parameter ExternalId is wrongly formed.");
    }

    static Refused sourceIdentity() {
        // ASSUMED: form and code; the help says neither. Letters, digits and `.@_-`, as of a session's name.
        return badRequest("InvalidParameter", "The parameter SourceIdentity is wrongly formed.");
    }

    private static Refused badRequest(String code, String message) {
        return new CloudError(code, BAD_REQUEST, message).refused();
    }
}
