package dev.understudy.policy;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the numbers that are filed under any beginning of a text, without looking at the others.
 *
 * <p>In sorted order every beginning of a text stands at or before it, and whatever stands between such a beginning and the text
 * begins with it too. So the nearest entry at or before the text leads to all of them, each by way of its own longest
 * beginning.
 */
final class PrefixIndex {
    private static final int NONE = -1;

    private final String[] prefixes;
    private final int[][] filed;
    private final int[] parents;
    private final int[] weights;

    private PrefixIndex(SortedMap<String, SortedSet<Integer>> entries) {
        prefixes = entries.keySet().toArray(String[]::new);
        filed = entries.values().stream()
                .map(numbers -> numbers.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        parents = new int[prefixes.length];
        weights = new int[prefixes.length];
        for (int entry = 0; entry < prefixes.length; entry++) {
            parents[entry] = begins(prefixes[entry], entry - 1);
            weights[entry] = filed[entry].length + (parents[entry] < 0 ? 0 : weights[parents[entry]]);
        }
    }

    /** Number {@code i} is filed under each text of the list at {@code i}. */
    static PrefixIndex of(List<List<String>> prefixes) {
        SortedMap<String, SortedSet<Integer>> entries = new TreeMap<>();
        for (int number = 0; number < prefixes.size(); number++) {
            for (String prefix : prefixes.get(number)) {
                entries.computeIfAbsent(prefix, none -> new TreeSet<>()).add(number);
            }
        }
        return new PrefixIndex(entries);
    }

    /** Where the search for a text ends; lead from it with {@link #next}. */
    int first(String text) {
        int place = Arrays.binarySearch(prefixes, text);
        return begins(text, place >= 0 ? place : -place - 2);
    }

    /** The next shorter beginning; negative when there is none. */
    int next(int entry) {
        return parents[entry];
    }

    /** What is filed under an entry, ascending. */
    int[] filed(int entry) {
        return filed[entry];
    }

    /** How many numbers an entry and all that it leads to have, those that are filed twice counted twice. */
    int weight(int entry) {
        return entry < 0 ? 0 : weights[entry];
    }

    /** The entry at or before {@code entry}, along the parents, that the text begins with. */
    private int begins(String text, int entry) {
        int candidate = entry;
        while (candidate >= 0 && !text.startsWith(prefixes[candidate])) {
            candidate = parents[candidate];
        }
        return candidate < 0 ? NONE : candidate;
    }
}
