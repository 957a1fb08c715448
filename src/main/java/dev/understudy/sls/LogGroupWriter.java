package dev.understudy.sls;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Writes what PullLogs answers, out of groups that stay the bytes they came in as. */
public final class LogGroupWriter {
    private static final byte[] NOTHING = {};
    // Field 1 of LogGroupList, field 6 of LogGroup, fields 1 and 2 of LogTag; all of them length-delimited.
    private static final int GROUP = 0x0A;
    private static final int TAG = 0x32;
    private static final int KEY = 0x0A;
    private static final int VALUE = 0x12;

    private LogGroupWriter() {}

    /** Frame groups as a LogGroupList. */
    public static byte[] list(List<StoredLogGroup> groups) {
        Bytes bytes = new Bytes();
        for (StoredLogGroup group : groups) {
            bytes.writeTag(GROUP, group.size());
            bytes.write(group.bytes());
            bytes.write(group.serverTags());
        }
        return bytes.taken();
    }

    /** No tags of the server's own. */
    public static byte[] noTags() {
        return NOTHING;
    }

    /** The tags that a logstore with {@code appendMeta} adds (Log Service "Reserved fields"). */
    public static byte[] metaTags(String clientIp, Instant received) {
        Bytes bytes = new Bytes();
        writeTag(bytes, "__client_ip__", clientIp);
        writeTag(bytes, "__receive_time__", Long.toString(received.getEpochSecond()));
        return bytes.taken();
    }

    private static void writeTag(Bytes bytes, String key, String value) {
        Bytes tag = new Bytes();
        writeText(tag, KEY, key);
        writeText(tag, VALUE, value);
        bytes.writeTag(TAG, tag.length);
        bytes.write(tag.taken());
    }

    private static void writeText(Bytes bytes, int tag, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        bytes.writeTag(tag, utf8.length);
        bytes.write(utf8);
    }

    private static final class Bytes {
        private byte[] buffer = new byte[256];
        private int length;

        void writeTag(int tag, int size) {
            writeByte(tag);
            int rest = size;
            for (; rest > 0x7F; rest >>>= 7) {
                writeByte((rest & 0x7F) | 0x80);
            }
            writeByte(rest);
        }

        void writeByte(int value) {
            reserve(1);
            buffer[length++] = (byte) value;
        }

        void write(byte[] more) {
            reserve(more.length);
            System.arraycopy(more, 0, buffer, length, more.length);
            length += more.length;
        }

        private void reserve(int more) {
            if (length + more > buffer.length) {
                buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
            }
        }

        byte[] taken() {
            return Arrays.copyOf(buffer, length);
        }
    }
}
