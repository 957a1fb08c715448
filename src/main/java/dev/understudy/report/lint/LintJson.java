package dev.understudy.report.lint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.understudy.analysis.lint.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The findings as one JSON object. */
public final class LintJson {
    private static final ObjectWriter WRITER = new ObjectMapper().writerWithDefaultPrettyPrinter();

    private LintJson() {}

    public static String of(LintReport report) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("documents", report.documents());
        tree.put("repaired", report.repaired());
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
            tree.put(severity.text() + "s", report.count(severity));
        }
        tree.put("findings", report.findings().stream().map(LintJson::finding).toList());
        return write(tree);
    }

    static String write(Map<String, Object> tree) {
        try {
            return WRITER.writeValueAsString(tree) + "\n";
        } catch (JsonProcessingException impossibleOnMaps) {
            throw new IllegalStateException(impossibleOnMaps);
        }
    }

    private static Map<String, Object> finding(PlacedFinding placed) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("file", placed.file());
        tree.put("line", placed.region().line());
        tree.put("column", placed.region().column());
        tree.put("endLine", placed.region().endLine());
        tree.put("endColumn", placed.region().endColumn());
        tree.put("severity", placed.severity().text());
        tree.put("rule", placed.rule());
        tree.put("message", placed.finding().message());
        tree.put("help", placed.finding().help());
        tree.put("fixable", !placed.changes().isEmpty());
        return tree;
    }
}
