package dev.understudy.access.lines;

import com.fasterxml.jackson.core.JsonToken;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as a line tells it; placeholders may still stand in it when it is to be decided in a world.
 *
 * @param id null when it has none
 * @param source where {@code expect} comes from; null when it does not say
 * @param userId the numeric id of the user who asks; null where it does not say
 * @param sessionPolicy what the caller's session was narrowed to, in a world; null without one
 * @param policies its own policies; null when it is to be decided in a world
 */
public record DecideLine(
        @Nullable String id,
        @Nullable String source,
        String principal,
        @Nullable String userId,
        String action,
        List<String> resources,
        Map<String, List<String>> context,
        @Nullable RawJson sessionPolicy,
        @Nullable RawJson policies,
        Expectation expect) {
    public DecideLine {
        resources = List.copyOf(resources);
        context = Map.copyOf(context);
    }

    /**
     * Read a line.
     *
     * @param text its characters, of which the first {@code length} count
     * @throws LineFault when it is none
     */
    public static DecideLine read(char[] text, int length) {
        return new LineReader(new LineCursor(text, length, 1)).line();
    }

    /** The id of a line that cannot be read otherwise; null when it has none, or stops being JSON before it. */
    public static @Nullable String idOf(char[] text, int length) {
        try {
            LineCursor json = new LineCursor(text, length, 1);
            if (!json.at(JsonToken.START_OBJECT)) {
                return null;
            }
            json.next();
            while (json.at(JsonToken.FIELD_NAME)) {
                String name = json.text();
                json.next();
                if (name.equals("id")) {
                    return json.at(JsonToken.VALUE_STRING) ? json.text() : null;
                }
                json.skip();
                json.next();
            }
            return null;
        } catch (LineFault unreadable) {
            return null;
        }
    }
}
