package dev.understudy.world;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Log Service project.
 *
 * @param name by which features and placeholders speak of it
 * @param realName what it is called on the wire: the same, unless a template made it unique
 * @param policy null where it has none
 */
public record WorldProject(
        String name,
        String realName,
        String region,
        String description,
        List<WorldLogstore> logstores,
        @Nullable WorldDocument policy) {
    public WorldProject {
        logstores = List.copyOf(logstores);
    }
}
