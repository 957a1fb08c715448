package dev.understudy.analysis.repair;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.understudy.analysis.json.Edit;
import dev.understudy.analysis.json.JsonNode;
import dev.understudy.analysis.json.JsonNode.Member;
import java.util.List;

/** Small changes of JSON text that leave all else as it is written. */
final class TextChange {
    private final String text;

    TextChange(String text) {
        this.text = text;
    }

    String apply(Edit edit) {
        return text.substring(0, edit.start()) + edit.replacement() + text.substring(edit.end());
    }

    static String quoted(String value) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(value)) + '"';
    }

    String replace(JsonNode node, String value) {
        return apply(new Edit(node.start(), node.end(), quoted(value)));
    }

    /** Add a string to a list, or make a list of a lone string and it. */
    String add(JsonNode strings, String value) {
        return strings.is(JsonNode.Kind.LIST)
                ? append(strings.elements(), quoted(value))
                : apply(new Edit(
                        strings.start(),
                        strings.end(),
                        "[" + text.substring(strings.start(), strings.end()) + ", " + quoted(value) + "]"));
    }

    /** Put a value behind the last of a list. */
    String append(List<JsonNode> elements, String json) {
        JsonNode last = elements.get(elements.size() - 1);
        return apply(Edit.insert(last.end(), "," + gap(last.start()) + json));
    }

    /** Remove one of several elements, with the comma that goes with it. */
    String remove(List<JsonNode> elements, int place) {
        return place == 0
                ? apply(Edit.remove(elements.get(0).start(), elements.get(1).start()))
                : apply(Edit.remove(
                        elements.get(place - 1).end(), elements.get(place).end()));
    }

    String addMember(JsonNode object, String name, String json) {
        if (object.members().isEmpty()) {
            return apply(Edit.insert(object.start() + 1, quoted(name) + ": " + json));
        }
        List<Member> members = object.members();
        Member last = members.get(members.size() - 1);
        return apply(Edit.insert(last.value().end(), "," + gap(last.name().start()) + quoted(name) + ": " + json));
    }

    String removeMember(JsonNode object, int place) {
        List<Member> members = object.members();
        return place == 0
                ? apply(Edit.remove(
                        members.get(0).name().start(), members.get(1).name().start()))
                : apply(Edit.remove(
                        members.get(place - 1).value().end(),
                        members.get(place).value().end()));
    }

    /** The blanks before something: a line break and its indentation where it begins a line. */
    String gap(int offset) {
        int start = offset;
        while (start > 0 && Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        String blanks = text.substring(start, offset);
        return blanks.indexOf('\n') < 0 ? " " : "\n" + blanks.substring(blanks.lastIndexOf('\n') + 1);
    }
}
