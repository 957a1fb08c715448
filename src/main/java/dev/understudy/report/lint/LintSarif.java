package dev.understudy.report.lint;

import dev.understudy.analysis.lint.Rule;
import dev.understudy.analysis.lint.Rules;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The findings for code scanning (SARIF 2.1.0, OASIS standard). */
public final class LintSarif {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

    private LintSarif() {}

    public static String of(LintReport report) {
        List<String> ids = Rules.all().stream().map(Rule::id).toList();
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "Understudy lint");
        driver.put("rules", Rules.all().stream().map(LintSarif::rule).toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "utf16CodeUnits");
        run.put(
                "results",
                report.findings().stream().map(placed -> result(placed, ids)).toList());
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return LintJson.write(log);
    }

    private static Map<String, Object> rule(Rule rule) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", rule.id());
        tree.put("shortDescription", text(rule.title()));
        tree.put("fullDescription", text(rule.why()));
        tree.put("help", text(rule.repair() + " Source: " + rule.source()));
        tree.put("defaultConfiguration", Map.of("level", rule.severity().text()));
        return tree;
    }

    private static Map<String, Object> result(PlacedFinding placed, List<String> ids) {
        String help = placed.finding().help();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("ruleId", placed.rule());
        tree.put("ruleIndex", ids.indexOf(placed.rule()));
        tree.put("level", placed.severity().text());
        tree.put("message", text(placed.finding().message() + (help.isEmpty() ? "" : "; " + help)));
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("artifactLocation", artifact(placed));
        place.put("region", region(placed.region()));
        tree.put("locations", List.of(Map.of("physicalLocation", place)));
        if (!placed.changes().isEmpty()) {
            tree.put("fixes", List.of(fix(placed)));
        }
        return tree;
    }

    private static Map<String, Object> fix(PlacedFinding placed) {
        List<Map<String, Object>> replacements = placed.changes().stream()
                .map(change -> {
                    Map<String, Object> tree = new LinkedHashMap<>();
                    tree.put("deletedRegion", region(change.region()));
                    tree.put("insertedContent", text(change.text()));
                    return tree;
                })
                .toList();
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("artifactLocation", artifact(placed));
        change.put("replacements", replacements);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("description", text(placed.finding().rule().repair()));
        tree.put("artifactChanges", List.of(change));
        return tree;
    }

    private static Map<String, Object> region(PlacedFinding.Region region) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("startLine", region.line());
        tree.put("startColumn", region.column());
        tree.put("endLine", region.endLine());
        tree.put("endColumn", region.endColumn());
        return tree;
    }

    private static Map<String, Object> artifact(PlacedFinding placed) {
        Path file = Path.of(placed.file());
        try {
            String path = placed.file().replace(file.getFileSystem().getSeparator(), "/");
            URI uri = file.isAbsolute() ? file.toUri() : new URI(null, null, path, null);
            return Map.of("uri", uri.toASCIIString());
        } catch (URISyntaxException unprintable) {
            return Map.of("uri", file.toUri().toASCIIString());
        }
    }

    private static Map<String, Object> text(String text) {
        return Map.of("text", text);
    }
}
