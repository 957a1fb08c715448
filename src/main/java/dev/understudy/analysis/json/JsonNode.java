package dev.understudy.analysis.json;

import java.util.List;
import java.util.Optional;

/**
 * A value and where it stands.
 *
 * @param start the offset of its first character, a quote or bracket included
 * @param end the offset after its last
 * @param text of a string what it says, of another scalar what is written; else empty
 * @param members of an object, in their order, a name may come twice; else empty
 * @param elements of a list; else empty
 */
public record JsonNode(Kind kind, int start, int end, String text, List<Member> members, List<JsonNode> elements) {
    /** What a value is; {@code SCALAR} is a number, {@code true}, {@code false} or {@code null}. */
    public enum Kind {
        OBJECT,
        LIST,
        STRING,
        SCALAR
    }

    /** A name and its value. */
    public record Member(JsonNode name, JsonNode value) {}

    public JsonNode {
        members = List.copyOf(members);
        elements = List.copyOf(elements);
    }

    static JsonNode object(int start, int end, List<Member> members) {
        return new JsonNode(Kind.OBJECT, start, end, "", members, List.of());
    }

    static JsonNode list(int start, int end, List<JsonNode> elements) {
        return new JsonNode(Kind.LIST, start, end, "", List.of(), elements);
    }

    static JsonNode leaf(Kind kind, int start, int end, String text) {
        return new JsonNode(kind, start, end, text, List.of(), List.of());
    }

    public boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** The first member of a name; empty for what is no object. */
    public Optional<Member> member(String name) {
        return members.stream()
                .filter(member -> member.name().text().equals(name))
                .findFirst();
    }

    /** The elements of a list, or the value itself. */
    public List<JsonNode> each() {
        return kind == Kind.LIST ? elements : List.of(this);
    }
}
