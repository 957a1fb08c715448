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
        int[] wanted = characters(pattern);
        int[] given = characters(text);
        // before[t]: the pattern up to here matches the first t characters of the text; true nowhere but from first to
        // last.
        boolean[] before = new boolean[given.length + 1];
        before[0] = true;
        int first = 0;
        int last = 0;
        for (int p = 0; p < wanted.length; p++) {
            boolean[] reached = new boolean[given.length + 1];
            int start = first;
            int end = wanted[p] == '*' ? given.length : Math.min(given.length, last + 1);
            first = -1;
            for (int t = start; t <= end; t++) {
                if (wanted[p] == '*') {
                    reached[t] = before[t] || (t > 0 && reached[t - 1]);
                } else if (t > 0 && before[t - 1]) {
                    reached[t] = wanted[p] == '?' || same(wanted[p], given[t - 1], folded.test(t - 1));
                }
                if (reached[t]) {
                    first = first < 0 ? t : first;
                    last = t;
                }
            }
            if (first < 0) {
                return false;
            }
            before = reached;
        }
        return before[given.length];
    }

    /** A character beyond the basic plane is one character, of two {@code char}s. */
    private static int[] characters(String text) {
        int[] characters = new int[text.codePointCount(0, text.length())];
        for (int i = 0, at = 0; i < characters.length; i++) {
            characters[i] = text.codePointAt(at);
            at += Character.charCount(characters[i]);
        }
        return characters;
    }

    private static boolean same(int wanted, int given, boolean ignoringCase) {
        return wanted == given || (ignoringCase && Character.toLowerCase(wanted) == Character.toLowerCase(given));
    }
}
