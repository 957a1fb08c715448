package dev.understudy.wiremock;

import dev.understudy.wire.http.WireResponse;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One path of our own API.
 *
 * @param path below {@code /__understudy}, with at most one variable such as {@code {world}}
 */
record AdminRoute(String method, String path, Function<AdminRequest, WireResponse> answer) {
    private static final Pattern VARIABLE = Pattern.compile("\\{[a-zA-Z]+}");

    /** What stands in the place of the variable, as sent; empty text when there is no variable; empty if it does not fit. */
    Optional<String> match(String below) {
        Matcher matcher =
                Pattern.compile(VARIABLE.matcher(path).replaceFirst("([^/]+)")).matcher(below);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(matcher.groupCount() == 0 ? "" : matcher.group(1));
    }
}
