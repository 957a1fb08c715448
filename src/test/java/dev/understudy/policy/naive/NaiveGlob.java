package dev.understudy.policy.naive;

import java.util.function.IntPredicate;

/**
 * Wildcards over a whole text: {@code *} is zero or more characters of any kind, {@code ?} exactly one; there is no escape.
 *
 * <p>Source: "Policy structure and syntax" (2019), "Conditional operators" (2025).
 */
final class NaiveGlob {
    private NaiveGlob() {}

    static boolean exactCase(String pattern, String text) {
        return matches(pattern, text, position -> false);
    }

    /** "Policy elements" (2026): action names are mostly not case-sensitive. */
    static boolean anyCase(String pattern, String text) {
        return matches(pattern, text, position -> true);
    }

    /** Match; characters of {@code text} at positions that satisfy {@code folded} are compared ignoring case. */
    static boolean matches(String pattern, String text, IntPredicate folded) {
        int[] wanted = pattern.codePoints().toArray();
        int[] given = text.codePoints().toArray();
        // reached[p][t]: the first p characters of the pattern match the first t characters of the text.
        boolean[][] reached = new boolean[wanted.length + 1][given.length + 1];
        reached[0][0] = true;
        for (int p = 1; p <= wanted.length; p++) {
            for (int t = 0; t <= given.length; t++) {
                if (wanted[p - 1] == '*') {
                    reached[p][t] = reached[p - 1][t] || (t > 0 && reached[p][t - 1]);
                } else if (t > 0 && reached[p - 1][t - 1]) {
                    reached[p][t] = wanted[p - 1] == '?' || same(wanted[p - 1], given[t - 1], folded.test(t - 1));
                }
            }
        }
        return reached[wanted.length][given.length];
    }

    private static boolean same(int wanted, int given, boolean ignoringCase) {
        return wanted == given || (ignoringCase && Character.toLowerCase(wanted) == Character.toLowerCase(given));
    }
}
