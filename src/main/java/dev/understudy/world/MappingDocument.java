package dev.understudy.world;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A policy document that stands in the world as YAML: becomes JSON text that remembers where each token came from. */
final class MappingDocument {
    private final StringBuilder json = new StringBuilder();
    private final TreeMap<Integer, WorldPlace> places = new TreeMap<>();
    private int indent;

    private MappingDocument() {}

    static DocumentText read(Value value) {
        MappingDocument document = new MappingDocument();
        document.write(value);
        String text = document.json.toString();
        List<String> lines = text.lines().toList();
        return new DocumentText(text, value.place(), (line, column) -> document.place(lines, line, column));
    }

    private WorldPlace place(List<String> lines, int line, int column) {
        int offset = column - 1;
        for (String before : lines.subList(0, Math.min(line, lines.size()) - 1)) {
            offset += before.length() + 1;
        }
        Map.Entry<Integer, WorldPlace> token = places.floorEntry(offset);
        return token == null ? places.firstEntry().getValue() : token.getValue();
    }

    private void write(Value value) {
        places.put(json.length(), value.place());
        Node node = value.node();
        if (node instanceof MappingNode) {
            object(value);
        } else if (node instanceof SequenceNode) {
            list(value);
        } else {
            scalar((ScalarNode) node);
        }
    }

    private void object(Value value) {
        List<Value.Member> members = value.members();
        open('{');
        for (int index = 0; index < members.size(); index++) {
            Value.Member member = members.get(index);
            line(index > 0);
            places.put(json.length(), member.place());
            quoted(member.name());
            json.append(": ");
            write(member.value());
        }
        close('}', members.isEmpty());
    }

    private void list(Value value) {
        List<Value> elements = value.elements();
        open('[');
        for (int index = 0; index < elements.size(); index++) {
            line(index > 0);
            write(elements.get(index));
        }
        close(']', elements.isEmpty());
    }

    private void scalar(ScalarNode scalar) {
        if (scalar.getTag().equals(Tag.NULL)) {
            json.append("null");
        } else if (scalar.getTag().equals(Tag.BOOL) || scalar.getTag().equals(Tag.INT)) {
            json.append(scalar.getValue());
        } else {
            quoted(scalar.getValue());
        }
    }

    private void quoted(String text) {
        json.append('"')
                .append(JsonStringEncoder.getInstance().quoteAsString(text))
                .append('"');
    }

    private void open(char bracket) {
        json.append(bracket);
        indent++;
    }

    private void line(boolean comma) {
        json.append(comma ? ",\n" : "\n").append("  ".repeat(indent));
    }

    private void close(char bracket, boolean empty) {
        indent--;
        if (!empty) {
            json.append('\n').append("  ".repeat(indent));
        }
        json.append(bracket);
    }
}
