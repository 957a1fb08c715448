package dev.understudy.gateway;

import dev.understudy.account.CloudError;
import dev.understudy.account.Refused;
import dev.understudy.policy.Ruling;
import dev.understudy.policy.Rulings;
import dev.understudy.policy.Stage;
import dev.understudy.sts.StsErrors;

/** How RAM and STS word what goes wrong before an operation runs (help, "Common client errors"). */
final class RpcGatewayErrors {
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private RpcGatewayErrors() {}

    /** ASSUMED for parameters that cannot be read at all: the general code. */
    static Refused unreadable(String problem) {
        return refused(BAD_REQUEST, "InvalidParameter", "The specified parameter is not valid: " + problem + ".");
    }

    // ASSUMED: of these three the page has no texts. The first two are worded as `Invalid<Parameter>`, the third as in
    // PolarDB "Client error codes", where its status is 403.
    static Refused formatInvalid() {
        return refused(BAD_REQUEST, "InvalidParameter.Format", "Specified parameter Format is not valid.");
    }

    static Refused acceptInvalid() {
        return refused(BAD_REQUEST, "InvalidParameter.Accept", "Specified parameter Accept is not valid.");
    }

    static Refused methodUnsupported() {
        return refused(BAD_REQUEST, "UnsupportedHTTPMethod", "The HTTP method is not supported.");
    }

    static Refused noSuchAction() {
        return refused(
                NOT_FOUND, "InvalidAction.NotFound", "Specified api is not found, please check your url and method.");
    }

    /** ASSUMED of any path but {@code /}, the only one that the published metadata has: the code whose text speaks of the url. */
    static Refused noSuchPath() {
        return noSuchAction();
    }

    static Refused noSuchProduct() {
        return refused(NOT_FOUND, "InvalidProduct.NotFound", "Cannot find product according to your specified domain.");
    }

    static Refused timeUnreadable() {
        return refused(
                BAD_REQUEST, "InvalidTimeStamp.Format", "Specified time stamp or date value is not well formatted.");
    }

    static Refused timeExpired() {
        return refused(BAD_REQUEST, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired.");
    }

    static Refused nonceUsed() {
        return refused(BAD_REQUEST, "SignatureNonceUsed", "Specified signature nonce was used already.");
    }

    static Refused methodInvalid() {
        return refused(BAD_REQUEST, "InvalidSignatureMethod", "Specified signature method is not valid.");
    }

    static Refused incomplete() {
        return refused(
                BAD_REQUEST, "IncompleteSignature", "The request signature does not conform to Aliyun standards.");
    }

    // The old Java core compares what follows the colon with its own text: it must be the server's to the letter.
    static Refused signatureDiffers(String stringToSign) {
        return refused(
                BAD_REQUEST,
                "SignatureDoesNotMatch",
                "Specified signature is not matched with our calculation. server string to sign is:" + stringToSign);
    }

    static Refused signatureDiffers(String stringToSign, String canonicalRequest) {
        return refused(
                BAD_REQUEST,
                "SignatureDoesNotMatch",
                "Specified signature does not match our calculation. server StringToSign is [" + stringToSign
                        + "] server CanonicalRequest is [" + canonicalRequest + "]");
    }

    static Refused unknownKey() {
        return refused(NOT_FOUND, "InvalidAccessKeyId.NotFound", "Specified access key is not found.");
    }

    static Refused inactiveKey() {
        return refused(BAD_REQUEST, "InvalidAccessKeyId.Inactive", "Specified access key is disabled.");
    }

    static Refused tokenMalformed() {
        return refused(BAD_REQUEST, "InvalidSecurityToken.Malformed", "Specified SecurityToken is malformed.");
    }

    static Refused tokenOfAnotherKey() {
        return refused(
                BAD_REQUEST,
                "InvalidSecurityToken.MismatchWithAccessKey",
                "Specified SecurityToken mismatch with the AccessKey.");
    }

    static Refused tokenExpired() {
        return refused(BAD_REQUEST, "InvalidSecurityToken.Expired", "Specified SecurityToken is expired.");
    }

    // STS API "AssumeRole"; "STS common errors and troubleshooting" for the root key, for which the newer FAQ has the
    // general text.
    static CloudError deniedBySts(Denial denial, Rulings rulings) {
        return denial.endedAt(Stage.ROOT) && !rulings.isSwitched(Ruling.ROOT_TEXT)
                ? StsErrors.ROOT_MAY_NOT_ASSUME
                : StsErrors.NO_PERMISSION;
    }

    // Answers captured in public issue threads: the resource with a region of `*`.
    static CloudError deniedByRam(Denial denial) {
        return new CloudError(
                "NoPermission",
                FORBIDDEN,
                "You are not authorized to do this action. Resource: "
                        + denial.resource().replaceFirst("^acs:ram::", "acs:ram:*:") + " Action: " + denial.action());
    }

    private static Refused refused(int status, String code, String message) {
        return new CloudError(code, status, message).refused();
    }
}
