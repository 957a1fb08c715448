package dev.understudy.account;

import java.util.List;

/** What the settings of an account may be, whoever sets them: a call or a world file. */
public final class SettingLimits {
    // IMS API "SetPasswordPolicy".
    /** Days until a password expires. */
    public static final int LONGEST_AGE = 1095;

    public static final int MOST_REMEMBERED = 24;
    public static final int MOST_ATTEMPTS = 32;
    public static final int MOST_DIFFERENT = 8;

    // IMS API "SetSecurityPreference".
    /** Hours of a session of the console. */
    public static final int LONGEST_SESSION = 24;

    public static final List<String> MFA_OPERATIONS = List.of("mandatory", "independent", "adaptive");
    public static final List<String> RISK_OPERATIONS = List.of("autonomous", "enforceVerify");
    public static final List<String> VERIFICATIONS = List.of("sms", "email");

    private SettingLimits() {}
}
