package dev.understudy.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * An event of ActionTrail.
 *
 * @param userName of the caller: a user's name, {@code root}, or role and session with a colon between
 * @param errorCode null when the call succeeded
 * @param json all of it
 */
public record ToldEvent(
        String eventName, String userName, @Nullable String errorCode, String json) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Read what stands in the field {@code event} of a delivered log. */
    public static ToldEvent parse(String json) {
        try {
            return of(JSON.readTree(json));
        } catch (JsonProcessingException noEvent) {
            throw new UncheckedIOException(noEvent);
        }
    }

    static ToldEvent of(JsonNode event) {
        return new ToldEvent(
                event.path("eventName").asText(),
                event.path("userIdentity").path("userName").asText(),
                event.hasNonNull("errorCode") ? event.path("errorCode").asText() : null,
                event.toString());
    }

    /** Whether it tells of that operation, called by somebody of that name. */
    public boolean is(String operation, String caller) {
        return eventName.equals(operation) && userName.equals(caller);
    }
}
