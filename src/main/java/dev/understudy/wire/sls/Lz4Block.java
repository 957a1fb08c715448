package dev.understudy.wire.sls;

import net.jpountz.lz4.LZ4Exception;
import net.jpountz.lz4.LZ4Factory;

/** LZ4 as a raw block. */
final class Lz4Block implements Codec {
    // Plain Java with every bound checked: the faster instances have read beyond their input (CVE-2025-12183).
    private static final LZ4Factory LZ4 = LZ4Factory.safeInstance();

    @Override
    public byte[] decompress(byte[] body, int rawSize) {
        byte[] raw = new byte[rawSize];
        int size;
        try {
            size = LZ4.safeDecompressor().decompress(body, 0, body.length, raw, 0, rawSize);
        } catch (LZ4Exception | ArrayIndexOutOfBoundsException broken) {
            // The library checks bounds by running into them, as it does on an empty block.
            throw new UnreadableBody("the body is no lz4 block of " + rawSize + " bytes", broken);
        }
        if (size != rawSize) {
            throw new UnreadableBody("the body unpacks to " + size + " bytes; expected " + rawSize);
        }
        return raw;
    }

    @Override
    public byte[] compress(byte[] raw) {
        return LZ4.fastCompressor().compress(raw);
    }
}
