package dev.understudy.wire.sls;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;

/** Zstandard as ordinary frames. */
final class ZstdFrame implements Codec {
    @Override
    public byte[] decompress(byte[] body, int rawSize) {
        byte[] raw = new byte[rawSize];
        long size;
        try {
            size = Zstd.decompressByteArray(raw, 0, rawSize, body, 0, body.length);
        } catch (ZstdException broken) {
            throw new UnreadableBody("the body is no zstd frame of " + rawSize + " bytes", broken);
        }
        if (size != rawSize) {
            throw new UnreadableBody("the body unpacks to " + size + " bytes; expected " + rawSize);
        }
        return raw;
    }

    @Override
    public byte[] compress(byte[] raw) {
        return Zstd.compress(raw);
    }
}
