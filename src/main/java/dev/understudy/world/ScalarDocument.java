package dev.understudy.world;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** A policy document that stands in the world as JSON text. */
final class ScalarDocument {
    private ScalarDocument() {}

    static DocumentText read(Value value, List<String> lines) {
        String text = value.text();
        WorldPlace start = value.place();
        ScalarNode scalar = (ScalarNode) value.node();
        if (scalar.getScalarStyle() == ScalarStyle.LITERAL) {
            List<String> inner = text.lines().toList();
            return new DocumentText(text, start, (line, column) -> inBlock(start, lines, inner, line, column));
        }
        if (isAsWritten(scalar, text)) {
            int quote = scalar.getScalarStyle() == ScalarStyle.PLAIN ? 0 : 1;
            return new DocumentText(
                    text,
                    start,
                    (line, column) -> new WorldPlace(start.file(), start.line(), start.column() + quote + column - 1));
        }
        return new DocumentText(text, start, (line, column) -> start);
    }

    // The block begins on the line after its `|`, each line of it further right by the indentation.
    private static WorldPlace inBlock(WorldPlace start, List<String> lines, List<String> inner, int line, int column) {
        int outerLine = start.line() + Math.min(line, inner.size());
        String innerText = inner.isEmpty() ? "" : inner.get(Math.min(line, inner.size()) - 1);
        int indent = outerLine <= lines.size() ? lines.get(outerLine - 1).length() - innerText.length() : 0;
        int innerColumn = line > inner.size() ? innerText.length() + 1 : column;
        return new WorldPlace(start.file(), outerLine, Math.max(0, indent) + innerColumn);
    }

    // On one line and without escapes, so that columns can be counted.
    private static boolean isAsWritten(ScalarNode scalar, String text) {
        Optional<Mark> from = scalar.getStartMark();
        Optional<Mark> to = scalar.getEndMark();
        if (from.isEmpty() || to.isEmpty() || from.get().getLine() != to.get().getLine()) {
            return false;
        }
        int quotes = scalar.getScalarStyle() == ScalarStyle.PLAIN ? 0 : 2;
        return to.get().getColumn() - from.get().getColumn() == text.length() + quotes;
    }
}
