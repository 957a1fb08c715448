package dev.understudy.wire.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request as it came in.
 *
 * @param method upper-case method
 * @param secure true when it came over TLS
 * @param host the {@code Host} header as sent, port included when it was sent
 * @param path the path as sent, still percent-encoded
 * @param query the query as sent, without the question mark, still encoded; empty when there is none
 * @param headers values by lower-case name, in the order they came
 * @param body the raw bytes, not decompressed
 * @param sourceIp the peer's address as text
 * @param tlsProtocol such as {@code TLSv1.3}; null without TLS
 */
public record WireRequest(
        String method,
        boolean secure,
        String host,
        String path,
        String query,
        Map<String, List<String>> headers,
        byte[] body,
        String sourceIp,
        @Nullable String tlsProtocol) {
    private static final Pattern PORT = Pattern.compile(":[0-9]+$");

    public WireRequest {
        Map<String, List<String>> lower = new TreeMap<>();
        headers.forEach((name, values) -> lower.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        headers = java.util.Collections.unmodifiableMap(lower);
    }

    public WireRequest(
            String method,
            boolean secure,
            String host,
            String path,
            String query,
            Map<String, List<String>> headers,
            byte[] body,
            String sourceIp) {
        this(method, secure, host, path, query, headers, body, sourceIp, null);
    }

    /** The host without its port, in lower case. */
    public String hostName() {
        return PORT.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("");
    }

    /** This request with headers set, each to one value. */
    public WireRequest withHeaders(Map<String, String> set) {
        Map<String, List<String>> all = new TreeMap<>(headers);
        set.forEach((name, value) -> all.put(name.toLowerCase(Locale.ROOT), List.of(value)));
        return new WireRequest(method, secure, host, path, query, all, body, sourceIp, tlsProtocol);
    }

    /** This request with another query. */
    public WireRequest withQuery(String other) {
        return new WireRequest(method, secure, host, path, other, headers, body, sourceIp, tlsProtocol);
    }

    /** The first value of a header, by name in any case. */
    public Optional<String> header(String name) {
        List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
        return values == null || values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }
}
