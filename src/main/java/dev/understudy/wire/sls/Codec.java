package dev.understudy.wire.sls;

/** One compression's way with bytes. */
interface Codec {
    /** Unpack to exactly this many bytes, never writing more, or throw {@link UnreadableBody}. */
    byte[] decompress(byte[] body, int rawSize);

    byte[] compress(byte[] raw);
}
