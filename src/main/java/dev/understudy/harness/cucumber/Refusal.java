package dev.understudy.harness.cucumber;

import java.util.Arrays;
import java.util.Set;

/** Why a request ends before anybody looks at a policy, and how the cloud says so. */
enum Refusal {
    // RPC: gateway's "client errors" page; Log Service: "Common error codes".
    EXPIRED_TOKEN(
            "her token has expired",
            Set.of("InvalidSecurityToken.Expired"),
            "Unauthorized",
            "The security token you provided has expired."),
    // ASSUMED: deleting a role "invalidates" its tokens (STS help, FAQ); no page says with which words.
    DEAD_TOKEN(
            "her token died with its role",
            Set.of("InvalidSecurityToken.Malformed"),
            "Unauthorized",
            "The security token you provided is invalid."),
    INVALID_TOKEN(
            "her token is not valid",
            Set.of("InvalidSecurityToken.Malformed", "InvalidSecurityToken.MismatchWithAccessKey"),
            "Unauthorized",
            "The security token you provided is invalid."),
    UNKNOWN_KEY(
            "her access key does not exist",
            Set.of("InvalidAccessKeyId.NotFound"),
            "Unauthorized",
            "AccessKeyId not found: "),
    INACTIVE_KEY(
            "her access key is switched off",
            Set.of("InvalidAccessKeyId.Inactive"),
            "Unauthorized",
            "AccessKeyId is disabled: "),
    // The old Java core says in its own words that the server's string to sign equals its own.
    WRONG_SIGNATURE(
            "her signature is wrong",
            Set.of("SignatureDoesNotMatch", "SDK.InvalidAccessKeySecret"),
            "SignatureNotMatch",
            "Signature ");

    private final String words;
    private final Set<String> rpcCodes;
    private final String logCode;
    private final String logMessage;

    Refusal(String words, Set<String> rpcCodes, String logCode, String logMessage) {
        this.words = words;
        this.rpcCodes = rpcCodes;
        this.logCode = logCode;
        this.logMessage = logMessage;
    }

    static Refusal named(String words) {
        return Arrays.stream(values())
                .filter(refusal -> refusal.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new WrongFeature("unknown reason `" + words + "`"));
    }

    /** Whether an answer with that code and message says this. */
    boolean isSaidBy(String code, String message) {
        return rpcCodes.contains(code) || (logCode.equals(code) && message.startsWith(logMessage));
    }

    @Override
    public String toString() {
        return words;
    }
}
