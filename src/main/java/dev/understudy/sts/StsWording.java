package dev.understudy.sts;

import dev.understudy.account.CloudError;

/** How one of the three ways to assume a role words what is wrong with a call, where they differ. */
public record StsWording(
        CloudError sessionName,
        CloudError duration,
        CloudError policyGrammar,
        CloudError policySize,
        CloudError noRole) {
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    /** STS API "AssumeRole" (2021); no page of AssumeRoleWithOIDC has others. */
    public static final StsWording ASSUME_ROLE = new StsWording(
            badRequest("RoleSessionName", "The parameter RoleSessionName is wrongly formed."),
            // The text was not changed when roles got maxima of up to twelve hours.
            badRequest("DurationSeconds", "The Min/Max value of DurationSeconds is 15min/1hr."),
            badRequest("PolicyGrammar", "The parameter Policy has not passed grammar check."),
            // The text still says 1024; newer pages allow 2048 characters.
            badRequest("PolicySize", "The size of Policy must be smaller than 1024 bytes."),
            new CloudError("EntityNotExist.Role", NOT_FOUND, "The specified Role not exists."));

    /** STS API "AssumeRoleWithSAML". */
    public static final StsWording SAML = new StsWording(
            badRequest("RoleSessionName", "The RoleSessionName is invalid."),
            badRequest("DurationSeconds", "The DurationSeconds is invalid."),
            badRequest("PolicyGrammar", "Invalid Policy."),
            badRequest("PolicySize", "The max size of policy string is 1024."),
            new CloudError("EntityNotExist.RoleArn", NOT_FOUND, "The specified Role does not exists."));

    private static CloudError badRequest(String code, String message) {
        return new CloudError("InvalidParameter." + code, BAD_REQUEST, message);
    }
}
