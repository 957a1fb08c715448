package dev.understudy.account;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Where generated ids, keys, tokens and request ids come from: the same seed gives the same sequence.
 *
 * <p>Thread-safe; the sequence is shared.
 */
public final class IdSource {
    private static final String ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final SplittableRandom random;

    public IdSource(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Give {@code length} decimal digits, the first of them {@code first}. */
    public synchronized String digits(char first, int length) {
        StringBuilder text = new StringBuilder(length).append(first);
        while (text.length() < length) {
            text.append((char) ('0' + random.nextInt(10)));
        }
        return text.toString();
    }

    /** Give {@code length} characters out of digits and letters. */
    public synchronized String alphanumeric(int length) {
        StringBuilder text = new StringBuilder(length);
        while (text.length() < length) {
            text.append(ALPHANUMERIC.charAt(random.nextInt(ALPHANUMERIC.length())));
        }
        return text.toString();
    }

    /** Give {@code length} upper-case hexadecimal digits. */
    public synchronized String hex(int length) {
        StringBuilder text = new StringBuilder(length);
        while (text.length() < length) {
            text.append(Integer.toHexString(random.nextInt(16)));
        }
        return text.toString().toUpperCase(Locale.ROOT);
    }

    /** Give an upper-case UUID, as RAM and STS use for request ids. */
    public String uuid() {
        return hex(8) + "-" + hex(4) + "-" + hex(4) + "-" + hex(4) + "-" + hex(12);
    }

    /** Give random bytes. */
    public synchronized byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
