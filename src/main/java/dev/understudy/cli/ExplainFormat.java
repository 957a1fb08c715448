package dev.understudy.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.understudy.analysis.explain.Explanation;
import dev.understudy.report.ExplanationHtml;
import dev.understudy.report.ExplanationJson;
import dev.understudy.report.ExplanationText;
import dev.understudy.report.Note;
import java.util.function.Function;

/** The forms in which {@code explain} answers. */
enum ExplainFormat {
    TEXT(ExplanationText::of, Note::text),
    JSON(explanation -> json(ExplanationJson.of(explanation)), note -> json(note.json())),
    HTML(ExplanationHtml::of, Note::html);

    private static final ObjectWriter WRITER = new ObjectMapper().writerWithDefaultPrettyPrinter();

    private final Function<Explanation, String> explanations;
    private final Function<Note, String> notes;

    ExplainFormat(Function<Explanation, String> explanations, Function<Note, String> notes) {
        this.explanations = explanations;
        this.notes = notes;
    }

    static ExplainFormat of(String name) {
        return switch (name) {
            case "text" -> TEXT;
            case "json" -> JSON;
            case "html" -> HTML;
            default -> throw new WrongInput("--format is `" + name + "`; expected text, json or html");
        };
    }

    String render(Explanation explanation) {
        return explanations.apply(explanation);
    }

    String render(Note note) {
        return notes.apply(note);
    }

    private static String json(Object tree) {
        try {
            return WRITER.writeValueAsString(tree) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("maps, lists and texts are JSON", impossible);
        }
    }
}
