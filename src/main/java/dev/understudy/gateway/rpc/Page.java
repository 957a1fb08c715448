package dev.understudy.gateway.rpc;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, and the marker of the next one.
 *
 * <p>The marker says after which item to go on, so that nothing is skipped when items come and go between two pages.
 *
 * @param marker null on the last page
 */
public record Page<T>(List<T> items, @Nullable String marker) {
    /** A marker that an earlier page gave. */
    public static final Form MARKER = Form.of("as the page before gave it", Page::marker, "Invalid{}");

    private static final int DEFAULT_ITEMS = 100;

    /** The two parameters of paged operations (RAM API "ListUsers"); {@code most} is the largest {@code MaxItems}. */
    public static List<Parameter> parameters(int most) {
        return List.of(
                Parameter.optional("Marker", MARKER),
                // ASSUMED: out of range is refused.
                Parameter.optional("MaxItems", Forms.number(1, most)));
    }

    /** Cut the page a call asks for out of items that are sorted by their keys. */
    public static <T> Page<T> of(RpcCall call, Collection<T> sorted, Function<T, String> key) {
        return of(call.orEmpty("Marker"), call.orEmpty("MaxItems"), sorted, key);
    }

    /** Cut a page where the two parameters, already checked and empty when they were not sent, have other names. */
    public static <T> Page<T> of(String marker, String most, Collection<T> sorted, Function<T, String> key) {
        int size = most.isEmpty() ? DEFAULT_ITEMS : Integer.parseInt(most);
        String after = decode(marker);
        List<T> rest = sorted.stream()
                .filter(item -> after.isEmpty() || key.apply(item).compareTo(after) > 0)
                .limit(size + 1L)
                .toList();
        if (rest.size() <= size) {
            return new Page<>(rest, null);
        }
        List<T> items = rest.subList(0, size);
        return new Page<>(items, encode(key.apply(items.get(size - 1))));
    }

    /** The members every paged answer has, followed by the list. */
    public Fields fields(String list, String member, Function<? super T, Map<String, Object>> rendering) {
        return Fields.of("IsTruncated", marker != null)
                .andIfKnown("Marker", marker)
                .and(list, Fields.list(member, items, rendering));
    }

    private static void marker(String name, String value) {
        try {
            decode(value);
        } catch (IllegalArgumentException notOurs) {
            throw RpcErrors.invalid(name);
        }
    }

    private static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String marker) {
        return new String(Base64.getUrlDecoder().decode(marker), StandardCharsets.UTF_8);
    }
}
