package dev.understudy.harness.real;

/** stub */
public record Made(String accountId, Kind kind, String name) {
    /** stub */
    public enum Kind {
        USER,
        GROUP,
        ROLE,
        POLICY,
        PROJECT
    }
}
