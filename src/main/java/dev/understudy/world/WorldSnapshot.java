package dev.understudy.world;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What the stores hold, as a world; log data, sessions and consumer groups are never part of one.
 *
 * @param leftOut what else a world cannot say, one line each
 */
public record WorldSnapshot(WorldFile world, List<String> leftOut) {
    public WorldSnapshot {
        leftOut = List.copyOf(leftOut);
    }

    /** The world as YAML, with what was left out as comments. */
    public String toYaml(boolean withSecrets) {
        String comments =
                leftOut.stream().map(line -> "# left out: " + line + "\n").collect(Collectors.joining());
        return world.toYaml(withSecrets) + comments;
    }
}
