package dev.understudy.gateway.sls;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a request names an operation.
 *
 * @param name the cloud's name of the operation
 * @param path segments, with variables such as {@code {logstore}}
 * @param query what tells it from others on its path, such as {@code type=log|logs}; {@code *} for any value; empty for nothing
 * @param source where the cloud describes it
 */
public record SlsPattern(String name, String method, String path, String query, SlsHost host, String source) {
    /** The variables of a path that fits, by name; both come in segments, the path's already decoded. */
    static Optional<Map<String, String>> match(List<String> wanted, List<String> segments) {
        if (wanted.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (int index = 0; index < wanted.size(); index++) {
            String want = wanted.get(index);
            String found = segments.get(index);
            if (want.startsWith("{")) {
                variables.put(want.substring(1, want.length() - 1), found);
            } else if (!want.equals(found)) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }

    /** How many segments are variables: the fewer, the better it fits, so that {@code shards/lb} is no shard. */
    int variables() {
        return (int) path.chars().filter(character -> character == '{').count();
    }

    /** The key that tells it from others on its path; empty for none. */
    String queryKey() {
        return query.isEmpty() ? "" : query.substring(0, query.indexOf('='));
    }

    boolean matchesQuery(Map<String, String> given) {
        String value = given.getOrDefault(queryKey(), "");
        String wanted = query.substring(query.indexOf('=') + 1);
        return query.isEmpty()
                || (!value.isEmpty()
                        && (wanted.equals("*")
                                || Arrays.asList(wanted.split("\\|", -1)).contains(value)));
    }

    static List<String> segments(String path) {
        return Arrays.stream(path.split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }
}
