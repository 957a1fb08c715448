package dev.understudy.analysis.near;

import java.util.Arrays;
import java.util.Locale;

/** How many letters lie between a text and another, or between a text and a pattern. */
final class Distance {
    // Longer texts are no names; comparing takes time with both lengths multiplied.
    private static final int LONGEST = 512;

    private Distance() {}

    /** Letters to insert, remove or replace (Levenshtein). */
    static int between(String from, String to) {
        return distance(from, to, false);
    }

    /** The fewest letters to change in {@code subject} until {@code pattern} matches it; {@code *} takes any run for nothing. */
    static int toPattern(String pattern, String subject) {
        return distance(pattern, subject, true);
    }

    static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static int distance(String from, String to, boolean globs) {
        if (from.length() > LONGEST || to.length() > LONGEST) {
            return LONGEST;
        }
        int[] above = new int[to.length() + 1];
        Arrays.setAll(above, column -> column);
        for (int line = 0; line < from.length(); line++) {
            above = row(from.charAt(line), to, above, globs);
        }
        return above[to.length()];
    }

    private static int[] row(char letter, String to, int[] above, boolean globs) {
        int[] row = new int[above.length];
        boolean star = globs && letter == '*';
        row[0] = above[0] + (star ? 0 : 1);
        for (int column = 1; column < row.length; column++) {
            if (star) {
                row[column] = Math.min(above[column], row[column - 1]);
            } else {
                boolean same = letter == to.charAt(column - 1) || (globs && letter == '?');
                row[column] =
                        Math.min(above[column - 1] + (same ? 0 : 1), Math.min(above[column], row[column - 1]) + 1);
            }
        }
        return row;
    }
}
