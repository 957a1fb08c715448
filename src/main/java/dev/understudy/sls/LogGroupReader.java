package dev.understudy.sls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the messages of PutLogs (Log Service "Data encoding"); hostile bytes end in a refusal and in nothing else.
 *
 * <p>Field numbers: LogGroup is Logs 1, Category 2, Topic 3, Source 4, MachineUUID 5, LogTags 6.
 */
public final class LogGroupReader {
    private static final List<String> COMPRESS_TYPES = List.of("", "deflate", "lz4", "zstd");

    private LogGroupReader() {}

    /** Read a group as PutLogs takes it: within the limits. */
    public static LogGroup read(byte[] bytes, LogGroupLimits limits, Instant now) {
        limits.checkSize(bytes.length);
        LogGroup group = read(bytes);
        limits.check(group, now);
        return group;
    }

    /** Read a group, whatever its age and size. */
    public static LogGroup read(byte[] bytes) {
        ProtobufReader reader = new ProtobufReader(bytes);
        List<Log> logs = new ArrayList<>();
        List<LogField> tags = new ArrayList<>();
        String topic = "";
        String source = "";
        String machineUuid = "";
        for (int field = reader.nextField(); field != 0; field = reader.nextField()) {
            switch (field) {
                case 1 -> logs.add(log(reader.readMessage()));
                case 2 -> reader.readText();
                case 3 -> topic = reader.readText();
                case 4 -> source = reader.readText();
                case 5 -> machineUuid = reader.readText();
                case 6 -> tags.add(keyAndValue(reader.readMessage()));
                default -> reader.skip();
            }
        }
        return new LogGroup(logs, topic, source, machineUuid, tags);
    }

    // Log: Time 1 required, Contents 2, Time_ns 4
    private static Log log(ProtobufReader reader) {
        long time = -1;
        int nanos = 0;
        List<LogField> contents = new ArrayList<>();
        for (int field = reader.nextField(); field != 0; field = reader.nextField()) {
            switch (field) {
                case 1 -> time = reader.readVarint() & 0xFFFF_FFFFL;
                case 2 -> contents.add(keyAndValue(reader.readMessage()));
                case 4 -> nanos = reader.readFixed32();
                default -> reader.skip();
            }
        }
        if (time < 0) {
            throw SlsError.unparseableLogs();
        }
        return new Log(time, nanos, contents);
    }

    // Content and LogTag: Key 1 required, Value 2 required
    private static LogField keyAndValue(ProtobufReader reader) {
        String key = null;
        String value = null;
        for (int field = reader.nextField(); field != 0; field = reader.nextField()) {
            switch (field) {
                case 1 -> key = reader.readText();
                case 2 -> value = reader.readText();
                default -> reader.skip();
            }
        }
        return new LogField(required(key), required(value));
    }

    /** Read a SlsLogPackageList, the body of a PutLogs with {@code x-log-mode: batch_group}. */
    public static List<LogPackage> packages(byte[] bytes) {
        ProtobufReader reader = new ProtobufReader(bytes);
        List<LogPackage> packages = new ArrayList<>();
        for (int field = reader.nextField(); field != 0; field = reader.nextField()) {
            if (field == 1) {
                packages.add(logPackage(reader.readMessage()));
            } else {
                reader.skip();
            }
        }
        return List.copyOf(packages);
    }

    // SlsLogPackage: data 1 required, uncompress_size 2, compress_type 3
    private static LogPackage logPackage(ProtobufReader reader) {
        byte[] data = null;
        long rawSize = 0;
        long compressType = 0;
        for (int field = reader.nextField(); field != 0; field = reader.nextField()) {
            switch (field) {
                case 1 -> data = reader.readBytes();
                case 2 -> rawSize = reader.readVarint();
                case 3 -> compressType = reader.readVarint();
                default -> reader.skip();
            }
        }
        if (rawSize < 0 || rawSize > Integer.MAX_VALUE || compressType < 0 || compressType >= COMPRESS_TYPES.size()) {
            throw SlsError.unparseableLogs();
        }
        return new LogPackage(required(data), (int) rawSize, COMPRESS_TYPES.get((int) compressType));
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw SlsError.unparseableLogs();
        }
        return value;
    }
}
