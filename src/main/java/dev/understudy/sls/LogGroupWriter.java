package dev.understudy.sls;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Writes what PullLogs answers, out of groups that stay the bytes they came in as; and groups that nobody sent. */
public final class LogGroupWriter {
    private static final byte[] NOTHING = {};
    // Field 1 of LogGroupList, fields 1, 3, 4 and 6 of LogGroup, fields 1 and 2 of LogTag and of Content, field 2 of
    // Log;
    // all of them length-delimited.
    private static final int GROUP = 0x0A;
    private static final int LOG = 0x0A;
    private static final int TOPIC = 0x1A;
    private static final int SOURCE = 0x22;
    private static final int TAG = 0x32;
    private static final int CONTENT = 0x12;
    private static final int KEY = 0x0A;
    private static final int VALUE = 0x12;
    // Field 1 of Log, a varint.
    private static final int TIME = 0x08;

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

    /** One log as a group of its own, as a writer sends it; its nanoseconds are left out. */
    public static byte[] group(String topic, String source, Log log) {
        Bytes inner = new Bytes();
        inner.writeByte(TIME);
        inner.writeVarint(log.time());
        log.contents().forEach(field -> writePair(inner, CONTENT, field.key(), field.value()));
        Bytes bytes = new Bytes();
        bytes.writeTag(LOG, inner.length);
        bytes.write(inner.taken());
        writeText(bytes, TOPIC, topic);
        writeText(bytes, SOURCE, source);
        return bytes.taken();
    }

    /** No tags of the server's own. */
    public static byte[] noTags() {
        return NOTHING;
    }

    /** The tags that a logstore with {@code appendMeta} adds (Log Service "Reserved fields"). */
    public static byte[] metaTags(String clientIp, Instant received) {
        Bytes bytes = new Bytes();
        writePair(bytes, TAG, "__client_ip__", clientIp);
        writePair(bytes, TAG, "__receive_time__", Long.toString(received.getEpochSecond()));
        return bytes.taken();
    }

    private static void writePair(Bytes bytes, int tag, String key, String value) {
        Bytes pair = new Bytes();
        writeText(pair, KEY, key);
        writeText(pair, VALUE, value);
        bytes.writeTag(tag, pair.length);
        bytes.write(pair.taken());
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
            writeVarint(size);
        }

        void writeVarint(long value) {
            long rest = value;
            for (; rest > 0x7F; rest >>>= 7) {
                writeByte((int) (rest & 0x7F) | 0x80);
            }
            writeByte((int) rest);
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
