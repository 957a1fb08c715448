package dev.understudy.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An answer that no decision is behind: what was found, and what to do. */
public record Note(String title, List<String> sentences) {
    public Note {
        sentences = List.copyOf(sentences);
    }

    public String text() {
        StringBuilder text = new StringBuilder(Printable.line(title)).append('\n');
        sentences.forEach(
                sentence -> text.append("  ").append(Printable.line(sentence)).append('\n'));
        return text.toString();
    }

    public Map<String, Object> json() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("cause", List.of(title));
        tree.put("advice", sentences);
        return tree;
    }

    public String html() {
        Html html = new Html().open("section", "explanation").text("h2", "", title);
        sentences.forEach(sentence -> html.sentence("p", sentence));
        return html.close("section").toString();
    }
}
