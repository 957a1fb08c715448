package dev.understudy.harness.snapshot;

import dev.understudy.world.LiteralText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was read, or could be, and is not in the world. */
final class LeftOut {
    /** What no snapshot has, one line each. */
    static final List<String> ALWAYS = List.of(
            "secrets of access keys, passwords and seeds of MFA devices, which no call shows: whoever loads this file makes new ones",
            "the account's own (root) access keys and MFA devices, and security keys (U2F) of users",
            "the keys of OIDC providers, which no call shows: every token is refused until they are given",
            "quotas that were raised, and the trail that events are delivered by",
            "resource groups with what is attached in them only, and control policies",
            "versions of policies other than the default, descriptions of policies, phones and mail addresses of users",
            "projects of other regions; log data, indexes and consumer groups; of logstores all but shards and ttl");

    private final Map<String, Integer> counts = new TreeMap<>();

    /** Note one thing of a kind, such as {@code descriptions of policies}. */
    void note(String kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    /** The text where a world can say it; nothing, noted by its kind, where it cannot. */
    String unlessProse(String text, String kind) {
        if (LiteralText.isProse(text)) {
            return text;
        }
        note(kind);
        return "";
    }

    /** The kinds with how many of each there were. */
    List<String> noted() {
        return counts.entrySet().stream()
                .map(kind -> kind.getKey() + " (" + kind.getValue() + ")")
                .toList();
    }

    static String comments() {
        return ALWAYS.stream().map(line -> "# left out: " + line + "\n").collect(Collectors.joining());
    }
}
