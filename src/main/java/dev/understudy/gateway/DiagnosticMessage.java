package dev.understudy.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The opaque {@code EncodedDiagnosticMessage}: begins like the cloud's and carries the request id. */
final class DiagnosticMessage {
    // RAM API "DecodeDiagnosticMessage": samples begin with AQEAAAAA.
    private static final byte[] START = {1, 1, 0, 0, 0, 0};

    private DiagnosticMessage() {}

    static String encode(String requestId) {
        byte[] id = requestId.getBytes(StandardCharsets.UTF_8);
        byte[] message = new byte[START.length + id.length];
        System.arraycopy(START, 0, message, 0, START.length);
        System.arraycopy(id, 0, message, START.length, id.length);
        return Base64.getEncoder().encodeToString(message);
    }

    /** The request id in a message of ours; empty for anything else. */
    static Optional<String> decode(String encoded) {
        try {
            byte[] message = Base64.getDecoder().decode(encoded);
            boolean ours = message.length > START.length && encoded.startsWith("AQEAAAAA");
            return ours
                    ? Optional.of(
                            new String(message, START.length, message.length - START.length, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
