package dev.understudy.harness.client;

/** A logstore, by the real names of its project and itself. */
public record Logstore(String project, String name) {}
