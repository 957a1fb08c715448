package dev.understudy.gateway;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Names that begin with a small letter, as Log Service and samples of ActionTrail have what RAM and STS write with a capital. */
final class LowerCamel {
    private LowerCamel() {}

    /** The same tree under such names. */
    static Map<String, Object> of(Map<?, ?> tree) {
        Map<String, Object> lower = new LinkedHashMap<>();
        tree.forEach((name, value) -> {
            String text = String.valueOf(name);
            lower.put(
                    text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1),
                    value instanceof Map<?, ?> inner ? of(inner) : value);
        });
        return lower;
    }
}
