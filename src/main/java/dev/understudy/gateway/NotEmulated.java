package dev.understudy.gateway;

import dev.understudy.account.CloudError;

/**
 * The one code of our own: the cloud has the operation and we do not. A status in the five hundreds, so that no client takes
 * it for a refusal by policy.
 */
final class NotEmulated {
    private static final String CODE = "NotEmulated";
    private static final int NOT_IMPLEMENTED = 501;

    private NotEmulated() {}

    static CloudError operation(String service, String operation) {
        return new CloudError(
                CODE,
                NOT_IMPLEMENTED,
                "Understudy does not emulate " + operation + " of " + service
                        + "; expected one of the operations in docs/operations.md");
    }
}
