package dev.understudy.ram;

import java.util.regex.Pattern;

/**
 * The forms of names and of other short texts (RAM API, 2021, with the wider limits of the newer pages); each check is given
 * the parameter the text came in, and refuses with that parameter's code.
 */
public final class Names {
    private static final int NAME = 64;
    private static final int LONG_NAME = 128;
    private static final int COMMENTS = 128;
    private static final int DESCRIPTION = 1024;
    private static final int ALIAS_MIN = 3;
    private static final int ALIAS_MAX = 63;
    // Orchestration pages allow `_` in role names too.
    private static final Pattern USER_OR_ROLE = Pattern.compile("[a-zA-Z0-9.@_-]+");
    private static final Pattern GROUP = Pattern.compile("[a-zA-Z0-9._-]+");
    private static final Pattern POLICY = Pattern.compile("[a-zA-Z0-9-]+");
    private static final Pattern MFA_DEVICE = Pattern.compile("[a-zA-Z0-9.-]+");
    private static final Pattern ALIAS = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    // ASSUMED: letters of any script and spaces; 2021 had a narrow set, newer pages name a length only.
    private static final Pattern DISPLAY = Pattern.compile("[\\p{L}\\p{M}\\p{N} .@_-]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{1,4}-[0-9]{4,20}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");

    private Names() {}

    public static void user(String parameter, String value) {
        check(parameter, value, NAME, USER_OR_ROLE);
    }

    public static void role(String parameter, String value) {
        check(parameter, value, NAME, USER_OR_ROLE);
    }

    public static void group(String parameter, String value) {
        check(parameter, value, NAME, GROUP);
    }

    public static void policy(String parameter, String value) {
        check(parameter, value, LONG_NAME, POLICY);
    }

    public static void display(String parameter, String value) {
        check(parameter, value, LONG_NAME, DISPLAY);
    }

    public static void comments(String parameter, String value) {
        atMost(parameter, value, COMMENTS);
    }

    public static void description(String parameter, String value) {
        atMost(parameter, value, DESCRIPTION);
    }

    public static void mobilePhone(String parameter, String value) {
        formed(parameter, value, PHONE);
    }

    public static void email(String parameter, String value) {
        formed(parameter, value, EMAIL);
    }

    public static void versionId(String parameter, String value) {
        if (!PolicyVersion.isId(value)) {
            throw RamErrors.format(parameter);
        }
    }

    public static void mfaDevice(String parameter, String value) {
        check(parameter, value, NAME, MFA_DEVICE);
    }

    /** RAM API "SetAccountAlias": 32, 63 or 64 at most, depending on the page; 63 is what the server itself says. */
    public static void alias(String value) {
        if (value.length() < ALIAS_MIN || value.length() > ALIAS_MAX) {
            throw RamErrors.aliasLength();
        }
        if (!ALIAS.matcher(value).matches()) {
            throw RamErrors.aliasFormat();
        }
    }

    private static void check(String parameter, String value, int longest, Pattern form) {
        atMost(parameter, value, longest);
        if (!form.matcher(value).matches()) {
            throw RamErrors.invalidChars(parameter);
        }
    }

    private static void formed(String parameter, String value, Pattern form) {
        if (value.length() > LONG_NAME || !form.matcher(value).matches()) {
            throw RamErrors.format(parameter);
        }
    }

    private static void atMost(String parameter, String value, int longest) {
        if (value.length() > longest) {
            throw RamErrors.length(parameter);
        }
    }
}
