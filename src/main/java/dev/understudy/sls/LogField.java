package dev.understudy.sls;

/** A key and its value: a field of a log, or a tag of a log group. */
public record LogField(String key, String value) {}
