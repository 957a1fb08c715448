package dev.understudy.access;

import dev.understudy.policy.AccessRequest;
import dev.understudy.policy.Decision;
import dev.understudy.policy.Evaluator;
import dev.understudy.policy.Policies;
import dev.understudy.policy.Rulings;
import java.util.function.Function;

/**
 * A request with all that bears on it.
 *
 * @param policies those that bear on each of its resources
 */
public record Asked(AccessRequest request, Function<String, Policies> policies, Rulings rulings) {
    public Decision decide() {
        return Evaluator.decide(request, policies, rulings);
    }
}
