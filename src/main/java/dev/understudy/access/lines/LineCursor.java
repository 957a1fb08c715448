package dev.understudy.access.lines;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Walks over the JSON of one line one token at a time and knows where it is. */
final class LineCursor {
    // Far more than a line needs; what is deeper is refused before it costs anything.
    private static final int DEEPEST = 100;

    private static final JsonFactory JSON = JsonFactory.builder()
            // Names in a line are anybody's: they must not stay in memory.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final char[] text;
    private final int column;
    private final JsonParser parser;

    /** {@code column} is that of the first character. */
    LineCursor(char[] text, int length, int column) {
        this.text = text;
        this.column = column;
        this.parser = read(() -> JSON.createParser(text, 0, length));
        next();
    }

    void next() {
        read(parser::nextToken);
    }

    boolean at(JsonToken token) {
        return parser.currentToken() == token;
    }

    boolean atEnd() {
        return parser.currentToken() == null;
    }

    /** Walk over an object; {@code member} is called with the cursor on each value and must move past it. */
    void object(String what, Consumer<String> member) {
        expect(JsonToken.START_OBJECT, what, "an object");
        Set<String> seen = new HashSet<>();
        next();
        while (!at(JsonToken.END_OBJECT)) {
            String name = text();
            if (!seen.add(name)) {
                throw fault(what + " has two members `" + shortened(name) + "`; expected one");
            }
            next();
            member.accept(name);
        }
        next();
    }

    /** Walk over a list; {@code element} is called with the cursor on each element and must move past it. */
    void list(String what, Runnable element) {
        expect(JsonToken.START_ARRAY, what, "a list");
        next();
        while (!at(JsonToken.END_ARRAY)) {
            element.run();
        }
        next();
    }

    String string(String what) {
        expect(JsonToken.VALUE_STRING, what, "a string");
        String found = text();
        next();
        return found;
    }

    int number(String what) {
        expect(JsonToken.VALUE_NUMBER_INT, what, "a whole number");
        int found = read(parser::getIntValue);
        next();
        return found;
    }

    /** A string, or a list of strings. */
    List<String> strings(String what) {
        if (!at(JsonToken.START_ARRAY)) {
            expect(JsonToken.VALUE_STRING, what, "a string or a list of strings");
            return List.of(string(what));
        }
        List<String> strings = new ArrayList<>();
        list(what, () -> strings.add(string("an entry of " + what)));
        return strings;
    }

    /** An object as it is written. */
    RawJson raw(String what) {
        expect(JsonToken.START_OBJECT, what, "an object");
        int start = (int) parser.currentTokenLocation().getCharOffset();
        skip();
        int end = (int) parser.currentLocation().getCharOffset();
        next();
        return new RawJson(new String(text, start, end - start), column + start);
    }

    /** Go to the end of the value the cursor is on, if it has parts. */
    void skip() {
        read(parser::skipChildren);
    }

    String text() {
        return read(parser::getText);
    }

    /** Where the token begins that the cursor is on. */
    int column() {
        return place(parser.currentTokenLocation());
    }

    /** Something wrong at the token the cursor is on. */
    LineFault fault(String problem) {
        return new LineFault(column(), problem);
    }

    LineFault unknown(String what, String name, String expected) {
        return fault(what + " has an unknown member `" + shortened(name) + "`; expected " + expected);
    }

    private void expect(JsonToken token, String what, String expected) {
        if (!at(token)) {
            throw fault(what + " is " + found() + "; expected " + expected);
        }
    }

    private String found() {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return "missing";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "the string `" + shortened(text()) + "`";
            default -> "`" + shortened(text()) + "`";
        };
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }

    private int place(JsonLocation location) {
        return column + (int) Math.max(0, location.getCharOffset());
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (JsonProcessingException broken) {
            JsonLocation location = broken.getLocation();
            String words = broken.getOriginalMessage().lines().findFirst().orElse("unreadable");
            // Where the parser read from is no news to anybody.
            throw new LineFault(
                    location == null ? column : place(location),
                    "not valid JSON: " + shortened(words.split(" \\(start marker", 2)[0]));
        } catch (IOException impossibleOnText) {
            throw new UncheckedIOException(impossibleOnText);
        }
    }
}
