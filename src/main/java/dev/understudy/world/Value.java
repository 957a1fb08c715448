package dev.understudy.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A YAML node, with what people call it and where it stands; turns into what is expected there, or says why not. */
record Value(String file, String what, Node node) {
    private static final int LONGEST_SHOWN = 80;

    /** A named value of an object: the name, and the place of the name. */
    record Member(String name, WorldPlace place, Value value) {}

    /** The same, called something else in messages. */
    Value called(String name) {
        return new Value(file, name, node);
    }

    WorldPlace place() {
        return YamlText.place(file, node.getStartMark());
    }

    MalformedWorld fault(String problem) {
        return place().fault(problem);
    }

    boolean isObject() {
        return node instanceof MappingNode;
    }

    boolean isText() {
        return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR);
    }

    String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw wrong("text");
        }
        if (!isText()) {
            MalformedWorld fault = wrong("text");
            throw isEmpty() ? fault : fault.withHelp("put it in quotes: `\"" + scalar.getValue() + "\"`");
        }
        return scalar.getValue();
    }

    String text(NameForm form) {
        return form.check(place(), text());
    }

    /** Text of at most {@code longest} characters. */
    String text(int longest) {
        String text = text();
        if (text.length() > longest) {
            throw fault(what + " has " + text.length() + " characters; expected at most " + longest);
        }
        return text;
    }

    long number() {
        if (!(node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.INT))) {
            throw wrong("a whole number");
        }
        try {
            return Long.parseLong(scalar.getValue());
        } catch (NumberFormatException tooLarge) {
            throw wrong("a number of at most 18 digits");
        }
    }

    int number(int least, int most) {
        long number = number();
        if (number < least || number > most) {
            throw wrong(least + " to " + most);
        }
        return (int) number;
    }

    boolean truth() {
        if (!(node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL))) {
            throw wrong("`true` or `false`");
        }
        return scalar.getValue().equals("true");
    }

    Fields fields(Shape shape) {
        return new Fields(this, members(), shape);
    }

    List<Value> elements() {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong("a list");
        }
        return sequence.getValue().stream()
                .map(element -> new Value(file, "an entry of " + what, element))
                .toList();
    }

    /** The members of an object, in their order. */
    List<Member> members() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("an object");
        }
        Map<String, Member> members = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            WorldPlace at = YamlText.place(file, tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw at.fault("a name in " + what + " is not text; expected a plain name");
            }
            String name = key.getValue();
            Value value = new Value(file, "`" + name + "` of " + what, tuple.getValueNode());
            if (members.put(name, new Member(name, at, value)) != null) {
                throw at.fault("duplicate name `" + name + "` in " + what + "; expected it once");
            }
        }
        return new ArrayList<>(members.values());
    }

    /** An object whose member names are the user's own; each value is called {@code kind `name`}. */
    List<Member> named(String kind, NameForm form, String owner) {
        List<Member> renamed = new ArrayList<>();
        for (Member member : members()) {
            form.check(member.place(), member.name());
            String called = kind + " `" + member.name() + "`" + owner;
            renamed.add(new Member(
                    member.name(),
                    member.place(),
                    new Value(file, called, member.value().node())));
        }
        return renamed;
    }

    /** One of a few words. */
    String oneOf(Set<String> words) {
        String found = text();
        if (!words.contains(found)) {
            throw Nearest.helped(
                    wrong(String.join(
                            " or ", words.stream().map(word -> "`" + word + "`").toList())),
                    found,
                    words);
        }
        return found;
    }

    MalformedWorld wrong(String expected) {
        return fault(what + " is " + found() + "; expected " + expected);
    }

    private boolean isEmpty() {
        return node.getTag().equals(Tag.NULL);
    }

    private String found() {
        if (node instanceof MappingNode) {
            return "an object";
        }
        if (node instanceof SequenceNode) {
            return "a list";
        }
        return isEmpty() ? "empty" : "`" + shortened(((ScalarNode) node).getValue()) + "`";
    }

    // So that what is expected still fits on the line.
    static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
