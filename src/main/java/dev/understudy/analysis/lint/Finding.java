package dev.understudy.analysis.lint;

import dev.understudy.analysis.json.Edit;
import java.util.List;

/**
 * Something a rule has found.
 *
 * @param start the offset of the part that is meant
 * @param end the offset after it
 * @param help what to do, empty where the message says it all
 * @param repair edits that put it right and change nothing the document means; empty where a person has to decide
 */
public record Finding(Rule rule, int start, int end, String message, String help, List<Edit> repair) {
    private static final int LONGEST = 300;

    public Finding {
        repair = List.copyOf(repair);
        message = oneLine(message);
        help = oneLine(help);
    }

    // What a text holds is repeated in messages, which are one line of printable characters.
    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(letter -> {
            int type = Character.getType(letter);
            boolean printable = type != Character.CONTROL
                    && type != Character.SURROGATE
                    && type != Character.LINE_SEPARATOR
                    && type != Character.PARAGRAPH_SEPARATOR
                    && type != Character.FORMAT;
            line.append(printable ? Character.toString(letter) : String.format("<U+%04X>", letter));
        });
        return line.toString();
    }
}
