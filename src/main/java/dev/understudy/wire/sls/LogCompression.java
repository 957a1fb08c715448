package dev.understudy.wire.sls;

import java.util.Optional;

/** How a body of Log Service is compressed, as {@code x-log-compresstype} and {@code Accept-Encoding} name it. */
public enum LogCompression {
    /** A raw block without frame or length: only the stated size tells where it ends. */
    LZ4("lz4"),
    ZSTD("zstd"),
    /** With the header of zlib, RFC 1950. */
    DEFLATE("deflate"),
    GZIP("gzip");

    /** The largest body in bytes, compressed or not. Log Service "Common error codes" (2026): PostBodyTooLarge. */
    public static final int LIMIT = 10 * 1024 * 1024;

    private final String headerValue;

    LogCompression(String headerValue) {
        this.headerValue = headerValue;
    }

    /** What the headers say. */
    public String headerValue() {
        return headerValue;
    }

    /** Find a compression by the value of a header; empty when unknown. */
    public static Optional<LogCompression> named(String headerValue) {
        for (LogCompression compression : values()) {
            if (compression.headerValue.equals(headerValue)) {
                return Optional.of(compression);
            }
        }
        return Optional.empty();
    }

    /**
     * Unpack a body.
     *
     * @param rawSize the size in bytes that the body must have unpacked
     * @throws UnreadableBody when it has another, when either size is over the limit, or when the bytes are no such body
     */
    public byte[] decompress(byte[] body, long rawSize) {
        if (rawSize < 0 || rawSize > LIMIT) {
            throw new UnreadableBody("the body says it unpacks to " + rawSize + " bytes; expected 0 to " + LIMIT);
        }
        if (body.length > LIMIT) {
            throw new UnreadableBody("the body has " + body.length + " bytes; expected at most " + LIMIT);
        }
        return codec().decompress(body, (int) rawSize);
    }

    /** Pack a body. */
    public byte[] compress(byte[] raw) {
        return codec().compress(raw);
    }

    private Codec codec() {
        return switch (this) {
            case LZ4 -> new Lz4Block();
            case ZSTD -> new ZstdFrame();
            case DEFLATE -> new ZlibStream();
            case GZIP -> new GzipStream();
        };
    }
}
