package dev.understudy.harness.client;

/** The two generations of signatures that the Java client of Log Service can make. */
public enum LogSignature {
    V1,
    V4;

    /** The one of that name, lower case as features write it. */
    public static LogSignature named(String name) {
        return Named.in(values(), "signature", name);
    }
}
