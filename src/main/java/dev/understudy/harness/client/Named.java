package dev.understudy.harness.client;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds constants by the lower-case names that features use. */
final class Named {
    private Named() {}

    static <E extends Enum<E>> E in(E[] values, String kind, String name) {
        return Arrays.stream(values)
                .filter(value -> lower(value).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown " + kind + " `" + name + "`; expected one of "
                        + Arrays.stream(values)
                                .map(value -> "`" + lower(value) + "`")
                                .collect(Collectors.joining(", "))));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
