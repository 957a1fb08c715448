package dev.understudy.wire.sls;

import dev.understudy.wire.http.QueryString;
import dev.understudy.wire.http.WireRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The pieces of a request that both generations of the signature are made of. */
final class SignedText {
    private SignedText() {}

    /** A header's value or empty text. */
    static String header(WireRequest request, String name) {
        return value(request.headers().getOrDefault(name, List.of()));
    }

    static boolean isLogServiceHeader(String name) {
        return name.startsWith("x-log-") || name.startsWith("x-acs-");
    }

    static String value(List<String> values) {
        return values.size() == 1
                ? values.get(0).strip()
                : values.stream().map(String::strip).collect(Collectors.joining(","));
    }

    /** The decoded parameters sorted by name, each as {@code form} writes it, with ampersands between. */
    static String query(WireRequest request, Function<QueryString.Pair, String> form) {
        return QueryString.parse(request.query()).stream()
                .sorted(Comparator.comparing(QueryString.Pair::name))
                .map(form)
                .collect(Collectors.joining("&"));
    }

    /** The path with its escapes resolved; as sent when one of them is broken. */
    static String decodedPath(WireRequest request) {
        if (request.path().indexOf('%') < 0) {
            return request.path();
        }
        try {
            return URLDecoder.decode(request.path().replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return request.path();
        }
    }
}
