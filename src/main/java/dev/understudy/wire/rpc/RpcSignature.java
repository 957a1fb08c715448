package dev.understudy.wire.rpc;

import dev.understudy.wire.http.QueryString;
import dev.understudy.wire.http.WireRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signature version 1.0 of the RPC protocol. RAM API "Signature mechanism" (2021). */
public final class RpcSignature {
    /** The one value of {@code SignatureMethod}. */
    public static final String METHOD = "HMAC-SHA1";

    /** The one value of {@code SignatureVersion}. */
    public static final String VERSION = "1.0";

    private static final String SIGNATURE = "Signature";

    private RpcSignature() {}

    /**
     * Build the text that is signed.
     *
     * @param keepEmpty whether a parameter without a value counts, as {@code name=}, or is left out
     */
    public static String stringToSign(String method, RpcParameters parameters, boolean keepEmpty) {
        String canonical = new TreeMap<>(parameters.values())
                .entrySet().stream()
                        .filter(parameter -> !parameter.getKey().equals(SIGNATURE))
                        .filter(parameter -> keepEmpty || !parameter.getValue().isEmpty())
                        .map(parameter ->
                                QueryString.encode(parameter.getKey()) + "=" + QueryString.encode(parameter.getValue()))
                        .collect(Collectors.joining("&"));
        return method + "&%2F&" + QueryString.encode(canonical);
    }

    /** Sign: base64 of HMAC-SHA1, the key being the secret and an ampersand. */
    public static String sign(String secret, String stringToSign) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec((secret + "&").getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(stringToSign.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java runtime has HmacSHA1", missing);
        }
    }

    /** Check the {@code Signature} parameter; whether method and version are the ones above is up to the caller. */
    public static RpcVerdict verify(String method, RpcParameters parameters, String secret) {
        // The Tea clients send `name=` but leave it out of what they sign; all others sign it.
        String server = stringToSign(method, parameters, true);
        Optional<String> signature = parameters.first(SIGNATURE);
        if (signature.isPresent()
                && (same(signature.get(), sign(secret, server))
                        || same(signature.get(), sign(secret, stringToSign(method, parameters, false))))) {
            return new RpcVerdict.Verified();
        }
        return new RpcVerdict.Different(server);
    }

    /**
     * Sign a request as a client does; {@code Timestamp} and {@code SignatureNonce} are the caller's to set before.
     *
     * @return the request with key id, method, version and signature added to its query
     * @throws MalformedRequest as {@link RpcParameters#of}
     */
    public static WireRequest signed(WireRequest request, String accessKeyId, String secret) {
        Map<String, String> added = new LinkedHashMap<>();
        added.put("AccessKeyId", accessKeyId);
        added.put("SignatureMethod", METHOD);
        added.put("SignatureVersion", VERSION);
        WireRequest unsigned = withQuery(request, added);
        String text = stringToSign(unsigned.method(), RpcParameters.of(unsigned), true);
        return withQuery(unsigned, Map.of(SIGNATURE, sign(secret, text)));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static WireRequest withQuery(WireRequest request, Map<String, String> added) {
        String more = added.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + QueryString.encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
        String query = request.query().isEmpty() ? more : request.query() + "&" + more;
        return request.withQuery(query);
    }
}
