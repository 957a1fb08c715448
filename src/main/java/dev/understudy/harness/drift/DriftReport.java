package dev.understudy.harness.drift;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tells of drift: as JSON for machines, and as a section of the features' report for people. */
public final class DriftReport {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BODY = "<body>";
    private static final String STYLE = """
            <style>
            #drift { font: 15px/1.4 system-ui, sans-serif; color: #222; margin: 1.5em 1em 2em; }
            #drift table { border-collapse: collapse; width: 100%; }
            #drift th, #drift td { text-align: left; vertical-align: top; padding: .4em .8em .4em 0; overflow-wrap: break-word; }
            #drift th { color: #666; font-weight: normal; white-space: nowrap; }
            #drift td:nth-last-child(3) { white-space: nowrap; }
            #drift td:nth-last-child(-n+2) { font: 13px/1.5 monospace; }
            #drift tbody { border-top: 1px solid #ccc; }
            </style>""";

    private final List<Drift> drift;
    private final int compared;

    /** {@code compared}: over how many calls. */
    public DriftReport(List<Drift> drift, int compared) {
        this.drift = List.copyOf(drift);
        this.compared = compared;
    }

    /** {@code {"compared": N, "drift": [{"scenario", "step", "call", "differs": {"code": {"emulator", "real"}}}]}}. */
    public void writeJson(Path file) throws IOException {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("compared", compared);
        tree.put("drift", drift.stream().map(DriftReport::tree).toList());
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n");
    }

    private static Map<String, Object> tree(Drift drift) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("scenario", drift.place().scenario());
        tree.put("step", drift.place().step());
        tree.put("call", drift.place().number());
        tree.put("differs", drift.differs());
        return tree;
    }

    /** Put the section at the top of a page. */
    public void insertInto(Path page) throws IOException {
        String html = Files.readString(page);
        int body = html.indexOf(BODY);
        if (body < 0) {
            throw new IOException("`" + page + "` has no body");
        }
        int at = body + BODY.length();
        Files.writeString(page, html.substring(0, at) + section() + html.substring(at));
    }

    private String section() {
        StringBuilder html = new StringBuilder("<section id=\"drift\">")
                .append(STYLE)
                .append("<h2>")
                .append(drift.isEmpty() ? "No drift" : "Drift")
                .append("</h2><p>")
                .append(compared)
                .append(" calls compared with the emulator, ")
                .append(drift.size())
                .append(" answered otherwise.</p>");
        if (!drift.isEmpty()) {
            html.append(
                    "<table><thead><tr><th>scenario</th><th>step</th><th>what</th><th>emulator</th><th>real</th></tr>"
                            + "</thead>");
            drift.forEach(one -> html.append("<tbody>").append(rows(one)).append("</tbody>"));
            html.append("</table>");
        }
        return html.append("</section>").toString();
    }

    /** One for each field; the call stands beside all of them once. */
    private static String rows(Drift drift) {
        int fields = drift.differs().size();
        List<String> rows = new ArrayList<>();
        drift.differs()
                .forEach((field, values) -> rows.add(cell(field)
                        + cell(Objects.requireNonNullElse(values.emulator(), "none"))
                        + cell(Objects.requireNonNullElse(values.real(), "none"))));
        return "<tr>" + cell(drift.place().scenario(), fields)
                + cell(drift.place().step(), fields) + String.join("</tr><tr>", rows) + "</tr>";
    }

    private static String cell(String text, int rows) {
        return "<td rowspan=\"" + rows + "\">" + escaped(text) + "</td>";
    }

    private static String cell(String text) {
        return "<td>" + escaped(text) + "</td>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
