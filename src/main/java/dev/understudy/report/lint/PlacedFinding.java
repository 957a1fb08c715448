package dev.understudy.report.lint;

import dev.understudy.analysis.lint.Finding;
import dev.understudy.analysis.lint.Severity;
import java.util.Comparator;
import java.util.List;

/**
 * A finding in a file, lines and columns from 1.
 *
 * @param changes what repairs it in this file; empty where a person has to, also for documents inside a world file
 */
public record PlacedFinding(Finding finding, String file, Region region, List<Change> changes)
        implements Comparable<PlacedFinding> {
    private static final Comparator<PlacedFinding> ORDER = Comparator.comparing(PlacedFinding::file)
            .thenComparing((PlacedFinding placed) -> placed.region().line())
            .thenComparing(placed -> placed.region().column())
            .thenComparing(placed -> placed.finding().rule().id())
            .thenComparing(placed -> placed.finding().message());

    /** From a place up to another, which is no longer part of it. */
    public record Region(int line, int column, int endLine, int endColumn) {}

    /** A text in place of another. */
    public record Change(Region region, String text) {}

    public PlacedFinding {
        changes = List.copyOf(changes);
    }

    public String rule() {
        return finding.rule().id();
    }

    public Severity severity() {
        return finding.rule().severity();
    }

    @Override
    public int compareTo(PlacedFinding other) {
        return ORDER.compare(this, other);
    }
}
