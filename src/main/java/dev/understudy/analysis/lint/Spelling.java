package dev.understudy.analysis.lint;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that was probably meant. */
final class Spelling {
    private static final int LONGEST = 100;
    private static final int FARTHEST = 4;

    private Spelling() {}

    /** The nearest of the known names; the longer a name the more may differ, case counts a little. */
    static Optional<String> nearest(String found, Collection<String> known) {
        if (found.length() > LONGEST) {
            return Optional.empty();
        }
        int limit = Math.min(FARTHEST, Math.max(1, found.length() / 3));
        return known.stream()
                .filter(name -> Math.abs(name.length() - found.length()) <= limit)
                .filter(name -> distance(Patterns.fold(found), Patterns.fold(name)) <= limit)
                .min(Comparator.comparingInt((String name) -> distance(Patterns.fold(found), Patterns.fold(name)))
                        .thenComparingInt(name -> distance(found, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many letters have to be inserted, removed or replaced (Levenshtein, one row at a time). */
    static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= from.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int replaced = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
