package dev.understudy.ram;

import java.util.List;

/**
 * What the users of an account may do for themselves, and how they log on (RAM API "SetSecurityPreference").
 *
 * <p>ChangePassword minds {@code allowUserToChangePassword}. All else rules the console alone, which is not here: it is
 * kept and given back. Calls of the API are a matter of policies.
 *
 * @param loginSessionHours 1 to 24
 * @param loginNetworkMasks from where users may log on, separated by semicolons; empty for everywhere
 * @param console what only IMS knows of
 */
public record SecurityPreference(
        boolean enableSaveMfaTicket,
        boolean allowUserToChangePassword,
        boolean allowUserToManageAccessKeys,
        boolean allowUserToManageMfaDevices,
        boolean allowUserToManagePublicKeys,
        int loginSessionHours,
        String loginNetworkMasks,
        Console console) {
    /**
     * The newer ones (IMS API "SetSecurityPreference").
     *
     * @param mfaOperationForLogin when logon takes a second factor: {@code mandatory}, {@code independent}, {@code adaptive}
     * @param operationForRiskLogin {@code autonomous} or {@code enforceVerify}
     * @param verificationTypes among {@code sms} and {@code email}
     */
    public record Console(
            boolean allowUserToLoginWithPasskey,
            boolean allowUserToManagePersonalDingTalk,
            String mfaOperationForLogin,
            String operationForRiskLogin,
            List<String> verificationTypes) {
        // ASSUMED of passkeys, DingTalk and kinds of verification: the first two are allowed, no kind is set.
        static final Console DEFAULT = new Console(true, true, "independent", "autonomous", List.of());

        public Console {
            verificationTypes = List.copyOf(verificationTypes);
        }
    }

    /** The one every account begins with. */
    public static final SecurityPreference DEFAULT =
            new SecurityPreference(false, true, false, true, false, 6, "", Console.DEFAULT);

    /** The same, with other settings of the console. */
    public SecurityPreference with(Console other) {
        return new SecurityPreference(
                enableSaveMfaTicket,
                allowUserToChangePassword,
                allowUserToManageAccessKeys,
                allowUserToManageMfaDevices,
                allowUserToManagePublicKeys,
                loginSessionHours,
                loginNetworkMasks,
                other);
    }

    /** The same, with users managing their public keys or not. */
    public SecurityPreference allowingPublicKeys(boolean allowed) {
        return new SecurityPreference(
                enableSaveMfaTicket,
                allowUserToChangePassword,
                allowUserToManageAccessKeys,
                allowUserToManageMfaDevices,
                allowed,
                loginSessionHours,
                loginNetworkMasks,
                console);
    }
}
