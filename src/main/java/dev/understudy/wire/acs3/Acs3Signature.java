package dev.understudy.wire.acs3;

import dev.understudy.wire.http.QueryString;
import dev.understudy.wire.http.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Signature version 3, {@code ACS3-HMAC-SHA256}. Alibaba Cloud "Request syntax and signature method V3" (2024). */
public final class Acs3Signature {
    static final String CONTENT_HASH = "x-acs-content-sha256";

    private Acs3Signature() {}

    /**
     * Build the canonical request; a listed header that was not sent counts as empty.
     *
     * @param signedHeaders lower-case names in the order listed
     * @throws IllegalArgumentException when a percent escape of the query is broken
     */
    public static String canonicalRequest(WireRequest request, List<String> signedHeaders) {
        String headers = signedHeaders.stream()
                .map(name -> name + ":" + value(request, name) + "\n")
                .collect(Collectors.joining());
        return String.join(
                "\n",
                request.method(),
                request.path(),
                canonicalQuery(request.query()),
                headers,
                String.join(";", signedHeaders),
                value(request, CONTENT_HASH));
    }

    /** Build the text that is signed. */
    public static String stringToSign(String canonicalRequest) {
        return Acs3Authorization.ALGORITHM + "\n" + Hashes.sha256(canonicalRequest.getBytes(StandardCharsets.UTF_8));
    }

    /** Sign with the bare secret: lower-case hexadecimal. */
    public static String sign(String secret, String stringToSign) {
        return Hashes.hmacSha256(secret, stringToSign);
    }

    /**
     * Check signature, covered headers and body.
     *
     * <p>Whether {@code host} is among the signed headers is the client's choice: the old Java core leaves it out.
     *
     * @throws IllegalArgumentException when a percent escape of the query is broken
     */
    public static Acs3Verdict verify(WireRequest request, Acs3Authorization.Signed authorization, String secret) {
        TreeSet<String> unsigned = new TreeSet<>(mustBeSigned(request).toList());
        authorization.signedHeaders().forEach(unsigned::remove);
        String sentHash = value(request, CONTENT_HASH);
        if (sentHash.isEmpty()) {
            unsigned.add(CONTENT_HASH);
        }
        if (!unsigned.isEmpty()) {
            return new Acs3Verdict.Incomplete(List.copyOf(unsigned));
        }
        String canonicalRequest = canonicalRequest(request, authorization.signedHeaders());
        String stringToSign = stringToSign(canonicalRequest);
        if (!Hashes.same(authorization.signature(), sign(secret, stringToSign))) {
            return new Acs3Verdict.Different(stringToSign, canonicalRequest);
        }
        String computedHash = Hashes.sha256(request.body());
        return sentHash.equals(computedHash)
                ? new Acs3Verdict.Verified()
                : new Acs3Verdict.BodyDiffers(sentHash, computedHash);
    }

    /**
     * Sign a request as a client does; {@code x-acs-date}, {@code x-acs-signature-nonce} and the like are the caller's
     * to set before.
     *
     * @return the request with {@code x-acs-content-sha256} and {@code Authorization} added
     * @throws IllegalArgumentException when a percent escape of the query is broken
     */
    public static WireRequest signed(WireRequest request, String accessKeyId, String secret) {
        WireRequest hashed = request.withHeaders(Map.of(CONTENT_HASH, Hashes.sha256(request.body())));
        List<String> names = Stream.concat(
                        mustBeSigned(hashed),
                        Stream.of("host", "content-type")
                                .filter(name -> !value(hashed, name).isEmpty()))
                .distinct()
                .sorted()
                .toList();
        String signature = sign(secret, stringToSign(canonicalRequest(hashed, names)));
        return hashed.withHeaders(Map.of(
                "authorization",
                Acs3Authorization.ALGORITHM + " Credential=" + accessKeyId + ",SignedHeaders=" + String.join(";", names)
                        + ",Signature=" + signature));
    }

    private static Stream<String> mustBeSigned(WireRequest request) {
        return Stream.concat(
                Stream.of(CONTENT_HASH), request.headers().keySet().stream().filter(name -> name.startsWith("x-acs-")));
    }

    static String value(WireRequest request, String name) {
        return name.equals("host")
                // With its port, as sent: not the address we were mapped to.
                ? request.host().strip()
                : request.headers().getOrDefault(name, List.of()).stream()
                        .map(String::strip)
                        .collect(Collectors.joining(","));
    }

    private static String canonicalQuery(String query) {
        return QueryString.parse(query).stream()
                .sorted(Comparator.comparing(QueryString.Pair::name).thenComparing(QueryString.Pair::value))
                .map(pair -> QueryString.encode(pair.name()) + "=" + QueryString.encode(pair.value()))
                .collect(Collectors.joining("&"));
    }
}
