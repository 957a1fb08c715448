package dev.understudy.world;

import java.time.Duration;
import java.util.List;

/** A role of an account; the description is empty where there is none. */
public record WorldRole(
        String name,
        WorldDocument trust,
        String description,
        Duration maxSessionDuration,
        List<WorldAttachment> attach) {
    public WorldRole {
        attach = List.copyOf(attach);
    }
}
