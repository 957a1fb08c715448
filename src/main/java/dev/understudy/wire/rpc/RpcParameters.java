package dev.understudy.wire.rpc;

import dev.understudy.wire.http.QueryString;
import dev.understudy.wire.http.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The decoded parameters of an RPC request, in the order sent: those of the query, then those of the form body. */
public record RpcParameters(Map<String, String> values) {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int QUOTED = 100;

    public RpcParameters {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Read query and form body as one: clients split the parameters of one call between the two as they like.
     *
     * @throws MalformedRequest when a percent escape is broken, or a name comes twice with different values
     */
    public static RpcParameters of(WireRequest request) {
        Map<String, String> values = new LinkedHashMap<>();
        collect("query", request.query(), values);
        if (hasForm(request)) {
            collect("form body", new String(request.body(), StandardCharsets.UTF_8), values);
        }
        return new RpcParameters(values);
    }

    /** The value of a parameter; empty text when it was sent without one. */
    public Optional<String> first(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private static boolean hasForm(WireRequest request) {
        return request.header("content-type")
                .map(type ->
                        type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(FORM))
                .orElse(false);
    }

    private static void collect(String place, String text, Map<String, String> values) {
        if (BROKEN_ESCAPE.matcher(text).find()) {
            throw new MalformedRequest(
                    "the " + place + " has a broken percent escape; expected `%` and two" + " hexadecimal digits");
        }
        for (QueryString.Pair pair : QueryString.parse(text)) {
            String before = values.putIfAbsent(pair.name(), pair.value());
            if (before != null && !before.equals(pair.value())) {
                throw new MalformedRequest("parameter `" + quoted(pair.name()) + "` is given twice, with different"
                        + " values; expected it once");
            }
        }
    }

    private static String quoted(String name) {
        String line = CONTROL.matcher(name).replaceAll("?");
        return line.length() <= QUOTED ? line : line.substring(0, QUOTED) + "…";
    }
}
