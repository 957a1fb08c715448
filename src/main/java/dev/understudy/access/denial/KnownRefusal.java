package dev.understudy.access.denial;

/**
 * Refusals that are not a policy's, by what their messages or codes say (policy-language 7.2 and 7.3: RAM and STS "Error
 * codes", OSS "STS common errors and troubleshooting", Log Service "Common error codes").
 */
public enum KnownRefusal {
    SESSION_NAME(
            "InvalidParameter.RoleSessionName",
            "the name of the session is not one: `RoleSessionName` has 2 to 64 characters, letters, digits and `.@-_`",
            "give AssumeRole another `RoleSessionName`"),
    DURATION(
            "InvalidParameter.DurationSeconds",
            "the session was asked for longer than the role allows: `DurationSeconds` is above its `MaxSessionDuration`,"
                    + " or under 900",
            "ask for less, or raise the role's `MaxSessionDuration`"),
    TOKEN_EXPIRED(
            "InvalidSecurityToken.Expired",
            "the security token has expired",
            "call AssumeRole again and use the new key and token together"),
    TOKEN_EXPIRED_ELSEWHERE(
            "SecurityTokenExpired",
            "the security token has expired",
            "call AssumeRole again and use the new key and token together"),
    LOG_TOKEN_EXPIRED(
            "The security token you provided has expired",
            "the security token has expired",
            "call AssumeRole again and use the new key and token together"),
    TOKEN_OF_ANOTHER(
            "InvalidSecurityToken.MismatchWithAccessKey",
            "the security token is of another session than the access key",
            "use key id, secret and token of one answer of AssumeRole"),
    TOKEN_MALFORMED(
            "InvalidSecurityToken.Malformed",
            "the security token cannot be read",
            "use the token as AssumeRole gave it"),
    LOG_TOKEN_INVALID(
            "The security token you provided is invalid",
            "the security token is none, or of another session than the access key",
            "use key id, secret and token of one answer of AssumeRole"),
    TOKEN_MISSING(
            "MissingSecurityToken",
            "a temporary access key was used without its security token",
            "send the `SecurityToken` that came with the key"),
    KEY_UNKNOWN(
            "InvalidAccessKeyId.NotFound",
            "there is no such access key: mistyped, deleted, or with a stray blank",
            "compare the id letter by letter with the one in RAM"),
    KEY_DISABLED("InvalidAccessKeyId.Inactive", "the access key is disabled", "enable it, or use another"),
    LOG_KEY_UNKNOWN(
            "AccessKeyId not found",
            "there is no such access key: mistyped, deleted, or with a stray blank",
            "compare the id letter by letter with the one in RAM"),
    LOG_KEY_DISABLED("AccessKeyId is disabled", "the access key is disabled", "enable it, or use another"),
    SIGNATURE(
            "SignatureDoesNotMatch",
            "the signature is wrong: another secret, or another text was signed",
            "check the secret, and that nothing on the way changes the request"),
    LOG_SIGNATURE(
            "SignatureNotMatch",
            "the signature is wrong: another secret, or another text was signed",
            "check the secret, and that nothing on the way changes the request"),
    ROLE_MISSING("EntityNotExist.Role", "there is no such role", "check account id and role name in the role's ARN");

    private final String marker;
    private final String cause;
    private final String remedy;

    KnownRefusal(String marker, String cause, String remedy) {
        this.marker = marker;
        this.cause = cause;
        this.remedy = remedy;
    }

    /** What its messages hold. */
    public String marker() {
        return marker;
    }

    /** What it means, without a full stop. */
    public String cause() {
        return cause;
    }

    /** What to do about it, without a full stop. */
    public String remedy() {
        return remedy;
    }
}
