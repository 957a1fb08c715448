package dev.understudy.ram;

import dev.understudy.policy.PolicyDocument;
import java.time.Instant;
import java.util.regex.Pattern;

/** One version of a policy: {@code v1}, {@code v2} and so on, its text as it was sent, and what it says. */
public record PolicyVersion(int number, String text, PolicyDocument document, Instant createdAt) {
    private static final Pattern ID = Pattern.compile("v[1-9][0-9]{0,8}");

    public String id() {
        return "v" + number;
    }

    /** True for text of the form {@code v<n>} (RAM API "GetPolicyVersion", 2021). */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
