package dev.understudy.benchmark;

import java.util.Map;

/** A request, before it is written in an engine's own types; a key that is not in the context is absent. */
record Question(String action, String resource, Map<Limit.Key, String> context) {}
