package dev.understudy.ram;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that change with time (RFC 6238, over HMAC-SHA-1), in the one form RAM has: 6 digits, each for 30 seconds. */
public final class Totp {
    private static final String HMAC = "HmacSHA1";
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;
    private static final int STEP_SECONDS = 30;
    // ASSUMED: the clock of a device may be half a minute off, as RFC 6238, section 5.2, recommends.
    private static final int TOLERATED_STEPS = 1;

    private final SecretKeySpec seed;

    Totp(byte[] seed) {
        this.seed = new SecretKeySpec(seed, HMAC);
    }

    /** Codes of a seed as devices are given it. */
    public static Totp of(String base32Seed) {
        return new Totp(Base32.decode(base32Seed));
    }

    /** What a device shows at a moment. */
    public String code(Instant at) {
        return code(step(at));
    }

    /** Whether these are two codes a device showed one after the other, the second just now. */
    boolean areConsecutive(String first, String second, Instant now) {
        return LongStream.rangeClosed(step(now) - TOLERATED_STEPS, step(now) + TOLERATED_STEPS)
                .anyMatch(step -> code(step - 1).equals(first) && code(step).equals(second));
    }

    private String code(long step) {
        byte[] hash = hash(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        // RFC 4226, section 5.3: the last four bits say where to look.
        int offset = hash[hash.length - 1] & 0xf;
        int truncated = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", truncated % MODULUS);
    }

    private byte[] hash(byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(seed);
            return mac.doFinal(message);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }
}
