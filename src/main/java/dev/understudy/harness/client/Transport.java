package dev.understudy.harness.client;

/** Whether a client speaks TLS. */
public enum Transport {
    PLAIN,
    TLS
}
