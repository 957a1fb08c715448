package dev.understudy.report.lint;

import dev.understudy.analysis.lint.Severity;
import java.util.List;

/**
 * All that was found.
 *
 * @param documents how many were looked at
 * @param repaired how many files were changed
 */
public record LintReport(List<PlacedFinding> findings, int documents, int repaired) {
    public LintReport {
        findings = List.copyOf(findings);
    }

    public long count(Severity severity) {
        return findings.stream().filter(placed -> placed.severity() == severity).count();
    }

    /** How many findings a repair would remove. */
    public long repairable() {
        return findings.stream().filter(placed -> !placed.changes().isEmpty()).count();
    }

    /** True when something is as heavy as this, or heavier. */
    public boolean hasAny(Severity least) {
        return findings.stream().anyMatch(placed -> placed.severity().compareTo(least) >= 0);
    }
}
