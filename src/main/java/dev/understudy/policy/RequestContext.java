package dev.understudy.policy;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known about a request besides who, what and on what: values by condition key.
 *
 * <p>A key that is not there is absent, which is not the same as empty. ASSUMED: key names ignore case, except for the tag
 * name after the last slash ({@code acs:ResourceTag/Team}); both {@code acs:PrincipalARN} and {@code acs:PrincipalArn}
 * circulate.
 */
public final class RequestContext {
    public static final RequestContext EMPTY = new RequestContext(Map.of());

    private final Map<String, List<String>> values;

    public RequestContext(Map<String, List<String>> values) {
        Map<String, List<String>> folded = new TreeMap<>();
        values.forEach((key, list) -> folded.put(foldKey(key), List.copyOf(list)));
        this.values = Collections.unmodifiableMap(folded);
    }

    public Optional<List<String>> get(String key) {
        return Optional.ofNullable(values.get(foldKey(key)));
    }

    /** This context with others added; theirs win. */
    public RequestContext with(Map<String, List<String>> others) {
        Map<String, List<String>> both = new TreeMap<>(values);
        others.forEach((key, list) -> both.put(foldKey(key), list));
        return new RequestContext(both);
    }

    /** Values by key name in the folded form in which keys compare. */
    public Map<String, List<String>> values() {
        return values;
    }

    private static String foldKey(String key) {
        int tag = key.lastIndexOf('/');
        return tag < 0
                ? key.toLowerCase(Locale.ROOT)
                : key.substring(0, tag).toLowerCase(Locale.ROOT) + key.substring(tag);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RequestContext that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
