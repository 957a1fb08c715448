package dev.understudy.world;

import java.util.List;

/** The text of a policy document, and where each part of it stands. */
record DocumentText(String text, WorldPlace start, boolean isFile, Locator locator) {
    /** Finds a place of the text, line and column from 1, in the file it came from. */
    @FunctionalInterface
    interface Locator {
        WorldPlace place(int line, int column);
    }

    /** A text inside the world file. */
    DocumentText(String text, WorldPlace start, Locator locator) {
        this(text, start, false, locator);
    }

    /** A file of its own. */
    static DocumentText ofFile(String file, String text) {
        WorldPlace start = new WorldPlace(file, 1, 1);
        return new DocumentText(text, start, true, (line, column) -> new WorldPlace(file, line, column));
    }

    /** The document that stands here: YAML, JSON text, or {@code {file: …}}; {@code lines} are those of the world file. */
    static DocumentText find(Value value, WorldFolder folder, List<String> lines) {
        if (value.isText()) {
            return ScalarDocument.read(value, lines);
        }
        if (!value.isObject()) {
            throw value.wrong("a policy document or `{file: PATH}`");
        }
        if (value.members().stream().anyMatch(member -> member.name().equals("file"))) {
            return folder.read(value.fields(Shape.DOCUMENT_FILE).require("file", "a path"));
        }
        return MappingDocument.read(value);
    }

    WorldPlace place(int offset) {
        String before = text.substring(0, offset);
        int line = (int) before.chars().filter(letter -> letter == '\n').count() + 1;
        return locator.place(line, offset - before.lastIndexOf('\n'));
    }
}
