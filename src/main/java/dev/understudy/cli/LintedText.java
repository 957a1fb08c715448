package dev.understudy.cli;

import dev.understudy.analysis.json.TextLines;
import dev.understudy.analysis.lint.Finding;
import dev.understudy.analysis.lint.Linter;
import dev.understudy.analysis.lint.Subject;
import dev.understudy.report.lint.PlacedFinding;
import dev.understudy.report.lint.PlacedFinding.Change;
import dev.understudy.report.lint.PlacedFinding.Region;
import dev.understudy.world.WorldDocuments.DocumentPlaces;
import dev.understudy.world.WorldPlace;
import java.util.List;

/**
 * A document to be looked at.
 *
 * @param file true when it is a file of its own, which can be repaired
 */
record LintedText(Subject subject, boolean file, DocumentPlaces places) {
    List<PlacedFinding> lint() {
        TextLines lines = new TextLines(subject.text());
        return Linter.lint(subject).stream()
                .map(finding -> placed(finding, lines))
                .toList();
    }

    String path() {
        return places.place(1, 1).file();
    }

    private PlacedFinding placed(Finding finding, TextLines lines) {
        WorldPlace start = place(finding.start(), lines);
        List<Change> changes = !file
                ? List.of()
                : finding.repair().stream()
                        .map(edit -> new Change(region(edit.start(), edit.end(), lines), edit.replacement()))
                        .toList();
        return new PlacedFinding(finding, start.file(), region(finding.start(), finding.end(), lines), changes);
    }

    private Region region(int from, int to, TextLines lines) {
        WorldPlace start = place(from, lines);
        WorldPlace end = place(to, lines);
        // Inside a world file an end may not be known better than its start.
        boolean backwards = end.line() < start.line() || (end.line() == start.line() && end.column() < start.column());
        WorldPlace last = backwards ? start : end;
        return new Region(start.line(), start.column(), last.line(), last.column());
    }

    private WorldPlace place(int offset, TextLines lines) {
        return places.place(lines.line(offset), lines.column(offset));
    }
}
