package dev.understudy.world;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads text files; what is none is said in one line. */
final class TextFile {
    private static final long LONGEST = 8L * 1024 * 1024;

    private TextFile() {}

    static String read(Path file, String expected) {
        if (Files.isDirectory(file)) {
            throw new MalformedWorld(file + ": is a folder; expected " + expected);
        }
        if (!Files.exists(file)) {
            throw new MalformedWorld(file + ": no such file; expected " + expected);
        }
        try {
            if (Files.size(file) > LONGEST) {
                throw new MalformedWorld(file + ": longer than 8 MB; expected " + expected);
            }
            return decode(file.toString(), Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new MalformedWorld(file + ": cannot be read; expected " + expected);
        }
    }

    private static String decode(String file, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            int line = (int) text.chars().filter(letter -> letter == '\n').count() + 1;
            throw new WorldPlace(file, line, text.length() - text.lastIndexOf('\n'))
                    .fault("not UTF-8; expected text in UTF-8");
        }
        return text;
    }
}
