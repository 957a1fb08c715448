package dev.understudy.wire.sls;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Deflate in the frame of gzip. */
final class GzipStream implements Codec {
    @Override
    public byte[] decompress(byte[] body, int rawSize) {
        byte[] raw;
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(body))) {
            // One byte more than asked for shows that there is more.
            raw = stream.readNBytes(rawSize + 1);
        } catch (IOException broken) {
            throw new UnreadableBody("the body is no gzip stream", broken);
        }
        if (raw.length != rawSize) {
            throw new UnreadableBody("the body is no gzip stream of " + rawSize + " bytes");
        }
        return raw;
    }

    @Override
    public byte[] compress(byte[] raw) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(raw.length / 2 + 64);
        try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
            stream.write(raw);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
