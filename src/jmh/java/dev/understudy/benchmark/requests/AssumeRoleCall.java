package dev.understudy.benchmark.requests;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** AssumeRole by a RAM user, signed with V1, as the bytes of a GET; each has a nonce of its own. */
record AssumeRoleCall(String accessKeyId, String accessKeySecret, String roleArn) implements SignedCall {
    private static final AtomicLong NONCES = new AtomicLong(System.nanoTime());

    @Override
    public byte[] bytes() throws GeneralSecurityException {
        Map<String, String> parameters = new TreeMap<>(Map.of(
                "Action", "AssumeRole",
                "Version", "2015-04-01",
                "Format", "JSON",
                "RoleArn", roleArn,
                "RoleSessionName", "benchmark",
                "SignatureMethod", "HMAC-SHA1",
                "SignatureVersion", "1.0",
                "AccessKeyId", accessKeyId));
        parameters.put("SignatureNonce", Long.toString(NONCES.incrementAndGet()));
        parameters.put(
                "Timestamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        String query = parameters.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec((accessKeySecret + "&").getBytes(StandardCharsets.US_ASCII), "HmacSHA1"));
        String signature = Base64.getEncoder()
                .encodeToString(mac.doFinal(("GET&%2F&" + encoded(query)).getBytes(StandardCharsets.US_ASCII)));
        return ("GET /?" + query + "&Signature=" + encoded(signature)
                        + " HTTP/1.1\r\nHost: sts.aliyuncs.com\r\nUser-Agent: benchmark\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
