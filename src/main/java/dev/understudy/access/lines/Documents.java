package dev.understudy.access.lines;

import dev.understudy.policy.PolicyDocument;
import dev.understudy.policy.json.MalformedPolicy;
import dev.understudy.policy.json.PolicyParser;
import dev.understudy.policy.json.PolicyUse;
import java.util.Map;

/** Policy documents by their text, parsed once while they are in use. */
final class Documents {
    private static final int MOST = 256;
    // RAM takes none longer than 6144 characters (RAM API "CreatePolicy"); what is longer is not worth the memory.
    private static final int LONGEST = 8_192;

    private final Map<Key, PolicyDocument> parsed = new RecentlyUsed<>(MOST);

    private record Key(String text, PolicyUse use) {}

    /** Parse what stands in a line at {@code column}, under {@code name} of its policies. */
    PolicyDocument parse(String name, String text, int column, PolicyUse use) {
        Key key = new Key(text, use);
        PolicyDocument known = parsed.get(key);
        if (known != null) {
            return known;
        }
        PolicyDocument document = read(name, text, column, use);
        if (text.length() <= LONGEST) {
            parsed.put(key, document);
        }
        return document;
    }

    private static PolicyDocument read(String name, String text, int column, PolicyUse use) {
        try {
            return PolicyParser.parse(text, use);
        } catch (MalformedPolicy malformed) {
            // The code is that of RAM "Common errors".
            throw new LineFault(
                    column + malformed.column() - 1, "`" + name + "`: MalformedPolicyDocument: " + malformed.problem());
        }
    }
}
