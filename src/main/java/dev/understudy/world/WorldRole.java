package dev.understudy.world;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A role of an account; the description is empty where there is none. */
public record WorldRole(
        String name,
        WorldDocument trust,
        String description,
        Duration maxSessionDuration,
        List<WorldAttachment> attach,
        Map<String, String> tags) {
    public WorldRole {
        attach = List.copyOf(attach);
        tags = InOrder.copy(tags);
    }
}
