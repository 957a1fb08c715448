package dev.understudy.access.denial;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * The opaque {@code EncodedDiagnosticMessage}: begins like the cloud's, and says by itself who was refused what.
 *
 * <p>It holds what the caller knows already, and no condition value, policy or secret. A digest tells a damaged one; it proves
 * nothing about who made it, so a server believes its own records only.
 *
 * @param principal ARN of the caller
 * @param resource the one that was refused
 * @param verdict {@code ImplicitDeny} or {@code ExplicitDeny}
 * @param policyType the cloud's word; empty where no policy was read
 */
public record DiagnosticMessage(
        String requestId, String principal, String action, String resource, String verdict, String policyType) {
    // RAM API "DecodeDiagnosticMessage": samples begin with AQEAAAAA.
    private static final byte[] START = {1, 1, 0, 0, 0, 0};
    private static final int FORMAT = 2;
    private static final int CHECK = 8;
    private static final int LONGEST = 4096;

    /** Its text. */
    public String encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(START);
            out.writeByte(FORMAT);
            for (String field : new String[] {requestId, principal, action, resource, verdict, policyType}) {
                out.writeUTF(field.length() > LONGEST ? field.substring(0, LONGEST) : field);
            }
            out.write(check(bytes.toByteArray()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** Read one of ours; empty for anything else, and for one that was damaged. */
    public static Optional<DiagnosticMessage> decode(String encoded) {
        byte[] message;
        try {
            message = Base64.getDecoder().decode(encoded);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        int end = message.length - CHECK;
        if (end <= START.length
                || !Arrays.equals(START, Arrays.copyOf(message, START.length))
                || message[START.length] != FORMAT
                || !MessageDigest.isEqual(
                        check(Arrays.copyOf(message, end)), Arrays.copyOfRange(message, end, message.length))) {
            return Optional.empty();
        }
        return fields(message, end);
    }

    private static Optional<DiagnosticMessage> fields(byte[] message, int end) {
        int start = START.length + 1;
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(message, start, end - start))) {
            DiagnosticMessage found = new DiagnosticMessage(
                    in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF());
            return in.available() == 0 ? Optional.of(found) : Optional.empty();
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    private static byte[] check(byte[] message) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(message), CHECK);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
