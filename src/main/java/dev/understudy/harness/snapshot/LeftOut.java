package dev.understudy.harness.snapshot;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was read, or could be, and is not in the world. */
final class LeftOut {
    /** What no snapshot has, one line each; providers come in here once they are read. */
    static final List<String> ALWAYS = List.of(
            "secrets of access keys and passwords, which no call shows: whoever loads this file makes new ones",
            "the account's own (root) access keys, MFA devices, password policy and security preference",
            "SAML and OIDC providers",
            "resource groups with what is attached in them only, and control policies",
            "versions of policies other than the default, descriptions of policies, phones and mail addresses of users",
            "projects of other regions; log data, indexes and consumer groups; of logstores all but shards and ttl");

    private final Map<String, Integer> counts = new TreeMap<>();

    /** Note one thing of a kind, such as {@code descriptions of policies}. */
    void note(String kind) {
        counts.merge(kind, 1, Integer::sum);
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
