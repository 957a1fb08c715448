package dev.understudy.harness.client;

/** The two generations of signatures that the Java client of Log Service can make. */
public enum LogSignature {
    V1,
    V4
}
