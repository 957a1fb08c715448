package dev.understudy.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Text from a file, or from standard input where the name is {@code -}; bytes that are no UTF-8 become marks. */
final class InputText {
    private static final int LONGEST = 16 * 1024 * 1024;
    private static final String STANDARD_INPUT = "-";

    private InputText() {}

    static String read(String name, String expected) {
        try (InputStream in = name.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(file(name, expected))) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new WrongInput("`" + name + "` is longer than 16 MB; expected " + expected);
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new WrongInput("`" + name + "` cannot be read; expected " + expected);
        }
    }

    private static Path file(String name, String expected) {
        try {
            Path file = Path.of(name);
            if (Files.isDirectory(file)) {
                throw new WrongInput("`" + name + "` is a folder; expected " + expected);
            }
            if (!Files.exists(file)) {
                throw new WrongInput("no such file `" + name + "`; expected " + expected);
            }
            return file;
        } catch (InvalidPathException malformed) {
            throw new WrongInput("`" + name + "` is no file name; expected " + expected);
        }
    }
}
