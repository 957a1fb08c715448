package dev.understudy.wire.acs3;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the parts that stand behind the algorithm. */
final class SignedParts {
    private static final Set<String> KEYS = Set.of("Credential", "SignedHeaders", "Signature");
    private static final Pattern HEADER_NAMES = Pattern.compile("[a-z0-9_.-]+(;[a-z0-9_.-]+)*");

    private SignedParts() {}

    static Acs3Authorization read(String text) {
        Map<String, String> parts = new HashMap<>();
        for (String part : text.split(",", -1)) {
            String[] halves = part.strip().split("=", 2);
            if (halves.length < 2 || halves[1].isEmpty() || !KEYS.contains(halves[0])) {
                return new Acs3Authorization.Malformed(
                        "expected parts `Credential=…`, `SignedHeaders=…` and `Signature=…`");
            }
            if (parts.put(halves[0], halves[1]) != null) {
                return new Acs3Authorization.Malformed("part `" + halves[0] + "` is given twice; expected it once");
            }
        }
        return complete(
                parts.getOrDefault("Credential", ""),
                parts.getOrDefault("SignedHeaders", ""),
                parts.getOrDefault("Signature", ""));
    }

    private static Acs3Authorization complete(String accessKeyId, String names, String signature) {
        if (accessKeyId.isEmpty() || names.isEmpty() || signature.isEmpty()) {
            return new Acs3Authorization.Malformed("expected all of `Credential`, `SignedHeaders` and `Signature`");
        }
        if (!HEADER_NAMES.matcher(names).matches()) {
            return new Acs3Authorization.Malformed(
                    "`SignedHeaders` must be lower-case header names with semicolons between");
        }
        return new Acs3Authorization.Signed(accessKeyId, List.of(names.split(";")), signature);
    }
}
