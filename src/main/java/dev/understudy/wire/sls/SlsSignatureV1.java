package dev.understudy.wire.sls;

import dev.understudy.wire.http.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Log Service's first signature, {@code LOG key:signature}. Log Service "Request signature" (2021). */
public final class SlsSignatureV1 {
    static final String METHOD = "x-log-signaturemethod";
    private static final String CONTENT_MD5 = "content-md5";
    private static final String LOG_DATE = "x-log-date";

    private SlsSignatureV1() {}

    /**
     * Build the text that is signed, as most clients do.
     *
     * @throws IllegalArgumentException when a percent escape of the query is broken
     */
    public static String stringToSign(WireRequest request) {
        return text(request, SignedText.header(request, "date"), false, request.path());
    }

    /** Sign: base64. */
    public static String sign(SlsMac mac, String secret, String stringToSign) {
        byte[] key = secret.getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(Hashes.hmac(mac.algorithm(), key, stringToSign));
    }

    /**
     * Check signature and body.
     *
     * @throws IllegalArgumentException when a percent escape of the query is broken
     */
    public static SlsVerdict verify(WireRequest request, SlsAuthorization.V1 authorization, String secret) {
        String method = SignedText.header(request, METHOD);
        if (method.isEmpty()) {
            return new SlsVerdict.HeaderMissing(METHOD);
        }
        Optional<SlsMac> mac = SlsMac.named(method);
        if (mac.isEmpty()) {
            return new SlsVerdict.UnknownMethod(method);
        }
        boolean signed = spellings(request)
                .anyMatch(text -> Hashes.same(authorization.signature(), sign(mac.get(), secret, text)));
        return signed ? checkBody(request) : new SlsVerdict.Different(stringToSign(request));
    }

    /**
     * Sign a request as a client does; {@code date} is the caller's to set before.
     *
     * @return the request with {@code content-md5} (when there is a body), {@code x-log-signaturemethod} and
     *     {@code authorization} added
     * @throws IllegalArgumentException when a percent escape of the query is broken
     */
    public static WireRequest signed(WireRequest request, SlsMac mac, String accessKeyId, String secret) {
        Map<String, String> added = new LinkedHashMap<>();
        added.put(METHOD, mac.headerValue());
        if (request.body().length > 0) {
            added.put(CONTENT_MD5, Hashes.md5(request.body()));
        }
        WireRequest unsigned = request.withHeaders(added);
        String signature = sign(mac, secret, stringToSign(unsigned));
        return unsigned.withHeaders(Map.of("authorization", "LOG " + accessKeyId + ":" + signature));
    }

    /**
     * What clients sign differs in a path that needs escapes (the Go SDK signs it escaped) and in the date: {@code x-log-date}
     * is left out by the SDKs, and in Log Service "Request signature" (2021) once counts like any other header and once stands
     * for {@code Date}.
     */
    private static Stream<String> spellings(WireRequest request) {
        String date = SignedText.header(request, "date");
        String logDate = SignedText.header(request, LOG_DATE);
        return Stream.of(request.path(), SignedText.decodedPath(request))
                .distinct()
                .flatMap(path -> Stream.of(
                                new Spelling(date, () -> text(request, date, false, path)),
                                new Spelling(logDate, () -> text(request, date, true, path)),
                                new Spelling(logDate, () -> text(request, logDate, false, path)))
                        .filter(spelling -> !spelling.signedDate.isEmpty())
                        .map(spelling -> spelling.text.get()));
    }

    /** INVARIANT: a signature that covers no date at all would be good for ever, so there is no such spelling. */
    private record Spelling(String signedDate, Supplier<String> text) {}

    private static String text(WireRequest request, String date, boolean withLogDate, String path) {
        String headers = request.headers().entrySet().stream()
                .filter(header -> SignedText.isLogServiceHeader(header.getKey()))
                .filter(header -> withLogDate || !header.getKey().equals(LOG_DATE))
                .map(header -> header.getKey() + ":" + SignedText.value(header.getValue()) + "\n")
                .collect(Collectors.joining());
        String query = SignedText.query(request, pair -> pair.name() + "=" + pair.value());
        return request.method() + "\n"
                + SignedText.header(request, CONTENT_MD5) + "\n"
                + SignedText.header(request, "content-type") + "\n"
                + date + "\n"
                + headers
                + path
                + (query.isEmpty() ? "" : "?" + query);
    }

    private static SlsVerdict checkBody(WireRequest request) {
        String sent = SignedText.header(request, CONTENT_MD5);
        if (sent.isEmpty() && request.body().length == 0) {
            return new SlsVerdict.Verified();
        }
        String computed = Hashes.md5(request.body());
        return sent.equals(computed)
                ? new SlsVerdict.Verified()
                : new SlsVerdict.BodyDiffers(CONTENT_MD5, sent, computed);
    }
}
