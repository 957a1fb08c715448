package dev.understudy.policy;

import java.util.Optional;

/** The parts of {@code acs:<service>:<region>:<account>:<relative id>}, as text. */
public record Arn(String service, String region, String account, String relative) {
    private static final String START = "acs:";

    /** Split a resource name; empty when it is not of the form, such as a lone {@code *}. */
    public static Optional<Arn> parse(String text) {
        int service = text.startsWith(START) ? START.length() : -1;
        int region = after(text, service);
        int account = after(text, region);
        int relative = after(text, account);
        return relative < 0
                ? Optional.empty()
                : Optional.of(new Arn(
                        text.substring(service, region - 1),
                        text.substring(region, account - 1),
                        text.substring(account, relative - 1),
                        text.substring(relative)));
    }

    /** Where the part after the next colon begins; negative when there is none, or {@code from} is. */
    private static int after(String text, int from) {
        int colon = from < 0 ? -1 : text.indexOf(':', from);
        return colon < 0 ? -1 : colon + 1;
    }

    /**
     * True when the account part of a resource name is an account other than {@code home}; {@code *}, empty and {@code system}
     * are none, and what is no ARN is foreign to nobody.
     */
    static boolean isForeignTo(String resource, AccountId home) {
        int account = after(resource, after(resource, resource.startsWith(START) ? START.length() : -1));
        int end = account < 0 ? -1 : resource.indexOf(':', account);
        return end > account
                && !isPart(resource, account, end, "*")
                && !isPart(resource, account, end, "system")
                && !isPart(resource, account, end, home.digits());
    }

    private static boolean isPart(String text, int start, int end, String part) {
        return end - start == part.length() && text.startsWith(part, start);
    }

    @Override
    public String toString() {
        return "acs:" + service + ":" + region + ":" + account + ":" + relative;
    }
}
