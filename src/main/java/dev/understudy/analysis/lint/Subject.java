package dev.understudy.analysis.lint;

import dev.understudy.policy.json.PolicyUse;
import org.jspecify.annotations.Nullable;

/**
 * What to look at.
 *
 * @param use what the document is for; null to judge it by its elements
 */
public record Subject(String text, @Nullable PolicyUse use, Surroundings surroundings) {
    /** A document of which nothing else is known. */
    public static Subject alone(String text) {
        return new Subject(text, null, Surroundings.NONE);
    }
}
