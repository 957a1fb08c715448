package dev.understudy.harness.client;

import com.aliyuncs.auth.AcsURLEncoder;
import java.io.UnsupportedEncodingException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request as it goes over the wire, before or after it was signed.
 *
 * @param host the Host header, which says which service is meant
 * @param query decoded
 * @param body empty for none
 */
public record RawRequest(
        String method, String host, String path, Map<String, String> query, Map<String, String> headers, String body) {
    public RawRequest {
        query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    public static RawRequest of(String method, String host, String path) {
        return new RawRequest(method, host, path, Map.of(), Map.of(), "");
    }

    /** The same with a parameter more, changed, or (null) less. */
    public RawRequest withParameter(String name, @Nullable String value) {
        return new RawRequest(method, host, path, changed(query, name, value), headers, body);
    }

    /** The same with a header more, changed, or (null) less. */
    public RawRequest withHeader(String name, @Nullable String value) {
        return new RawRequest(method, host, path, query, changed(headers, name, value), body);
    }

    public RawRequest withBody(String other) {
        return new RawRequest(method, host, path, query, headers, other);
    }

    /** Path and query, percent-encoded. */
    public String target() {
        return query.isEmpty()
                ? path
                : path + "?"
                        + query.entrySet().stream()
                                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> changed(Map<String, String> map, String name, @Nullable String value) {
        Map<String, String> changed = new LinkedHashMap<>(map);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return changed;
    }

    private static String encoded(String text) {
        try {
            return AcsURLEncoder.percentEncode(text);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("this JVM knows no UTF-8", e);
        }
    }
}
