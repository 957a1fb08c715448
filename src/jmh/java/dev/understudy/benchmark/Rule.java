package dev.understudy.benchmark;

import dev.understudy.policy.Effect;
import java.util.List;

/** A statement, before it is written in an engine's own language. */
record Rule(Effect effect, List<String> actions, List<String> resources, List<Limit> limits) {}
