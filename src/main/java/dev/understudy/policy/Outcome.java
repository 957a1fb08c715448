package dev.understudy.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the walk over the stages came to for one resource; {@code end} is the stage that denied. */
record Outcome(Verdict verdict, @Nullable Stage end, List<StatementTrace> deciding, List<Hop> hops) {}
