package dev.understudy.wire.rpc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Maps, collections, texts, numbers and booleans as JSON.
 *
 * <p>Characters stand as they are: the reader of the old Java core knows no {@code \}{@code u} escapes, and breaks on a
 * null inside an array, so nulls are left out everywhere.
 */
final class JsonTree {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonTree() {}

    static String write(Map<String, Object> tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            value(json, tree);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void value(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Map<?, ?> members) {
            json.writeStartObject();
            for (Map.Entry<?, ?> member : members.entrySet()) {
                @Nullable Object inner = member.getValue();
                if (inner != null) {
                    json.writeFieldName(String.valueOf(member.getKey()));
                    value(json, inner);
                }
            }
            json.writeEndObject();
        } else if (value instanceof Collection<?> items) {
            json.writeStartArray();
            for (Object item : items) {
                if (item != null) {
                    value(json, item);
                }
            }
            json.writeEndArray();
        } else if (value instanceof Boolean || value instanceof Number) {
            json.writeRawValue(value.toString());
        } else {
            json.writeString(value.toString());
        }
    }
}
