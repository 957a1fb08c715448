package dev.understudy.wire.sls;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The hashes that Log Service signs with. */
final class Hashes {
    private Hashes() {}

    /** MD5 in upper-case hexadecimal. */
    static String md5(byte[] bytes) {
        return HexFormat.of().withUpperCase().formatHex(digest("MD5", bytes));
    }

    /** SHA-256 in lower-case hexadecimal. */
    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest("SHA-256", bytes));
    }

    static byte[] hmac(String algorithm, byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java runtime has " + algorithm, missing);
        }
    }

    /** Compare without telling by the time taken how much was right. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java runtime has " + algorithm, missing);
        }
    }
}
