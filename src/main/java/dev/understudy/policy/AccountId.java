package dev.understudy.policy;

import java.util.regex.Pattern;

/**
 * The id of an account (UID), which is also the tenant of the emulator: 1 to 20 digits.
 *
 * <p>Real ids have 16 digits (RAM help, "Account ID"); shorter ones are accepted so that samples of the documentation load.
 */
public record AccountId(String digits) {
    private static final Pattern FORM = Pattern.compile("[0-9]{1,20}");

    public AccountId {
        if (!FORM.matcher(digits).matches()) {
            throw new MalformedId("account id", digits, "1 to 20 digits");
        }
    }

    @Override
    public String toString() {
        return digits;
    }
}
