package dev.understudy.policy;

import java.util.Optional;

/** The parts of {@code acs:<service>:<region>:<account>:<relative id>}, as text. */
public record Arn(String service, String region, String account, String relative) {
    private static final int PARTS = 5;

    /** Split a resource name; empty when it is not of the form, such as a lone {@code *}. */
    public static Optional<Arn> parse(String text) {
        String[] parts = text.split(":", PARTS);
        return parts.length == PARTS && parts[0].equals("acs")
                ? Optional.of(new Arn(parts[1], parts[2], parts[3], parts[4]))
                : Optional.empty();
    }

    /** True when the account part names an account other than {@code home}; {@code *}, empty and {@code system} name none. */
    public boolean isForeignTo(AccountId home) {
        return !account.isEmpty()
                && !account.equals("*")
                && !account.equals("system")
                && !account.equals(home.digits());
    }

    @Override
    public String toString() {
        return "acs:" + service + ":" + region + ":" + account + ":" + relative;
    }
}
