package dev.understudy.ram;

import dev.understudy.account.CloudError;
import dev.understudy.account.Refused;

/** The refusals of RAM, worded as in RAM API "Error codes" (2021), its own slips of the pen included. */
public final class RamErrors {
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private RamErrors() {}

    public static Refused invalidChars(String parameter) {
        return badRequest(
                "InvalidParameter." + parameter + ".InvalidChars",
                "The parameter - \"" + parameter + "\" contains invalid chars.");
    }

    public static Refused length(String parameter) {
        return badRequest(
                "InvalidParameter." + parameter + ".Length",
                "The parameter - \"" + parameter + "\" beyond the length limit.");
    }

    public static Refused format(String parameter) {
        return badRequest(
                "InvalidParameter." + parameter + ".Format",
                "The format of the parameter - \"" + parameter + "\" is incorrect.");
    }

    public static Refused policyType() {
        return badRequest("InvalidParameter.PolicyType", "The parameter - \"PolicyType\" is incorrect.");
    }

    public static Refused tooWeak(String parameter) {
        return badRequest(
                "InvalidParameter." + parameter + ".TooWeak",
                "The parameter - \"" + parameter + "\" is not compliant with the password policy.");
    }

    static Refused wrongOldPassword() {
        return badRequest("InvalidParameter.OldPassword.Incorrect", "The parameter - \"OldPassword\" is incorrect.");
    }

    static Refused passwordReused() {
        return badRequest(
                "InvalidParameter.NewPassword.ReusePrevention",
                "The parameter - \"NewPassword\" is not compliant with the reuse prevention password policy.");
    }

    /** ASSUMED: what is forbidden by a setting is worded as what is forbidden by policies; no page has a code. */
    static Refused mayNotChangePassword() {
        return new CloudError("NoPermission", FORBIDDEN, "You are not authorized to do this action.").refused();
    }

    /**
     * DeleteRole "does not work" on service-linked roles, and their trust policies cannot be edited (RAM help, "Service-linked
     * roles"). ASSUMED: worded as what is forbidden by policies; no page has a code.
     */
    static Refused serviceLinkedRole() {
        return new CloudError("NoPermission", FORBIDDEN, "You are not authorized to do this action.").refused();
    }

    /** The caller is no user. */
    public static Refused usersOnly() {
        return badRequest("NotSupport.Account", "This method can be only invoked by sub user.");
    }

    public static Refused aliasFormat() {
        return badRequest(
                "InvalidParameter.AccountAlias.Format", "The format of parameter - \"AccountAlias\" is incorrect.");
    }

    public static Refused aliasLength() {
        return badRequest(
                "InvalidParameter.AccountAlias.Length",
                "The parameter - \"AccountAlias\" MUST be in the range of 3 and 63.");
    }

    public static Refused minimumPasswordLength() {
        return badRequest(
                "InvalidParameter.MinimumPasswordLength.Range",
                "The parameter - \"MinimumPasswordLength\" MUST be in the range of 8 and 32.");
    }

    public static Refused authenticationCodeFormat() {
        return badRequest(
                "InvalidParameter.AuthenticationCode.Format",
                "The parameter - \"AuthenticationCode\" MUST be 6 numbers.");
    }

    static Refused wrongAuthenticationCode() {
        return new CloudError(
                        "CheckAuthenticationCodeFail",
                        FORBIDDEN,
                        "The parameter - \"AuthenticationCode\" is inccorrect.")
                .refused();
    }

    /** The text is free (RAM API "Error codes"): it says what is wrong, and where. */
    public static Refused malformedPolicy(String why) {
        return badRequest("MalformedPolicyDocument", why);
    }

    public static Refused notExist(EntityKind kind) {
        return notFound(kind.code(), "The " + kind.word() + " does not exist.");
    }

    static Refused noPolicy() {
        return notFound("Policy", "The policy does not exist.");
    }

    static Refused noPolicyVersion() {
        return notFound("Policy.Version", "The policy version does not exist.");
    }

    static Refused noAccessKey() {
        return notFound("User.AccessKey", "The user access key does not exist.");
    }

    static Refused noLoginProfile() {
        return notFound("User.LoginProfile", "The user login profile does not exist.");
    }

    static Refused noMfaDeviceOfUser() {
        return notFound("User.MFADevice", "The user has not bound any MFA device.");
    }

    static Refused noMfaDevice() {
        return notFound("VirtualMFADevice", "The virtual mfa device does not exist.");
    }

    static Refused notInGroup() {
        return notFound("User.Group", "The user has not joined the group.");
    }

    static Refused notAttached(EntityKind kind) {
        // The wording for a role is ASSUMED; its code is known from the Terraform provider only.
        return notFound(
                kind.code() + ".Policy",
                kind == EntityKind.USER
                        ? "The indicate policy of the user does not exist."
                        : "The indicate policy attached to the " + kind.word() + " does not exist.");
    }

    static Refused alreadyExists(EntityKind kind) {
        return conflict("EntityAlreadyExists." + kind.code(), "The " + kind.word() + " does already EXIST.");
    }

    static Refused policyAlreadyExists() {
        // Says "group" on the page, too.
        return conflict("EntityAlreadyExists.Policy", "The group does already EXIST.");
    }

    static Refused loginProfileAlreadyExists() {
        return conflict("EntityAlreadyExists.User.LoginProfile", "The user login profile does already EXIST.");
    }

    static Refused userHasMfaDevice() {
        return conflict("EntityAlreadyExists.User.MFADevice", "The user has already bound a MFA device.");
    }

    static Refused mfaDeviceAlreadyExists() {
        return conflict("EntityAlreadyExists.VirtualMFADevice", "The virtual mfa device does already EXIST.");
    }

    static Refused mfaDeviceHasUser() {
        return conflict(
                "EntityAlreadyExists.VirtualMFADevice.User",
                "The virtual mfa device does already been bound to a user.");
    }

    static Refused mfaDeviceIsBound() {
        return conflict(
                "DeleteConflict.VirtualMFADevice.User",
                "The virtual mfa device CAN NOT been bound to any user while deleting it.");
    }

    static Refused tooManyMfaDevices() {
        return conflict(
                "LimitExceeded.VirtualMFADevice", "The count of virtual mfa devices beyond the current limits.");
    }

    static Refused aliasAlreadyExists() {
        return conflict("EntityAlreadyExists.AccountAlias", "The account alias does already exist.");
    }

    static Refused alreadyInGroup() {
        return conflict("EntityAlreadyExists.User.Group", "The user has already joined the group.");
    }

    static Refused alreadyAttached(EntityKind kind) {
        // ASSUMED for a role: code and wording by analogy with users and groups.
        return conflict(
                "EntityAlreadyExists." + kind.code() + ".Policy",
                "The " + kind.word() + " has already been attached this policy.");
    }

    /** A user still has {@code what}: {@code access key} or {@code login profile}. */
    static Refused userHas(String code, String what) {
        return conflict(
                "DeleteConflict.User." + code, "The user CAN NOT has any " + what + " while deleting the user.");
    }

    static Refused userInGroup() {
        return conflict("DeleteConflict.User.Group", "The user CAN NOT be in any group while deleting the user.");
    }

    static Refused groupHasUser() {
        return conflict("DeleteConflict.Group.User", "The group CAN NOT has any user member while deleting the group.");
    }

    static Refused groupHasPolicy() {
        return conflict(
                "DeleteConflict.Group.Policy", "The entity CAN NOT has any attached policy while deleting the group.");
    }

    static Refused roleHasPolicy() {
        return conflict(
                "DeleteConflict.Role.Policy", "The role CAN NOT has any attached policy while deleting the role.");
    }

    static Refused policyAttachedTo(EntityKind kind) {
        // For a role no page has a code; the Terraform provider looks for DeleteConflict.Role.Policy. Wording ASSUMED.
        String code = kind == EntityKind.ROLE ? "DeleteConflict.Role.Policy" : "DeleteConflict.Policy." + kind.code();
        return conflict(code, "The policy CAN NOT been attached to any " + kind.word() + " while deleting the policy.");
    }

    static Refused policyHasVersions() {
        return conflict(
                "DeleteConflict.Policy.Version", "The policy CAN NOT has any version except the default version.");
    }

    static Refused defaultVersion() {
        return conflict(
                "DeleteConflict.Policy.Version.Default", "The default policy version CAN NOT been deleted directly.");
    }

    static Refused tooMany(EntityKind kind) {
        String plural = kind.word() + "s";
        return conflict("LimitExceeded." + kind.code(), "The count of " + plural + " beyond the current limits.");
    }

    static Refused tooManyPolicies() {
        return conflict("LimitExceeded.Policy", "The count of policy beyond the current limits.");
    }

    static Refused tooManyVersions() {
        return conflict("LimitExceeded.Policy.Version", "The count of policy version beyond the current limits.");
    }

    static Refused tooManyAccessKeys() {
        return conflict(
                "LimitExceeded.User.AccessKey",
                "The access key count of the user access keys beyond the current limits.");
    }

    static Refused tooManyGroupsOfUser() {
        return conflict(
                "LimitExceeded.User.Group", "The count of groups the target user joined beyond the current limits.");
    }

    static Refused tooManyAttached(EntityKind kind) {
        String message = switch (kind) {
            case USER -> "The policy count of the user attached policies beyond the current limits.";
            case GROUP -> "The policy count of the group beyond the current limits.";
            case ROLE -> "The count of policies attached to the role beyond the current limits.";
        };
        return conflict("LimitExceeded." + kind.code() + ".Policy", message);
    }

    private static Refused badRequest(String code, String message) {
        return new CloudError(code, BAD_REQUEST, message).refused();
    }

    private static Refused notFound(String entity, String message) {
        return new CloudError("EntityNotExist." + entity, NOT_FOUND, message).refused();
    }

    private static Refused conflict(String code, String message) {
        return new CloudError(code, CONFLICT, message).refused();
    }
}
