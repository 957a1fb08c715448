package dev.understudy.policy;

/** A {@code Resource} entry: a case-sensitive glob over the whole ARN; role names alone compare ignoring case. */
public final class ResourcePattern {
    private static final String RAM = "acs:ram:";
    private static final String ROLE = "role/";
    private static final String USER = "user/";
    private static final int SEGMENTS = 5;

    private final Glob glob;

    public ResourcePattern(String text) {
        glob = Glob.of(text);
    }

    public String text() {
        return glob.text();
    }

    /** Match under the standard rulings. */
    public boolean matches(String resource) {
        return glob.matches(resource, nameWithoutCase(resource, Rulings.STANDARD));
    }

    boolean matches(Question question) {
        return question.rulings().isSwitched(Ruling.GLOB_REACH)
                ? matchesBySegment(question)
                : glob.matches(question.resource(), question.nameWithoutCase());
    }

    // The relative id is the fifth segment, with whatever colons it has.
    private boolean matchesBySegment(Question question) {
        if (text().equals("*")) {
            return true;
        }
        String[] wanted = text().split(":", SEGMENTS);
        String[] found = question.resource().split(":", SEGMENTS);
        if (wanted.length != SEGMENTS || found.length != SEGMENTS) {
            return false;
        }
        int start = 0;
        for (int segment = 0; segment < SEGMENTS; segment++) {
            int withoutCase = Math.max(0, question.nameWithoutCase() - start);
            if (!Glob.of(wanted[segment]).matches(found[segment], withoutCase)) {
                return false;
            }
            start += found[segment].length() + 1;
        }
        return true;
    }

    /**
     * Where the name in a resource begins whose case does not count; its length when there is none.
     *
     * <p>ASSUMED: role names ignore case. The cloud answers ARNs with the role name in lower case (STS captures; Resource
     * Directory, "Languages of access control policies").
     */
    static int nameWithoutCase(String resource, Rulings rulings) {
        int relative = resource.startsWith(RAM) ? afterColons(resource, SEGMENTS - 1) : -1;
        if (relative < 0) {
            return resource.length();
        }
        boolean role = resource.startsWith(ROLE, relative);
        boolean user = rulings.isSwitched(Ruling.USER_CASE) && resource.startsWith(USER, relative);
        return role || user ? relative + ROLE.length() : resource.length();
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

    @Override
    public boolean equals(Object other) {
        return other instanceof ResourcePattern that && glob.equals(that.glob);
    }

    @Override
    public int hashCode() {
        return glob.hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
