package dev.understudy.analysis.lint;

import dev.understudy.policy.Glob;
import java.util.Locale;

/** Compares patterns with patterns, by the globs of the engine. */
final class Patterns {
    // Longer ones are no ARN; comparing takes time with both lengths multiplied.
    private static final int LONGEST = 1024;

    /** In the second text of {@link #overlap}: any name, which has neither slash nor colon. */
    static final char NAME = '\u0001';

    /** There too: a literal asterisk, which is no letter that anybody writes. */
    static final char ASTERISK = '\u0002';

    private Patterns() {}

    static boolean isPattern(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    /** True when everything that {@code inner} matches is matched by {@code outer} too; false also when in doubt. */
    static boolean covers(String outer, String inner) {
        // A `?` of the outer one would take a `*` of the inner one for a single character.
        boolean doubtful = outer.indexOf('?') >= 0 && inner.indexOf('*') >= 0;
        return outer.equals(inner)
                || (!doubtful && isShort(outer, inner) && Glob.of(outer).matches(inner));
    }

    static boolean coversAction(String outer, String inner) {
        return covers(fold(outer), fold(inner));
    }

    static String fold(String action) {
        return action.toLowerCase(Locale.ROOT);
    }

    /** True when some text is matched by both; also for patterns that are too long to be compared. */
    static boolean overlap(String one, String other) {
        if (!isShort(one, other)) {
            return true;
        }
        // row[j]: can what is left of `one` and of `other` from j on match the same text?
        boolean[] below = new boolean[other.length() + 1];
        for (int i = one.length(); i >= 0; i--) {
            boolean[] row = new boolean[other.length() + 1];
            for (int j = other.length(); j >= 0; j--) {
                row[j] = meet(one, i, other, j, row, below);
            }
            below = row;
        }
        return below[0];
    }

    private static boolean meet(String one, int i, String other, int j, boolean[] row, boolean[] below) {
        boolean oneEnds = i == one.length();
        boolean otherEnds = j == other.length();
        if (oneEnds && otherEnds) {
            return true;
        }
        if (!oneEnds && one.charAt(i) == '*') {
            return below[j] || (!otherEnds && row[j + 1]);
        }
        if (!otherEnds && other.charAt(j) == '*') {
            return row[j + 1] || (!oneEnds && below[j]);
        }
        if (!otherEnds && other.charAt(j) == NAME) {
            return row[j + 1] || (!oneEnds && isOfName(one.charAt(i)) && below[j]);
        }
        return !oneEnds && !otherEnds && same(one.charAt(i), other.charAt(j)) && below[j + 1];
    }

    private static boolean isOfName(char letter) {
        return letter != '/' && letter != ':';
    }

    private static boolean same(char one, char other) {
        return one == other || one == '?' || other == '?';
    }

    private static boolean isShort(String one, String other) {
        return one.length() <= LONGEST && other.length() <= LONGEST;
    }
}
