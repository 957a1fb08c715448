package dev.understudy.analysis.lint;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A RAM principal as trust policies name it.
 *
 * @param account digits, or a world's placeholder such as {@code {B}}
 * @param kind {@code root}, {@code user}, {@code role}, or another word
 * @param name empty for {@code root}
 */
record TrustedName(String account, String kind, String name) {
    // RAM API "CreateRole": acs:ram::<account>:root, …:user/<name>, …:role/<name>; providers under Federated.
    private static final Pattern FORM =
            Pattern.compile("acs:ram::([0-9]{1,20}|\\{[A-Za-z0-9-]+}):(?:(root)|([a-z-]+)/([^/*?\\s]+))");

    static Optional<TrustedName> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean root = matcher.group(2) != null;
        return Optional.of(
                new TrustedName(matcher.group(1), root ? "root" : matcher.group(3), root ? "" : matcher.group(4)));
    }

    boolean isRoot() {
        return kind.equals("root");
    }

    boolean isUserOrRole() {
        return kind.equals("user") || kind.equals("role");
    }
}
