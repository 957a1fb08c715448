package dev.understudy.report.lint;

import dev.understudy.analysis.lint.Severity;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** For people and editors: {@code FILE:LINE:COLUMN: severity: message [rule]}, and one line that sums up. */
public final class LintText {
    private LintText() {}

    /** Some lines, each ended by a line feed. */
    public static String of(LintReport report) {
        return Stream.concat(report.findings().stream().map(LintText::finding), Stream.of(summary(report)))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static String finding(PlacedFinding placed) {
        String line = placed.file() + ":" + placed.region().line() + ":"
                + placed.region().column() + ": " + placed.severity().text() + ": "
                + placed.finding().message() + " [" + placed.rule() + "]";
        String help = placed.finding().help();
        return line + (help.isEmpty() ? "" : "\n  help: " + help);
    }

    private static String summary(LintReport report) {
        return counted(report.documents(), "document") + ": " + counted(report.count(Severity.ERROR), "error") + ", "
                + counted(report.count(Severity.WARNING), "warning") + ", "
                + counted(report.count(Severity.NOTE), "note")
                + (report.repairable() == 0 ? "" : "; `--fix` repairs " + report.repairable())
                + (report.repaired() == 0 ? "" : "; repaired " + counted(report.repaired(), "file"));
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
