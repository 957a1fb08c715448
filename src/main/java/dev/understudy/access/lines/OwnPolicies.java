package dev.understudy.access.lines;

import dev.understudy.policy.Policies;
import java.util.Map;

/** The policies that lines bring along; lines with the same ones share what was read. */
final class OwnPolicies {
    private static final int MOST = 64;
    private static final int LONGEST = 32_768;

    private final Documents documents;
    private final Map<Key, Policies> read = new RecentlyUsed<>(MOST);

    /** About logs a resource's policy is a project policy. */
    private record Key(String text, boolean logs) {}

    OwnPolicies(Documents documents) {
        this.documents = documents;
    }

    Policies of(RawJson policies, boolean logs) {
        Key key = new Key(policies.text(), logs);
        Policies known = read.get(key);
        if (known != null) {
            return known;
        }
        Policies found = new PoliciesReader(policies, documents, logs).read();
        if (policies.text().length() <= LONGEST) {
            read.put(key, found);
        }
        return found;
    }
}
