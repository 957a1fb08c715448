package dev.understudy.sts;

import dev.understudy.account.CloudError;
import dev.understudy.account.Refused;

/** The refusals of STS, worded as in STS API "AssumeRole" (2021). */
public final class StsErrors {
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int NOT_EMULATED = 501;

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

    static Refused duration() {
        // The text was not changed when roles got maxima of up to twelve hours.
        return badRequest("InvalidParameter.DurationSeconds", "The Min/Max value of DurationSeconds is 15min/1hr.");
    }

    static Refused policyGrammar() {
        return badRequest("InvalidParameter.PolicyGrammar", "The parameter Policy has not passed grammar check.");
    }

    static Refused policySize() {
        // The text still says 1024; newer pages allow 2048 characters.
        return badRequest("InvalidParameter.PolicySize", "The size of Policy must be smaller than 1024 bytes.");
    }

    static Refused noRole() {
        return new CloudError("EntityNotExist.Role", NOT_FOUND, "The specified Role not exists.").refused();
    }

    static Refused sourceIdentity() {
        // Our own code: limits, errors and the second check (sts:SetSourceIdentity) are not documented.
        return new CloudError("NotEmulated", NOT_EMULATED, "The parameter SourceIdentity is not emulated.").refused();
    }

    private static Refused badRequest(String code, String message) {
        return new CloudError(code, BAD_REQUEST, message).refused();
    }
}
