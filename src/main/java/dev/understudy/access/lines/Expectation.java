package dev.understudy.access.lines;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a line says its answer is: some or all of {@code decision}, {@code policyType} and {@code by}. */
public record Expectation(Map<String, @Nullable Object> members) {
    static final Expectation NONE = new Expectation(Map.of());

    public Expectation {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** The members that an answer has otherwise; none when it is as expected. */
    public Map<String, @Nullable Object> unmetBy(Map<String, @Nullable Object> answer) {
        Map<String, @Nullable Object> unmet = new LinkedHashMap<>(members);
        unmet.entrySet().removeIf(member -> Objects.equals(member.getValue(), answer.get(member.getKey())));
        return unmet;
    }
}
