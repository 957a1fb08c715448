package dev.understudy.sls;

/** The logstore into which an account's trail is delivered. */
public record EventStore(String project, String logstore) {}
