package dev.understudy.wire.sls;

import dev.understudy.wire.http.QueryString;
import dev.understudy.wire.http.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Log Service's signature version 4, {@code SLS4-HMAC-SHA256}, as the vendor's SDKs of 2024 and later make it. */
public final class SlsSignatureV4 {
    static final String ALGORITHM = "SLS4-HMAC-SHA256";
    private static final String MAC = "HmacSHA256";
    private static final String LOG_DATE = "x-log-date";
    private static final String CONTENT_HASH = "x-log-content-sha256";
    private static final String CONTENT_MD5 = "content-md5";
    private static final String EMPTY_BODY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private SlsSignatureV4() {}

    /**
     * Build the canonical request; the signed headers are not listed in the request but follow from it.
     *
     * @throws IllegalArgumentException when a percent escape of the query is broken
     */
    public static String canonicalRequest(WireRequest request) {
        return canonicalRequest(request, request.path(), true);
    }

    /** Build the text that is signed, {@code scope} being that of the credential. */
    public static String stringToSign(String logDate, String scope, String canonicalRequest) {
        return String.join(
                "\n", ALGORITHM, logDate, scope, Hashes.sha256(canonicalRequest.getBytes(StandardCharsets.UTF_8)));
    }

    /** Sign with a key made for one day and region: lower-case hexadecimal. */
    public static String sign(String secret, String date, String region, String stringToSign) {
        byte[] key = ("aliyun_v4" + secret).getBytes(StandardCharsets.UTF_8);
        for (String step : List.of(date, region, "sls", "aliyun_v4_request")) {
            key = Hashes.hmac(MAC, key, step);
        }
        return HexFormat.of().formatHex(Hashes.hmac(MAC, key, stringToSign));
    }

    /**
     * Check signature and body.
     *
     * @throws IllegalArgumentException when a percent escape of the query is broken
     */
    public static SlsVerdict verify(WireRequest request, SlsAuthorization.V4 authorization, String secret) {
        String logDate = SignedText.header(request, LOG_DATE);
        for (String name : List.of(LOG_DATE, CONTENT_HASH)) {
            if (SignedText.header(request, name).isEmpty()) {
                return new SlsVerdict.HeaderMissing(name);
            }
        }
        // ASSUMED: a credential of another day than the request's own date is no credential for it.
        boolean signed = logDate.startsWith(authorization.date() + "T")
                && spellings(request)
                        .map(canonical -> stringToSign(logDate, authorization.scope(), canonical))
                        .anyMatch(text -> Hashes.same(
                                authorization.signature(),
                                sign(secret, authorization.date(), authorization.region(), text)));
        return signed
                ? checkBody(request)
                : new SlsVerdict.Different(stringToSign(logDate, authorization.scope(), canonicalRequest(request)));
    }

    /**
     * Sign a request as a client does; {@code x-log-date} ({@code yyyyMMdd'T'HHmmss'Z'}) is the caller's to set before.
     *
     * @return the request with {@code x-log-content-sha256} and {@code authorization} added
     * @throws IllegalArgumentException when {@code x-log-date} has no day, or a percent escape of the query is broken
     */
    public static WireRequest signed(WireRequest request, String region, String accessKeyId, String secret) {
        String logDate = SignedText.header(request, LOG_DATE);
        int day = logDate.indexOf('T');
        if (day != 8) {
            throw new IllegalArgumentException(
                    "x-log-date is `" + logDate + "`; expected a time such as `20260105T080000Z`");
        }
        WireRequest unsigned = request.withHeaders(Map.of(CONTENT_HASH, Hashes.sha256(request.body())));
        String date = logDate.substring(0, day);
        String text = stringToSign(logDate, scope(date, region), canonicalRequest(unsigned));
        return unsigned.withHeaders(Map.of(
                "authorization",
                ALGORITHM + " Credential=" + accessKeyId + "/" + scope(date, region) + ",Signature="
                        + sign(secret, date, region, text)));
    }

    static String scope(String date, String region) {
        return date + "/" + region + "/sls/aliyun_v4_request";
    }

    /** What clients sign differs in a path that needs escapes, and the Go SDK leaves out {@code x-log-meta-}. */
    private static Stream<String> spellings(WireRequest request) {
        String decoded = SignedText.decodedPath(request);
        String encoded = QueryString.encode(decoded).replace("%2F", "/");
        return Stream.of(request.path(), encoded, decoded)
                .distinct()
                .flatMap(path -> Stream.of(true, false).map(withMeta -> canonicalRequest(request, path, withMeta)));
    }

    private static String canonicalRequest(WireRequest request, String path, boolean withMeta) {
        Map<String, String> headers = new TreeMap<>();
        request.headers().forEach((name, values) -> {
            if (name.equals("content-type")
                    || (SignedText.isLogServiceHeader(name) && (withMeta || !name.startsWith("x-log-meta-")))) {
                headers.put(name, SignedText.value(values));
            }
        });
        // With the port if one was sent, which is the client's choice.
        headers.put("host", request.host().strip());
        return String.join(
                "\n",
                request.method(),
                path,
                SignedText.query(request, SlsSignatureV4::parameter),
                headers.entrySet().stream()
                        .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                        .collect(Collectors.joining()),
                String.join(";", headers.keySet()),
                SignedText.header(request, CONTENT_HASH));
    }

    private static String parameter(QueryString.Pair pair) {
        return pair.value().isEmpty() ? pair.name() : pair.name() + "=" + QueryString.encode(pair.value());
    }

    private static SlsVerdict checkBody(WireRequest request) {
        String sentHash = SignedText.header(request, CONTENT_HASH);
        String hash = Hashes.sha256(request.body());
        // Every SDK's putObject, and the Python SDK on request, sign the hash of an empty body for any body.
        if (!sentHash.equals(hash) && !sentHash.equals(EMPTY_BODY)) {
            return new SlsVerdict.BodyDiffers(CONTENT_HASH, sentHash, hash);
        }
        String sentMd5 = SignedText.header(request, CONTENT_MD5);
        String md5 = Hashes.md5(request.body());
        return sentMd5.isEmpty() || sentMd5.equals(md5)
                ? new SlsVerdict.Verified()
                : new SlsVerdict.BodyDiffers(CONTENT_MD5, sentMd5, md5);
    }
}
