package dev.understudy.sls;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A range of the 128-bit hash space of a logstore: begin inclusive, end exclusive. */
public record KeyRange(BigInteger begin, BigInteger end) {
    private static final int DIGITS = 32;
    private static final BigInteger SPACE = BigInteger.ONE.shiftLeft(128);
    // Log Service "Shard": the last range ends with ff…ff, and contains it.
    private static final BigInteger LAST = SPACE.subtract(BigInteger.ONE);
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-fA-F]{1,32}");

    static KeyRange whole() {
        return new KeyRange(BigInteger.ZERO, LAST);
    }

    /** Read a key of up to 32 hexadecimal digits; refuses {@code ParameterInvalid} anything else. */
    static BigInteger key(String text) {
        if (!HEXADECIMAL.matcher(text).matches()) {
            throw SlsError.invalidMidHash();
        }
        // ASSUMED: shorter keys are padded on the right, as the Java producer's short keys suggest.
        return new BigInteger(text + "0".repeat(DIGITS - text.length()), 16);
    }

    boolean contains(BigInteger key) {
        return key.compareTo(begin) >= 0 && (key.compareTo(end) < 0 || end.equals(LAST));
    }

    /** Divide evenly. */
    List<KeyRange> split(int parts) {
        BigInteger size = (end.equals(LAST) ? SPACE : end).subtract(begin);
        List<KeyRange> ranges = new ArrayList<>();
        BigInteger from = begin;
        for (int part = 1; part <= parts; part++) {
            BigInteger cut = begin.add(size.multiply(BigInteger.valueOf(part)).divide(BigInteger.valueOf(parts)));
            BigInteger to = part == parts ? end : cut;
            ranges.add(new KeyRange(from, to));
            from = to;
        }
        return List.copyOf(ranges);
    }

    /** Divide at a key strictly inside; refuses {@code ParameterInvalid} any other. */
    List<KeyRange> splitAt(BigInteger key) {
        if (key.compareTo(begin) <= 0 || key.compareTo(end) >= 0) {
            throw SlsError.invalidMidHash();
        }
        return List.of(new KeyRange(begin, key), new KeyRange(key, end));
    }

    public String beginText() {
        return text(begin);
    }

    public String endText() {
        return text(end);
    }

    private static String text(BigInteger key) {
        String digits = key.toString(16).toLowerCase(Locale.ROOT);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }
}
