package dev.understudy.wire.sls;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Deflate with the header of zlib. */
final class ZlibStream implements Codec {
    @Override
    public byte[] decompress(byte[] body, int rawSize) {
        // One byte more than asked for shows that there is more, and lets the stream's end be read.
        byte[] raw = new byte[rawSize + 1];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(body);
            int size = 0;
            int read;
            do {
                read = inflater.inflate(raw, size, raw.length - size);
                size += read;
            } while (read > 0 && size < raw.length);
            if (size != rawSize || !inflater.finished() || inflater.getRemaining() > 0) {
                throw new UnreadableBody("the body is no whole zlib stream of " + rawSize + " bytes");
            }
        } catch (DataFormatException broken) {
            throw new UnreadableBody("the body is no zlib stream", broken);
        } finally {
            inflater.end();
        }
        return Arrays.copyOf(raw, rawSize);
    }

    @Override
    public byte[] compress(byte[] raw) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(raw);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(raw.length / 2 + 64);
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
