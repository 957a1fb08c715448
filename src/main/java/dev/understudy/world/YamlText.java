package dev.understudy.world;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Turns text into YAML nodes; of YAML, anchors, tags and further documents are no part of a world. */
final class YamlText {
    private static final int DEEPEST = 40;
    private static final int LONGEST = 8 * 1024 * 1024;

    private final String file;
    private final String text;

    private YamlText(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** Compose the one document of the text. */
    static Node compose(String file, String text) {
        return new YamlText(file, text.startsWith("\uFEFF") ? text.substring(1) : text).compose();
    }

    static WorldPlace place(String file, Optional<Mark> mark) {
        return mark.map(at -> new WorldPlace(file, at.getLine() + 1, at.getColumn() + 1))
                .orElse(new WorldPlace(file, 1, 1));
    }

    private Node compose() {
        LoadSettings settings =
                LoadSettings.builder().setLabel(file).setCodePointLimit(LONGEST).build();
        refuseUnprintable();
        try {
            // Looking at the events first keeps bombs out: nothing is built from them.
            new Guard().check(new Parse(settings).parseString(text));
            return new Compose(settings)
                    .composeString(text)
                    .orElseThrow(() -> new WorldPlace(file, 1, 1)
                            .fault("the world is empty; expected `version: 1` and `accounts`"));
        } catch (MarkedYamlEngineException broken) {
            throw broken(broken);
        } catch (ReaderException broken) {
            throw unprintable(broken.getPosition(), broken.getCodePoint());
        } catch (YamlEngineException broken) {
            throw new WorldPlace(file, 1, 1)
                    .fault("not valid YAML: " + firstLine(String.valueOf(broken.getMessage())) + "; expected a world");
        }
    }

    // Half a surrogate pair, at the end of its buffer, makes the YAML reader fail with a bare index.
    private void refuseUnprintable() {
        int[] letters = text.codePoints().toArray();
        for (int position = 0; position < letters.length; position++) {
            int letter = letters[position];
            boolean control = letter < ' ' && letter != '\n' && letter != '\r' && letter != '\t';
            if (control || Character.getType(letter) == Character.SURROGATE) {
                throw unprintable(position, letter);
            }
        }
    }

    private MalformedWorld unprintable(int position, int letter) {
        return placeOf(position)
                .fault(String.format("the character U+%04X is not allowed; expected printable text", letter));
    }

    private MalformedWorld broken(MarkedYamlEngineException broken) {
        Optional<Mark> mark = broken.getProblemMark().or(broken::getContextMark);
        WorldPlace place = place(file, mark);
        if (mark.filter(at -> at.getPointer() < at.getBuffer().length && at.getBuffer()[at.getPointer()] == '\t')
                .isPresent()) {
            return place.fault("a tab; expected spaces");
        }
        String problem = firstLine(broken.getProblem());
        return place.fault("not valid YAML: " + (broken.getContext() == null ? "" : broken.getContext() + ", ")
                + problem + "; expected correct indentation, brackets and quotes");
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("unreadable");
    }

    private WorldPlace placeOf(int codePoints) {
        String before = text.substring(
                0, text.offsetByCodePoints(0, Math.min(codePoints, text.codePointCount(0, text.length()))));
        int line = (int) before.chars().filter(letter -> letter == '\n').count() + 1;
        return new WorldPlace(file, line, before.length() - before.lastIndexOf('\n'));
    }

    /** Looks at each event before anything is made of it. */
    private final class Guard {
        private int depth;
        private int documents;

        void check(Iterable<Event> events) {
            events.forEach(this::check);
        }

        private void check(Event event) {
            if (event instanceof DocumentStartEvent && ++documents > 1) {
                throw fault(event, "a second document; expected one world a file");
            }
            if (event instanceof AliasEvent) {
                throw fault(event, "an alias (`*name`); expected the value written out");
            }
            if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                throw fault(event, "an anchor (`&" + node.getAnchor().get() + "`); expected the value written out");
            }
            if (tag(event).filter(name -> !name.equals("!")).isPresent()) {
                throw fault(event, "a tag (`" + tag(event).get() + "`); expected a plain value");
            }
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                throw fault(event, "nested too deep; expected at most " + DEEPEST + " levels");
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }

        private Optional<String> tag(Event event) {
            if (event instanceof ScalarEvent scalar) {
                return scalar.getTag();
            }
            return event instanceof CollectionStartEvent collection ? collection.getTag() : Optional.empty();
        }

        private MalformedWorld fault(Event event, String problem) {
            return place(file, event.getStartMark()).fault(problem);
        }
    }
}
