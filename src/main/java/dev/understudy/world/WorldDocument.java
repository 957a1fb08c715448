package dev.understudy.world;

/**
 * A policy document as JSON text, its placeholders not filled in.
 *
 * @param place where it begins, for messages
 */
public record WorldDocument(String text, WorldPlace place) {
    static WorldDocument inSnapshot(String text) {
        return new WorldDocument(text, new WorldPlace("snapshot", 1, 1));
    }
}
