package dev.understudy.policy;

import java.util.Locale;

/** A {@code Resource} entry: a case-sensitive glob over the whole ARN; role names alone compare ignoring case. */
public final class ResourcePattern {
    private static final String ROLE = "role/";

    private final Glob exact;
    private final Glob foldedRole;

    public ResourcePattern(String text) {
        exact = Glob.of(text);
        foldedRole = Glob.of(foldRoleName(text));
    }

    public String text() {
        return exact.text();
    }

    public boolean matches(String resource) {
        return exact.matches(resource) || (isRole(resource) && foldedRole.matches(foldRoleName(resource)));
    }

    // ASSUMED: role names ignore case. The cloud answers ARNs with the role name in lower case (STS captures;
    // Resource Directory, "Languages of access control policies").
    private static boolean isRole(String resource) {
        return resource.startsWith("acs:ram:") && resource.contains(":" + ROLE);
    }

    private static String foldRoleName(String text) {
        int role = text.indexOf(ROLE);
        return role < 0
                ? text
                : text.substring(0, role + ROLE.length())
                        + text.substring(role + ROLE.length()).toLowerCase(Locale.ROOT);
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
