package dev.understudy.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.understudy.analysis.repair.Patch;
import dev.understudy.analysis.repair.PolicyText;
import java.util.List;

/** A change of a policy as {@code diff -u} shows it. */
final class UnifiedDiff {
    private static final int CONTEXT = 3;
    private static final String NOTHING = "/dev/null";

    private UnifiedDiff() {}

    /** Its lines; none for a policy that is detached whole. */
    static List<String> of(Patch patch) {
        PolicyText before = patch.before();
        if (before == null) {
            return List.of();
        }
        List<String> old = before.text().lines().toList();
        List<String> lines = UnifiedDiffUtils.generateUnifiedDiff(
                old.isEmpty() ? NOTHING : before.label(),
                before.label(),
                old,
                DiffUtils.diff(old, patch.after().lines().toList()),
                CONTEXT);
        // The library counts the lines of a file that is not there from 1, `patch` from 0.
        return lines.stream()
                .map(line -> line.replaceFirst("^@@ -1,0 ", "@@ -0,0 "))
                .toList();
    }
}
