package dev.understudy.analysis.repair;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Changes that together let the request through, as the engine has found.
 *
 * @param patches one for each policy or hop that has to change, in the order they were needed
 * @param opened how many neighbouring requests it allows that were denied
 * @param closed how many it denies that were allowed
 * @param probes of how many
 */
public record Repair(List<Patch> patches, int opened, int closed, int probes) {
    static final Comparator<Repair> LEAST_OPEN = Comparator.comparingInt(Repair::opened)
            .thenComparingInt(Repair::closed)
            .thenComparingInt(Repair::breadth)
            .thenComparingInt(repair -> repair.patches.size())
            .thenComparing(Repair::boldest)
            .thenComparingInt(Repair::length);

    public Repair {
        patches = List.copyOf(patches);
    }

    private int breadth() {
        return patches.stream().mapToInt(Patch::breadth).sum();
    }

    private Patch.Kind boldest() {
        return Collections.max(patches.stream().map(Patch::kind).toList());
    }

    private int length() {
        return patches.stream().mapToInt(patch -> patch.after().length()).sum();
    }
}
