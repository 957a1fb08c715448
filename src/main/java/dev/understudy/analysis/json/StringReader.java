package dev.understudy.analysis.json;

import dev.understudy.analysis.json.JsonNode.Kind;
import java.util.List;

/** Reads strings, whatever quotes are around them. */
final class StringReader {
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String MEANINGS = "\"\\/\b\f\n\r\t";
    private static final int HEX_DIGITS = 4;

    private final SourceText source;

    StringReader(SourceText source) {
        this.source = source;
    }

    static boolean opens(char letter) {
        return letter == '"' || letter == '\'' || Punctuation.isWideQuote(letter);
    }

    JsonNode read() {
        int start = source.at();
        char quote = source.raw();
        source.move(1);
        StringBuilder said = new StringBuilder();
        while (!closes(quote, source.raw())) {
            char letter = source.raw();
            if (letter == '\n' || letter == '\r' || letter == SourceText.END) {
                source.giveUp(start, "a string that does not end on its line; expected a closing quote");
                return JsonNode.leaf(Kind.STRING, start, start, "");
            }
            said.append(letter == '\\' ? escaped() : letter);
            source.move(1);
        }
        source.move(1);
        int end = source.at();
        quotes(quote, start, end);
        return JsonNode.leaf(Kind.STRING, start, end, said.toString());
    }

    private static boolean closes(char quote, char letter) {
        return quote == '\'' ? letter == '\'' : letter == '"' || (quote != '"' && Punctuation.isWideQuote(letter));
    }

    /** What the escape here means; moves to its last character. */
    private char escaped() {
        char letter = source.raw(1);
        int known = ESCAPES.indexOf(letter);
        if (known >= 0) {
            source.move(1);
            return MEANINGS.charAt(known);
        }
        int code = 0;
        for (int digit = 0; digit < HEX_DIGITS; digit++) {
            char hex = source.raw(2 + digit);
            code = code * 16 + (hex < 128 ? Character.digit(hex, 16) : -1);
            if (letter != 'u' || hex >= 128 || Character.digit(hex, 16) < 0) {
                source.giveUp(
                        source.at(),
                        "the escape `\\" + (letter < ' ' || letter == SourceText.END ? '?' : letter)
                                + "`, which JSON does not have; expected `\\\\` for a backslash");
                return ' ';
            }
        }
        source.move(1 + HEX_DIGITS);
        return (char) code;
    }

    private void quotes(char quote, int start, int end) {
        if (source.broken() || quote == '"') {
            return;
        }
        String inner = source.between(start + 1, end - 1);
        boolean clean = inner.indexOf('"') < 0 && inner.indexOf('\\') < 0;
        List<Edit> repair = clean ? List.of(new Edit(start, end, '"' + inner + '"')) : List.of();
        source.fault(
                quote == '\''
                        ? new SyntaxFault(
                                SyntaxFault.Kind.SINGLE_QUOTES,
                                start,
                                end,
                                "a string in single quotes; expected double quotes",
                                repair)
                        : new SyntaxFault(
                                SyntaxFault.Kind.FULL_WIDTH,
                                start,
                                end,
                                "a string in the quotes `" + quote + "`; expected plain double quotes",
                                repair));
    }
}
