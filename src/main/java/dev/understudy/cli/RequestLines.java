package dev.understudy.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Splits a stream into lines of UTF-8, one at a time and in bounded memory; blank ones are passed over. */
final class RequestLines {
    /** Far more than a line needs: RAM takes no policy longer than 6144 characters. */
    static final int LONGEST = 1 << 20;

    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final Drained drained;
    private final byte[] chunk = new byte[CHUNK];
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private int next;
    private int end;
    private byte[] line = new byte[CHUNK];
    private int bytes;
    private char[] text = new char[CHUNK];
    private int length;
    private long number;

    /** What came of reading a line. */
    enum Found {
        LINE,
        TOO_LONG,
        NOT_UTF_8,
        END
    }

    /** Is called before the reader may have to wait. */
    @FunctionalInterface
    interface Drained {
        void drained() throws IOException;
    }

    RequestLines(InputStream in, Drained drained) {
        this.in = in;
        this.drained = drained;
    }

    /** Go to the next line that is not blank. */
    Found next() throws IOException {
        while (true) {
            Found found = read();
            if (found != Found.LINE || !isBlank()) {
                return found;
            }
        }
    }

    /** The characters of the line, of which the first {@link #length()} count; good until the next. */
    char[] text() {
        return text;
    }

    int length() {
        return length;
    }

    /** The number of the line, from 1, blank ones counted. */
    long number() {
        return number;
    }

    private Found read() throws IOException {
        bytes = 0;
        length = 0;
        boolean tooLong = false;
        boolean begun = false;
        while (true) {
            if (next == end && !fill()) {
                if (!begun) {
                    return Found.END;
                }
                number++;
                return tooLong ? Found.TOO_LONG : decode();
            }
            begun = true;
            int stop = next;
            while (stop < end && chunk[stop] != '\n') {
                stop++;
            }
            tooLong = tooLong || bytes + stop - next > LONGEST;
            if (!tooLong) {
                append(stop);
            }
            boolean whole = stop < end;
            next = whole ? stop + 1 : stop;
            if (whole) {
                number++;
                return tooLong ? Found.TOO_LONG : decode();
            }
        }
    }

    private boolean fill() throws IOException {
        if (in.available() == 0) {
            drained.drained();
        }
        next = 0;
        end = Math.max(0, in.read(chunk));
        return end > 0;
    }

    private void append(int stop) {
        int more = stop - next;
        if (bytes + more > line.length) {
            line = Arrays.copyOf(line, Math.max(2 * line.length, bytes + more));
        }
        System.arraycopy(chunk, next, line, bytes, more);
        bytes += more;
    }

    private Found decode() {
        if (text.length < bytes) {
            text = new char[line.length];
        }
        CharBuffer out = CharBuffer.wrap(text);
        boolean malformed =
                utf8.reset().decode(ByteBuffer.wrap(line, 0, bytes), out, true).isError();
        length = malformed ? 0 : out.position();
        return malformed ? Found.NOT_UTF_8 : Found.LINE;
    }

    private boolean isBlank() {
        for (int at = 0; at < length; at++) {
            if (!Character.isWhitespace(text[at])) {
                return false;
            }
        }
        return true;
    }
}
