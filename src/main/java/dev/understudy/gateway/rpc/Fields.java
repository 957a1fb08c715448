package dev.understudy.gateway.rpc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members of an answer, in order. */
public final class Fields {
    // Exactly this, without fractions: credentials-java reads dates by this very pattern.
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Map<String, Object> members = new LinkedHashMap<>();

    private Fields() {}

    public static Fields of(String name, Object value) {
        return new Fields().and(name, value);
    }

    /** An answer that says nothing but its RequestId. */
    public static Map<String, Object> none() {
        return Map.of();
    }

    public Fields and(String name, Object value) {
        members.put(name, value);
        return this;
    }

    public Fields and(String name, Instant date) {
        return and(name, date(date));
    }

    /** Add a member unless there is nothing to say: absent members are left out, never null. */
    public Fields andIfKnown(String name, @Nullable Object value) {
        return value == null ? this : and(name, value);
    }

    public Map<String, Object> map() {
        return members;
    }

    public static String date(Instant instant) {
        return DATE.format(instant);
    }

    /** A list in the wrapping that lists have in answers: {@code "Users": {"User": […]}}. */
    public static <T> Map<String, Object> list(
            String member, Collection<T> items, Function<? super T, Map<String, Object>> rendering) {
        List<Map<String, Object>> rendered = items.stream().map(rendering).toList();
        return of(member, rendered).map();
    }
}
