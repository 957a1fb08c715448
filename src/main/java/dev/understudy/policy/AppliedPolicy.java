package dev.understudy.policy;

import org.jspecify.annotations.Nullable;

/**
 * A policy as it bears on one request.
 *
 * @param name the name traces and answers give it
 * @param version the version in force, such as {@code v2}; null where there are none
 * @param attachedTo what it hangs on, such as {@code RamUser b1}; for people
 */
public record AppliedPolicy(
        String name,
        Kind kind,
        @Nullable String version,
        @Nullable String attachedTo,
        PolicyDocument document) {
    /** What sort of policy it is, which decides how its principals are read. */
    public enum Kind {
        CUSTOM,
        SYSTEM,
        SESSION,
        TRUST,
        CONTROL,
        /** A Log Service project policy. */
        PROJECT,
        /** Another service's resource policy, such as that of an OSS bucket. */
        RESOURCE
    }
}
