package dev.understudy.wire.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Query strings and form bodies: decoded into pairs, and encoded the strict way of RFC 3986. */
public final class QueryString {
    private QueryString() {}

    /** One {@code name=value}; {@code value} is empty both for {@code name=} and for a bare {@code name}. */
    public record Pair(String name, String value) {}

    /**
     * Decode in the order sent; {@code +} is a space.
     *
     * @throws IllegalArgumentException when a percent escape is broken
     */
    public static List<Pair> parse(String text) {
        List<Pair> pairs = new ArrayList<>();
        for (String part : text.split("&", -1)) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                String name = equals < 0 ? part : part.substring(0, equals);
                String value = equals < 0 ? "" : part.substring(equals + 1);
                pairs.add(new Pair(decode(name), decode(value)));
            }
        }
        return List.copyOf(pairs);
    }

    /** Percent-encode everything but letters, digits and {@code -_.~}, with upper-case hexadecimal digits. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
