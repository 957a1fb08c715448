package dev.understudy.sls;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A position in a shard: Base64 of a decimal count of nanoseconds since the epoch, growing by one a log group.
 *
 * <p>The form is that of real cursors; the Java SDK computes the previous cursor by decoding and subtracting one.
 */
public record Cursor(long position) {
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,18}|[0-8][0-9]{18}");

    static Cursor at(Instant time) {
        return new Cursor(TimeUnit.SECONDS.toNanos(time.getEpochSecond()) + time.getNano());
    }

    /** Decode; refuses {@code ParameterInvalid} what is no cursor. */
    public static Cursor parse(String text) {
        try {
            String decimal = new String(Base64.getDecoder().decode(text), StandardCharsets.ISO_8859_1);
            if (DECIMAL.matcher(decimal).matches()) {
                return new Cursor(Long.parseLong(decimal));
            }
        } catch (IllegalArgumentException notBase64) {
            throw SlsError.parameterInvalidCursor(text);
        }
        throw SlsError.parameterInvalidCursor(text);
    }

    /** The text that clients see. */
    public String text() {
        return Base64.getEncoder().encodeToString(Long.toString(position).getBytes(StandardCharsets.ISO_8859_1));
    }

    Cursor plus(long groups) {
        return new Cursor(position + groups);
    }
}
