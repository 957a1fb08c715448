package dev.understudy.ram;

import java.util.Arrays;
import java.util.Optional;

/** Who owns a policy: the cloud ({@code System}) or the account ({@code Custom}). */
public enum RamPolicyType {
    SYSTEM("System"),
    CUSTOM("Custom");

    private final String text;

    RamPolicyType(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** The type of that name; ASSUMED: names compare with their case. */
    public static Optional<RamPolicyType> of(String text) {
        return Arrays.stream(values()).filter(type -> type.text.equals(text)).findFirst();
    }
}
