package dev.understudy.world;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A world as text: the world file, and the documents beside it. Without secrets and root keys.
 *
 * @param yaml the world file
 * @param documents each document's text by its path, relative to the world file
 */
public record WorldText(String yaml, Map<String, String> documents) {
    private static final String FOLDER = "policies/";

    public WorldText {
        documents = Collections.unmodifiableMap(new TreeMap<>(documents));
    }

    /** Write a world down. */
    public static WorldText of(WorldFile world) {
        Map<String, String> documents = new LinkedHashMap<>();
        Set<String> taken = new TreeSet<>();
        String yaml = WorldTree.seen(world, (name, text) -> {
                    String path = free(name, taken);
                    documents.put(path, text);
                    return Map.of("file", path);
                })
                .toYaml();
        return new WorldText(yaml, documents);
    }

    // Some file systems do not tell cases apart, and a name from elsewhere must not lead out of the folder.
    private static String free(String name, Set<String> taken) {
        String safe = name.replaceAll("[^A-Za-z0-9._@/-]", "_").replace("..", "__");
        String path = FOLDER + safe;
        for (int number = 2; !taken.add(path.toLowerCase(Locale.ROOT)); number++) {
            path = FOLDER + safe + "-" + number;
        }
        return path + ".json";
    }
}
