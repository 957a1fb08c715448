package dev.understudy.analysis.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The condition keys that are documented. */
final class KnownKeys {
    /**
     * A key.
     *
     * @param name ends in a slash where the name of a tag follows
     * @param always true when every request it is about carries it
     * @param places where it is filled: {@code *}, {@code trust}, or codes of services
     */
    record Key(String name, String type, boolean always, Set<String> places) {
        boolean isEverywhere() {
            return places.contains("*");
        }

        boolean isOfTags() {
            return name.endsWith("/");
        }
    }

    private static final Map<String, Key> KEYS = new LinkedHashMap<>();

    static {
        KnownTable.read("condition-keys.txt")
                .forEach(row -> KEYS.put(
                        Patterns.fold(row.get(0)),
                        new Key(
                                row.get(0),
                                row.get(1),
                                row.get(2).equals("always"),
                                Set.of(row.get(3).split(",")))));
    }

    private KnownKeys() {}

    static Optional<Key> find(String key) {
        return Optional.ofNullable(KEYS.get(Patterns.fold(key.substring(0, key.indexOf('/') + 1))))
                .or(() -> Optional.ofNullable(KEYS.get(Patterns.fold(key))))
                .filter(found ->
                        !found.isOfTags() || key.length() > found.name().length());
    }

    /** The prefixes whose keys are all known. */
    static Set<String> prefixes() {
        return KEYS.values().stream()
                .map(key -> KnownActions.service(key.name()))
                .collect(Collectors.toSet());
    }

    static List<String> names() {
        return KEYS.values().stream().map(Key::name).toList();
    }
}
