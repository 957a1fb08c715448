package dev.understudy.report.lint;

import dev.understudy.analysis.lint.Severity;
import java.util.stream.Collectors;

/** Workflow commands of GitHub Actions, which become annotations (GitHub docs, "Workflow commands"). */
public final class LintGithub {
    private LintGithub() {}

    /** One line a finding. */
    public static String of(LintReport report) {
        return report.findings().stream().map(placed -> command(placed) + "\n").collect(Collectors.joining());
    }

    private static String command(PlacedFinding placed) {
        String level = placed.severity() == Severity.NOTE
                ? "notice"
                : placed.severity().text();
        String help = placed.finding().help();
        return "::" + level + " file=" + property(placed.file()) + ",line="
                + placed.region().line() + ",endLine="
                + placed.region().endLine() + ",col=" + placed.region().column() + ",endColumn="
                + placed.region().endColumn() + ",title=" + property(placed.rule()) + "::"
                + data(placed.finding().message() + (help.isEmpty() ? "" : "\nhelp: " + help));
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
