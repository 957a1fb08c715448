package dev.understudy.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes JSON objects, one a line, in UTF-8. */
final class Answers {
    private static final ObjectMapper JSON = new ObjectMapper().disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);

    private final JsonGenerator out;

    Answers(OutputStream stream) throws IOException {
        out = new JsonFactory().createGenerator(stream).setPrettyPrinter(new MinimalPrettyPrinter(""));
    }

    void error(@Nullable String id, String problem) throws IOException {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("id", id);
        answer.put("error", problem);
        write(answer);
    }

    void write(Map<String, @Nullable Object> answer) throws IOException {
        JSON.writeValue(out, answer);
        out.writeRaw('\n');
    }

    /** Hand everything on to whoever reads. */
    void flush() throws IOException {
        out.flush();
    }
}
