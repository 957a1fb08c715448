package dev.understudy.gateway;

import dev.understudy.account.CloudError;
import dev.understudy.account.Refused;
import dev.understudy.policy.Stage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** How Log Service words what goes wrong before an operation runs (Log Service API, "Error codes", 2026). */
final class LogErrors {
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;

    private LogErrors() {}

    // Log Service API, "Common error codes" (2021).
    static Refused versionMissing() {
        return refused(BAD_REQUEST, "MissingAPIVersion", "x-log-apiversion does not exist in http header.");
    }

    static Refused versionUnknown(String found) {
        return refused(BAD_REQUEST, "InvalidAPIVersion", "x-log-apiversion " + found + " is unsupported.");
    }

    static Refused headerMissing(String name) {
        return refused(BAD_REQUEST, "MissingParameter", "Missing http extend header key : " + name);
    }

    static Refused headerInvalid(String name, String found) {
        return refused(
                BAD_REQUEST,
                "ParameterInvalid",
                "Http extend authorization : " + name + " " + found + " pair is invalid.");
    }

    static Refused authorizationInvalid() {
        // The value is not echoed: it may hold half a credential.
        return refused(BAD_REQUEST, "ParameterInvalid", "Http extend authorization : authorization pair is invalid.");
    }

    static Refused queryInvalid() {
        return refused(BAD_REQUEST, "ParameterInvalid", "The query string is not well formed.");
    }

    static Refused dateInvalid(String found) {
        return refused(BAD_REQUEST, "InvalidRequestTime", "Request time " + found + " not follow RFC822 spec.");
    }

    static Refused dateExpired(String found, Instant now) {
        String server = DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC));
        return refused(
                BAD_REQUEST,
                "RequestTimeExpired",
                "Request time " + found + " has been expired while server time is " + server + ".");
    }

    // Go SDK, end-to-end tests: an unknown key is Unauthorized, not InvalidAccessKeyId.
    static Refused unknownKey(String accessKeyId) {
        return refused(UNAUTHORIZED, "Unauthorized", "AccessKeyId not found: " + accessKeyId);
    }

    static Refused inactiveKey(String accessKeyId) {
        return refused(UNAUTHORIZED, "Unauthorized", "AccessKeyId is disabled: " + accessKeyId);
    }

    static Refused tokenInvalid() {
        return refused(UNAUTHORIZED, "Unauthorized", "The security token you provided is invalid.");
    }

    static Refused tokenExpired() {
        return refused(UNAUTHORIZED, "Unauthorized", "The security token you provided has expired.");
    }

    static Refused signatureDiffers(String signature) {
        return refused(UNAUTHORIZED, "SignatureNotMatch", "Signature " + signature + " not matched.");
    }

    static CloudError denied(Denial denial) {
        if (denial.endedAt(Stage.ACCOUNT_WALL)) {
            return new CloudError("Unauthorized", UNAUTHORIZED, "The project does not belong to you.");
        }
        if (denial.endedAt(Stage.RESOURCE)) {
            // Java SDK, ProjectPolicyFunctionTest.
            return new CloudError("Unauthorized", UNAUTHORIZED, "Access denied by project policy.");
        }
        return new CloudError(
                "Unauthorized",
                UNAUTHORIZED,
                "denied by sts or ram, action: " + denial.action() + ", resource: " + denial.resource());
    }

    static CloudError internal() {
        return new CloudError("InternalServerError", 500, "Internal server error.");
    }

    private static Refused refused(int status, String code, String message) {
        return new CloudError(code, status, message).refused();
    }
}
