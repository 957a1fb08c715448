package dev.understudy.policy;

import java.util.List;

/**
 * The {@code Action} or {@code NotAction} of a statement; action names compare ignoring case (RAM help, "Policy elements").
 *
 * @param negated true for {@code NotAction}: the statement is about every action but these
 */
public record ActionPatterns(List<Glob> patterns, boolean negated) {
    public ActionPatterns {
        patterns = List.copyOf(patterns);
    }

    public static ActionPatterns of(List<String> patterns, boolean negated) {
        return new ActionPatterns(patterns.stream().map(Glob::ignoringCase).toList(), negated);
    }

    boolean matches(String action) {
        return matchesFolded(Glob.fold(action));
    }

    /** The same, of an action that was folded. */
    boolean matchesFolded(String action) {
        for (int i = 0; i < patterns.size(); i++) {
            if (patterns.get(i).matchesFolded(action)) {
                return !negated;
            }
        }
        return negated;
    }
}
