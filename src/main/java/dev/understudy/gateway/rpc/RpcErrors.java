package dev.understudy.gateway.rpc;

import dev.understudy.account.CloudError;
import dev.understudy.account.Refused;

/** Refusals of parameters by the gateway of the cloud (help, "Common client errors"). */
public final class RpcErrors {
    private static final int BAD_REQUEST = 400;
    private static final int NOT_IMPLEMENTED = 501;

    private RpcErrors() {}

    public static Refused missing(String parameter) {
        return new CloudError("Missing" + parameter, BAD_REQUEST, parameter + " is mandatory for this action.")
                .refused();
    }

    /** Our own code, as for operations that are not emulated. */
    public static Refused notEmulated(String parameter) {
        return new CloudError("NotEmulated", NOT_IMPLEMENTED, "The parameter " + parameter + " is not emulated.")
                .refused();
    }

    /** ASSUMED for values that RAM has no code of its own for, such as a number out of range. */
    public static Refused invalid(String parameter) {
        return new CloudError("Invalid" + parameter, BAD_REQUEST, "Specified parameter " + parameter + " is not valid.")
                .refused();
    }
}
