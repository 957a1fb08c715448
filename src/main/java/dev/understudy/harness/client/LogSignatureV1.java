package dev.understudy.harness.client;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signature v1 of Log Service (API "Request signatures"), for dates and algorithms that the SDK's signer does not let one choose. */
enum LogSignatureV1 {
    HMAC_SHA1("hmac-sha1", "HmacSHA1"),
    HMAC_SHA256("hmac-sha256", "HmacSHA256");

    private final String name;
    private final String algorithm;

    LogSignatureV1(String name, String algorithm) {
        this.name = name;
        this.algorithm = algorithm;
    }

    RawRequest sign(RawRequest request, Credentials credentials, SigningTime at) throws GeneralSecurityException {
        byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
        RawRequest complete = request.withHeader("Date", at.rfc1123())
                .withHeader("x-log-apiversion", "0.6.0")
                .withHeader("x-log-signaturemethod", name)
                .withHeader("x-log-bodyrawsize", Integer.toString(body.length))
                .withHeader("x-acs-security-token", credentials.securityToken());
        if (body.length > 0) {
            byte[] md5 = MessageDigest.getInstance("MD5").digest(body);
            complete = complete.withHeader(
                    "Content-MD5", HexFormat.of().withUpperCase().formatHex(md5));
        }
        Mac mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(credentials.accessKeySecret().getBytes(StandardCharsets.UTF_8), algorithm));
        byte[] signature = mac.doFinal(stringToSign(complete).getBytes(StandardCharsets.UTF_8));
        return complete.withHeader(
                "Authorization",
                "LOG " + credentials.accessKeyId() + ":" + Base64.getEncoder().encodeToString(signature));
    }

    private static String stringToSign(RawRequest request) {
        Map<String, String> headers = new TreeMap<>();
        request.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        String own = headers.entrySet().stream()
                .filter(header ->
                        header.getKey().startsWith("x-log-") || header.getKey().startsWith("x-acs-"))
                .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                .collect(Collectors.joining());
        String query = new TreeMap<>(request.query())
                .entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                        .collect(Collectors.joining("&"));
        return request.method() + "\n"
                + headers.getOrDefault("content-md5", "") + "\n"
                + headers.getOrDefault("content-type", "") + "\n"
                + headers.getOrDefault("date", "") + "\n"
                + own
                + request.path()
                + (query.isEmpty() ? "" : "?" + query);
    }
}
