package dev.understudy.wire.sls;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of an {@code Authorization} header. */
final class AuthorizationText {
    private static final Pattern V1 = Pattern.compile("LOG ([^\\s:]+):(\\S+)");
    private static final Pattern CREDENTIAL =
            Pattern.compile("([^/\\s]+)/([0-9]{8})/([A-Za-z0-9_-]+)/sls/aliyun_v4_request");
    private static final Set<String> PARTS = Set.of("Credential", "Signature");

    private AuthorizationText() {}

    static SlsAuthorization read(String header) {
        String text = header.strip();
        Matcher v1 = V1.matcher(text);
        if (v1.matches()) {
            return new SlsAuthorization.V1(v1.group(1), v1.group(2));
        }
        String v4 = SlsSignatureV4.ALGORITHM + " ";
        return text.startsWith(v4)
                ? version4(text.substring(v4.length()))
                : new SlsAuthorization.Malformed(
                        "expected `LOG <key>:<signature>` or `SLS4-HMAC-SHA256 Credential=…,Signature=…`");
    }

    private static SlsAuthorization version4(String text) {
        Map<String, String> parts = new HashMap<>();
        for (String part : text.split(",", -1)) {
            String[] halves = part.strip().split("=", 2);
            if (halves.length < 2 || !PARTS.contains(halves[0]) || parts.put(halves[0], halves[1]) != null) {
                return new SlsAuthorization.Malformed("expected `Credential=…` and `Signature=…`, each once");
            }
        }
        Matcher credential = CREDENTIAL.matcher(parts.getOrDefault("Credential", ""));
        String signature = parts.getOrDefault("Signature", "");
        if (!credential.matches() || signature.isEmpty()) {
            return new SlsAuthorization.Malformed(
                    "expected `Credential=<key>/<yyyyMMdd>/<region>/sls/aliyun_v4_request` and `Signature=…`");
        }
        return new SlsAuthorization.V4(credential.group(1), credential.group(2), credential.group(3), signature);
    }
}
