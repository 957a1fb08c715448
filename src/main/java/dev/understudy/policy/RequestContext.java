package dev.understudy.policy;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a request besides who, what and on what: values by condition key.
 *
 * <p>A key that is not there is absent, which is not the same as empty. ASSUMED: key names ignore case, except for the tag
 * name after the last slash ({@code acs:ResourceTag/Team}); both {@code acs:PrincipalARN} and {@code acs:PrincipalArn}
 * circulate.
 */
public final class RequestContext {
    public static final RequestContext EMPTY = new RequestContext(Map.of());

    private final Map<String, Known> known;

    /** {@code ruling}: under whose one answer alone the key is filled; null for a key that is there in any case. */
    private record Known(
            String key, List<String> values, @Nullable Ruling ruling) {
        private Known {
            values = List.copyOf(values);
        }

        // One ruling fills its key by the standard answer, the other by the other.
        boolean isFilled(Rulings rulings) {
            return ruling == null || rulings.isSwitched(ruling) == (ruling == Ruling.SESSION_NAME_KEY);
        }
    }

    public RequestContext(Map<String, List<String>> values) {
        this(new TreeMap<>(fold(values)));
    }

    private RequestContext(SortedMap<String, Known> known) {
        this.known = known;
    }

    private static Map<String, Known> fold(Map<String, List<String>> values) {
        Map<String, Known> known = new HashMap<>();
        values.forEach((key, list) -> known.put(foldKey(key), new Known(key, list, null)));
        return known;
    }

    /** The values of a key under the standard rulings. */
    public Optional<List<String>> get(String key) {
        return Optional.ofNullable(find(key, foldKey(key), Rulings.STANDARD));
    }

    /** The values of a key, {@code folded} as {@link #foldKey} has it; null when it is absent. */
    @Nullable
    List<String> find(String key, String folded, Rulings rulings) {
        Known found = known.get(folded);
        if (found == null || !found.isFilled(rulings)) {
            return null;
        }
        return rulings.isSwitched(Ruling.CONDITION_KEY_CASE) && !found.key.equals(key) ? null : found.values;
    }

    /** This context with others added; theirs win. */
    public RequestContext with(Map<String, List<String>> others) {
        if (others.isEmpty()) {
            return this;
        }
        SortedMap<String, Known> both = new TreeMap<>(known);
        both.putAll(fold(others));
        return new RequestContext(both);
    }

    /** This context with a key that is filled under one answer to a ruling only; nothing new where the key is known already. */
    public RequestContext ruled(Ruling ruling, String key, List<String> values) {
        SortedMap<String, Known> both = new TreeMap<>(known);
        both.putIfAbsent(foldKey(key), new Known(key, values, ruling));
        return new RequestContext(both);
    }

    /** Values under the standard rulings, by key name in the folded form in which keys compare. */
    public Map<String, List<String>> values() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        known.forEach((folded, entry) -> {
            if (entry.isFilled(Rulings.STANDARD)) {
                values.put(folded, entry.values);
            }
        });
        return Collections.unmodifiableMap(values);
    }

    static String foldKey(String key) {
        int tag = key.lastIndexOf('/');
        return tag < 0
                ? key.toLowerCase(Locale.ROOT)
                : key.substring(0, tag).toLowerCase(Locale.ROOT) + key.substring(tag);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RequestContext that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return values().toString();
    }
}
