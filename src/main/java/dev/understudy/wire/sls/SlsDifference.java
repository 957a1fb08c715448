package dev.understudy.wire.sls;

import dev.understudy.wire.http.QueryString;
import dev.understudy.wire.http.SignatureDifference;
import dev.understudy.wire.http.SignatureDifference.Variant;
import dev.understudy.wire.http.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds out what a client got wrong in a Log Service signature, by trying it: by changing the request as it may have been. */
public final class SlsDifference {
    private static final int MOST_HEADERS = 60;
    private static final String MD5 = "content-md5";
    private static final String SHA256 = "x-log-content-sha256";

    private SlsDifference() {}

    /** What differs in a signature of version 1; to be asked only when {@link SlsSignatureV1#verify} has refused it. */
    public static SignatureDifference find(WireRequest request, SlsAuthorization.V1 authorization, String secret) {
        SlsMac mac =
                SlsMac.named(SignedText.header(request, SlsSignatureV1.METHOD)).orElse(SlsMac.HMAC_SHA1);
        SlsMac other = mac == SlsMac.HMAC_SHA1 ? SlsMac.HMAC_SHA256 : SlsMac.HMAC_SHA1;
        String text = SlsSignatureV1.stringToSign(request);
        Stream<Variant> form = Stream.of(
                new Variant(
                        "secret",
                        "an `&` was put after the secret, expected it bare",
                        lines(text),
                        () -> SlsSignatureV1.sign(mac, secret + "&", text)),
                new Variant(
                        SlsSignatureV1.METHOD,
                        "made with " + other.headerValue() + ", the header says " + mac.headerValue(),
                        lines(text),
                        () -> SlsSignatureV1.sign(other, secret, text)),
                new Variant(
                        "signature",
                        "it is hexadecimal, expected base64",
                        lines(text),
                        () -> HexFormat.of()
                                .formatHex(
                                        Hashes.hmac(mac.algorithm(), secret.getBytes(StandardCharsets.UTF_8), text))));
        Stream<Variant> escaped = escapedQuery(request)
                .map(query -> text.replace(query.bare(), query.escaped()))
                .map(changed -> new Variant(
                        "query",
                        "its values were escaped, expected them as they are",
                        lines(changed),
                        () -> SlsSignatureV1.sign(mac, secret, changed)));
        return find(
                authorization.signature(),
                request,
                SlsSignatureV1::stringToSign,
                Stream.concat(form, escaped),
                changed -> SlsSignatureV1.sign(mac, secret, changed));
    }

    /** What differs in a signature of version 4; to be asked only when {@link SlsSignatureV4#verify} has refused it. */
    public static SignatureDifference find(WireRequest request, SlsAuthorization.V4 authorization, String secret) {
        String logDate = SignedText.header(request, "x-log-date");
        if (!logDate.startsWith(authorization.date() + "T")) {
            return SignatureDifference.shown(
                    "date", "the credential is for " + authorization.date() + ", x-log-date is " + logDate);
        }
        Function<String, String> sign = canonical -> SlsSignatureV4.sign(
                secret,
                authorization.date(),
                authorization.region(),
                SlsSignatureV4.stringToSign(logDate, authorization.scope(), canonical));
        String canonical = SlsSignatureV4.canonicalRequest(request);
        String text = SlsSignatureV4.stringToSign(logDate, authorization.scope(), canonical);
        Stream<Variant> form = Stream.of(
                new Variant(
                        "secret",
                        "signed with the secret itself, expected the key derived from it",
                        lines(canonical),
                        () -> HexFormat.of()
                                .formatHex(Hashes.hmac("HmacSHA256", secret.getBytes(StandardCharsets.UTF_8), text))),
                new Variant(
                        "string to sign",
                        "the canonical request was signed itself, expected its hash in the string to sign",
                        lines(canonical),
                        () -> SlsSignatureV4.sign(secret, authorization.date(), authorization.region(), canonical)));
        return find(authorization.signature(), request, SlsSignatureV4::canonicalRequest, form, sign);
    }

    private static SignatureDifference find(
            String signature,
            WireRequest request,
            Function<WireRequest, String> canonical,
            Stream<Variant> form,
            Function<String, String> sign) {
        if (request.headers().size() > MOST_HEADERS) {
            return SignatureDifference.shown("unknown", "the request has too many headers to try what differs");
        }
        Stream<Variant> changed = changes(request).map(change -> {
            String text = canonical.apply(change.request());
            return new Variant(change.part(), change.explanation(), lines(text), () -> sign.apply(text));
        });
        return SignatureDifference.find(signature, lines(canonical.apply(request)), Stream.concat(form, changed));
    }

    /** The request as a client may have signed it. */
    private record Change(String part, String explanation, WireRequest request) {}

    private static Stream<Change> changes(WireRequest request) {
        List<Change> changes = new ArrayList<>();
        for (String method : List.of("GET", "POST", "PUT", "DELETE", "HEAD")) {
            changes.add(new Change(
                    "method",
                    "signed for " + method + ", sent as " + request.method(),
                    as(request, method, request.host(), request.path(), request.headers())));
        }
        for (String path : List.of(request.path() + "/", request.path().replaceFirst("/$", ""), "/")) {
            changes.add(new Change(
                    "path",
                    "signed for `" + path + "`, sent to `" + request.path() + "`",
                    as(request, request.method(), request.host(), path, request.headers())));
        }
        String bare = request.host().strip().replaceFirst(":[0-9]+$", "");
        for (String host : List.of(bare, bare + ":80", bare + ":443", bare.replaceFirst("^[^.]+\\.", ""))) {
            changes.add(new Change(
                    "host",
                    "signed for `" + host + "`, sent to `" + request.host() + "`",
                    as(request, request.method(), host, request.path(), request.headers())));
        }
        changes.add(new Change("query", "it was not signed", request.withQuery("")));
        headers(request).forEach(changes::add);
        return changes.stream();
    }

    private static Stream<Change> headers(WireRequest request) {
        List<Change> changes = new ArrayList<>();
        String md5 = Hashes.md5(request.body());
        changes.add(new Change("Content-MD5", "signed with the body's own MD5", request.withHeaders(Map.of(MD5, md5))));
        changes.add(new Change(
                "Content-MD5",
                "signed in lower case, sent in upper case",
                request.withHeaders(Map.of(MD5, md5.toLowerCase(java.util.Locale.ROOT)))));
        for (String hash : List.of(Hashes.sha256(request.body()), "UNSIGNED-PAYLOAD")) {
            changes.add(new Change(
                    SHA256,
                    "signed with `" + hash + "`, which is not what was sent",
                    request.withHeaders(Map.of(SHA256, hash))));
        }
        for (String name : request.headers().keySet()) {
            Map<String, List<String>> fewer = new HashMap<>(request.headers());
            fewer.remove(name);
            // A missing host would be one that is asked for by nobody.
            if (!name.equals("host") && !name.equals("authorization")) {
                changes.add(new Change(
                        "header " + name,
                        "it was sent and not signed",
                        as(request, request.method(), request.host(), request.path(), fewer)));
            }
        }
        return changes.stream();
    }

    private static WireRequest as(
            WireRequest request, String method, String host, String path, Map<String, List<String>> headers) {
        return new WireRequest(
                method,
                request.secure(),
                host,
                path,
                request.query(),
                new TreeMap<>(headers),
                request.body(),
                request.sourceIp(),
                request.tlsProtocol());
    }

    /** The query as version 1 signs it, and as it does not. */
    private record Query(String bare, String escaped) {}

    private static Stream<Query> escapedQuery(WireRequest request) {
        String bare = SignedText.query(request, pair -> pair.name() + "=" + pair.value());
        String escaped = SignedText.query(request, pair -> pair.name() + "=" + QueryString.encode(pair.value()));
        return bare.equals(escaped) ? Stream.empty() : Stream.of(new Query(bare, escaped));
    }

    private static List<String> lines(String canonical) {
        return Arrays.stream(canonical.split("[\n?&]", -1))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
