package dev.understudy.harness.drift;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells of drift: as JSON for machines, and as a section of the features' report for people. */
public final class DriftReport {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BODY = "<body>";

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
        StringBuilder html = new StringBuilder(
                        "<section id=\"drift\" style=\"font-family: sans-serif; margin: 1em\"><h2>")
                .append(drift.isEmpty() ? "No drift" : "Drift")
                .append("</h2><p>")
                .append(compared)
                .append(" calls compared with the emulator, ")
                .append(drift.size())
                .append(" answered otherwise.</p>");
        if (!drift.isEmpty()) {
            html.append(
                    "<table border=\"1\" cellpadding=\"4\" style=\"border-collapse: collapse\"><tr><th>scenario</th>"
                            + "<th>step</th><th>what</th><th>emulator</th><th>real</th></tr>");
            drift.forEach(one -> one.differs()
                    .forEach((field, values) -> html.append("<tr>")
                            .append(cell(one.place().scenario()))
                            .append(cell(one.place().step()))
                            .append(cell(field))
                            .append(cell(String.valueOf(values.emulator())))
                            .append(cell(String.valueOf(values.real())))
                            .append("</tr>")));
            html.append("</table>");
        }
        return html.append("</section>").toString();
    }

    private static String cell(String text) {
        return "<td>" + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</td>";
    }
}
