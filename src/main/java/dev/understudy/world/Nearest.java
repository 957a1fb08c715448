package dev.understudy.world;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that was probably meant. */
final class Nearest {
    private static final int FARTHEST = 3;

    private Nearest() {}

    static Optional<String> to(String found, Collection<String> known) {
        int limit = Math.min(FARTHEST, Math.max(1, found.length() / 2));
        return known.stream()
                .filter(name -> distance(found, name) <= limit)
                .min(Comparator.comparingInt((String name) -> distance(found, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The fault, with the nearest name as help where there is one. */
    static MalformedWorld helped(MalformedWorld fault, String found, Collection<String> known) {
        return to(found, known)
                .map(name -> fault.withHelp("did you mean `" + name + "`?"))
                .orElse(fault);
    }

    // Levenshtein, one row at a time.
    private static int distance(String from, String to) {
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
