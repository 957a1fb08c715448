package dev.understudy.policy;

import java.util.Locale;

/** A {@code Resource} entry: a case-sensitive glob over the whole ARN; role names alone compare ignoring case. */
public final class ResourcePattern {
    private static final String ROLE = "role/";
    private static final String USER = "user/";
    private static final int SEGMENTS = 5;

    private final Glob exact;
    private final Glob foldedRole;

    public ResourcePattern(String text) {
        exact = Glob.of(text);
        foldedRole = Glob.of(foldAfter(ROLE, text));
    }

    public String text() {
        return exact.text();
    }

    /** Match under the standard rulings. */
    public boolean matches(String resource) {
        return matches(resource, foldNames(resource, Rulings.STANDARD), Rulings.STANDARD);
    }

    boolean matches(Question question) {
        return matches(question.resource(), question.foldedRole(), question.rulings());
    }

    private boolean matches(String resource, String folded, Rulings rulings) {
        if (rulings.isSwitched(Ruling.GLOB_REACH)) {
            return matchesBySegment(folded, rulings);
        }
        if (exact.matches(resource)) {
            return true;
        }
        // The same text means that the resource has no name whose case does not count.
        return isNamed(resource, rulings) && folding(rulings).matches(folded);
    }

    private Glob folding(Rulings rulings) {
        return rulings.isSwitched(Ruling.USER_CASE) ? Glob.of(foldNames(text(), rulings)) : foldedRole;
    }

    // The relative id is the fifth segment, with whatever colons it has.
    private boolean matchesBySegment(String folded, Rulings rulings) {
        if (text().equals("*")) {
            return true;
        }
        String[] wanted = foldNames(text(), rulings).split(":", SEGMENTS);
        String[] found = folded.split(":", SEGMENTS);
        if (wanted.length != SEGMENTS || found.length != SEGMENTS) {
            return false;
        }
        for (int segment = 0; segment < SEGMENTS; segment++) {
            if (!Glob.of(wanted[segment]).matches(found[segment])) {
                return false;
            }
        }
        return true;
    }

    // ASSUMED: role names ignore case. The cloud answers ARNs with the role name in lower case (STS captures;
    // Resource Directory, "Languages of access control policies").
    private static boolean isNamed(String resource, Rulings rulings) {
        return resource.startsWith("acs:ram:")
                && (resource.contains(":" + ROLE)
                        || (rulings.isSwitched(Ruling.USER_CASE) && resource.contains(":" + USER)));
    }

    /** A resource or pattern with those names in lower case whose case does not count. */
    static String foldNames(String text, Rulings rulings) {
        String folded = foldAfter(ROLE, text);
        return rulings.isSwitched(Ruling.USER_CASE) ? foldAfter(USER, folded) : folded;
    }

    /** Where the text after so many colons begins; negative when there are fewer. */
    static int afterColons(String text, int colons) {
        int at = 0;
        for (int seen = 0; seen < colons; seen++) {
            int colon = text.indexOf(':', at);
            if (colon < 0) {
                return -1;
            }
            at = colon + 1;
        }
        return at;
    }

    private static String foldAfter(String kind, String text) {
        int start = text.indexOf(kind);
        return start < 0
                ? text
                : text.substring(0, start + kind.length())
                        + text.substring(start + kind.length()).toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResourcePattern that && exact.equals(that.exact);
    }

    @Override
    public int hashCode() {
        return exact.hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
