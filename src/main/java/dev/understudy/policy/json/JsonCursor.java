package dev.understudy.policy.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.understudy.policy.Ruling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Walks over JSON text one token at a time and knows where it is. */
final class JsonCursor {
    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final String DUPLICATE = "Duplicate field ";

    private final JsonParser parser;

    JsonCursor(String text) {
        parser = read(() -> STRICT.createParser(text));
        next();
    }

    /** Move to the next token; at the end of the text there is none. */
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
        next();
        while (!at(JsonToken.END_OBJECT)) {
            String name = text();
            next();
            member.accept(name);
        }
        next();
    }

    /** Walk over a list; {@code element} is called with the cursor on each element and must move past it. */
    void list(String what, Runnable element) {
        expect(JsonToken.START_ARRAY, what, "a list");
        Place start = place();
        next();
        if (at(JsonToken.END_ARRAY)) {
            throw start.fault(what + " is an empty list; expected at least one entry");
        }
        while (!at(JsonToken.END_ARRAY)) {
            element.run();
        }
        next();
    }

    String string(String what) {
        expect(JsonToken.VALUE_STRING, what, "a string");
        String text = text();
        next();
        return text;
    }

    /** A string, or a list of at least one. */
    List<String> strings(String what) {
        List<String> strings = new ArrayList<>();
        if (at(JsonToken.START_ARRAY)) {
            list(what, () -> strings.add(string("an entry of " + what)));
        } else {
            expect(JsonToken.VALUE_STRING, what, "a string or a list of strings");
            strings.add(string(what));
        }
        return strings;
    }

    /** Something wrong at the token the cursor is on. */
    MalformedPolicy fault(String problem) {
        return place().fault(problem);
    }

    Place place() {
        JsonLocation location = parser.currentTokenLocation();
        // Before the first token the parser counts columns from 0.
        return new Place(location.getLineNr(), Math.max(1, location.getColumnNr()));
    }

    /** A member that the grammar does not know; the fault is put where its value begins. */
    MalformedPolicy unknown(String what, String name, String expected) {
        return fault(what + " has an unknown member `" + name + "`; expected " + expected);
    }

    private void expect(JsonToken token, String what, String expected) {
        if (!at(token)) {
            boolean bare =
                    expected.contains("string") && parser.currentToken().isScalarValue() && !at(JsonToken.VALUE_NULL);
            throw fault(what + " is " + found() + "; expected " + expected
                    + (bare ? " (" + Ruling.BARE_VALUES.notice() + ")" : ""));
        }
    }

    private String found() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "the string `" + shortened(text()) + "`";
            case VALUE_NULL -> "null";
            default -> "`" + shortened(text()) + "`";
        };
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }

    private String text() {
        return read(parser::getText);
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (JsonProcessingException broken) {
            throw notJson(broken);
        } catch (IOException impossibleOnText) {
            throw new UncheckedIOException(impossibleOnText);
        }
    }

    private static MalformedPolicy notJson(JsonProcessingException broken) {
        String message =
                shortened(broken.getOriginalMessage().lines().findFirst().orElse("unreadable"));
        String problem = message.startsWith(DUPLICATE)
                ? message.replace(DUPLICATE, "a member twice: ") + " (" + Ruling.DUPLICATE_MEMBERS.notice() + ")"
                : "not valid JSON: " + message;
        JsonLocation location = broken.getLocation();
        return location == null
                ? new MalformedPolicy(1, 1, problem)
                : new MalformedPolicy(location.getLineNr(), location.getColumnNr(), problem);
    }
}
