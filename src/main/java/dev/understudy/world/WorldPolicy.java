package dev.understudy.world;

import java.util.Map;

/** A custom policy of an account or of a resource directory; only those of accounts have tags. */
public record WorldPolicy(String name, WorldDocument document, Map<String, String> tags) {
    public WorldPolicy {
        tags = InOrder.copy(tags);
    }

    WorldPolicy(String name, WorldDocument document) {
        this(name, document, Map.of());
    }
}
