package dev.understudy.wire.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Requests for tests, changed one part at a time. */
public final class Sent {
    private Sent() {}

    /** A request without headers and body. */
    public static WireRequest request(String method, String host, String path, String query) {
        return new WireRequest(method, false, host, path, query, Map.of(), new byte[0], "127.0.0.1");
    }

    public static WireRequest header(WireRequest request, String name, String value) {
        return request.withHeaders(Map.of(name, value));
    }

    public static WireRequest headers(WireRequest request, Map<String, String> headers) {
        return request.withHeaders(headers);
    }

    public static WireRequest without(WireRequest request, String name) {
        Map<String, List<String>> headers = new TreeMap<>(request.headers());
        headers.remove(name);
        return new WireRequest(
                request.method(),
                request.secure(),
                request.host(),
                request.path(),
                request.query(),
                headers,
                request.body(),
                request.sourceIp());
    }

    public static WireRequest query(WireRequest request, String query) {
        return request.withQuery(query);
    }

    public static WireRequest at(WireRequest request, String host, String path) {
        return new WireRequest(
                request.method(),
                request.secure(),
                host,
                path,
                request.query(),
                request.headers(),
                request.body(),
                request.sourceIp());
    }

    public static WireRequest body(WireRequest request, byte[] body) {
        return new WireRequest(
                request.method(),
                request.secure(),
                request.host(),
                request.path(),
                request.query(),
                request.headers(),
                body,
                request.sourceIp());
    }

    public static WireRequest body(WireRequest request, String body) {
        return body(request, body.getBytes(StandardCharsets.UTF_8));
    }

    /** The text with one bit of one character flipped. */
    public static String flipped(String text, int position) {
        int at = Math.floorMod(position, text.length());
        return text.substring(0, at) + (char) (text.charAt(at) ^ 1) + text.substring(at + 1);
    }

    /** The bytes with one bit flipped. */
    public static byte[] flipped(byte[] bytes, int bit) {
        byte[] changed = bytes.clone();
        int at = Math.floorMod(bit, bytes.length * 8);
        changed[at / 8] ^= (byte) (1 << (at % 8));
        return changed;
    }
}
