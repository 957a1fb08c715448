package dev.understudy.harness.client;

/** Somebody a policy can hang on. */
public record Bearer(Kind kind, String name) {
    /** What policies are attached to. */
    public enum Kind {
        USER,
        GROUP,
        ROLE
    }
}
