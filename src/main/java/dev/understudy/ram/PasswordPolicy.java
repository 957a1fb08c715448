package dev.understudy.ram;

/**
 * What the passwords of an account's users must be like (RAM API "SetPasswordPolicy"; the last two: IMS API, the same).
 *
 * @param hardExpiry whether who has an expired password cannot log on; nobody can log on here, so kept and given back
 * @param maxAge days until a password expires; 0 for never
 * @param reusePrevention how many of the last passwords cannot be had again; 0 for off
 * @param maxLoginAttempts wrong passwords in an hour until logon is locked; 0 for off
 * @param notContainUserName whether the user's name may not stand in it
 * @param minimumDifferentCharacters how many different characters it has; 0 for off
 */
public record PasswordPolicy(
        int minimumLength,
        boolean requireLowercase,
        boolean requireUppercase,
        boolean requireNumbers,
        boolean requireSymbols,
        boolean hardExpiry,
        int maxAge,
        int reusePrevention,
        int maxLoginAttempts,
        boolean notContainUserName,
        int minimumDifferentCharacters) {
    /** The shortest length that can be asked for. */
    public static final int SHORTEST = 8;

    /** The longest password there is. */
    public static final int LONGEST = 32;

    /** The one every account begins with. */
    public static final PasswordPolicy DEFAULT =
            new PasswordPolicy(SHORTEST, false, false, false, false, false, 0, 0, 0, false, 0);

    /** Refuse a password that is not compliant, under the name of its parameter. */
    public void check(String parameter, String password, String userName) {
        if (!isCompliant(password, userName)) {
            throw RamErrors.tooWeak(parameter);
        }
    }

    // ASSUMED: letters are those of English, and a symbol is whatever is neither letter nor digit.
    private boolean isCompliant(String password, String userName) {
        return password.length() >= minimumLength
                && password.length() <= LONGEST
                && (!requireLowercase || password.matches("(?s).*[a-z].*"))
                && (!requireUppercase || password.matches("(?s).*[A-Z].*"))
                && (!requireNumbers || password.matches("(?s).*[0-9].*"))
                && (!requireSymbols || password.matches("(?s).*[^a-zA-Z0-9].*"))
                && (!notContainUserName || !password.contains(userName))
                && password.chars().distinct().count() >= minimumDifferentCharacters;
    }
}
