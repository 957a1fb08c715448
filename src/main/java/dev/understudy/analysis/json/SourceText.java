package dev.understudy.analysis.json;

import dev.understudy.analysis.json.SyntaxFault.Kind;
import java.util.ArrayList;
import java.util.List;

/** A text with a position, and the faults found so far; knows blanks, comments and marks, not values. */
final class SourceText {
    /** Stands for the end of the text, which holds no such character. */
    static final char END = '\uffff';
    // A hostile text may have a fault at every character; nobody reads more than these.
    private static final int MOST_FAULTS = 500;

    private final String text;
    private final List<SyntaxFault> faults = new ArrayList<>();
    private int at;
    private boolean broken;

    SourceText(String text) {
        this.text = text;
        this.at = text.startsWith("\ufeff") ? 1 : 0;
    }

    int at() {
        return at;
    }

    /** True once nothing more can be understood. */
    boolean broken() {
        return broken;
    }

    List<SyntaxFault> faults() {
        return faults;
    }

    char raw() {
        return at < text.length() ? text.charAt(at) : END;
    }

    char raw(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : END;
    }

    String between(int start, int end) {
        return text.substring(start, end);
    }

    void move(int characters) {
        at = Math.min(text.length(), at + characters);
    }

    /** Go past blanks and comments; the mark or letter that follows, wide ones as the plain ones they stand for. */
    char peek() {
        while (at < text.length()) {
            char letter = text.charAt(at);
            if (letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t') {
                at++;
            } else if (Punctuation.isWideSpace(letter)) {
                fault(Kind.FULL_WIDTH, at, at + 1, wide(letter) + " between values; expected a plain blank", " ");
                at++;
            } else if (!comment(letter)) {
                break;
            }
        }
        return Punctuation.plain(raw());
    }

    /** Take a mark that {@link #peek} has found. */
    void take() {
        char letter = raw();
        if (letter != Punctuation.plain(letter)) {
            String plain = String.valueOf(Punctuation.plain(letter));
            fault(Kind.FULL_WIDTH, at, at + 1, wide(letter) + "; expected `" + plain + "`", plain);
        }
        at++;
    }

    private boolean comment(char letter) {
        boolean line = letter == '#' || (letter == '/' && raw(1) == '/');
        boolean block = letter == '/' && raw(1) == '*';
        if (!line && !block) {
            return false;
        }
        int found = block ? text.indexOf("*/", at + 2) : text.indexOf('\n', at);
        int end = found < 0
                ? text.length()
                : block ? found + 2 : found > at && text.charAt(found - 1) == '\r' ? found - 1 : found;
        fault(Kind.COMMENT, at, end, "a comment; JSON has none", "");
        at = end;
        return true;
    }

    void fault(Kind kind, int start, int end, String message, String replacement) {
        fault(new SyntaxFault(kind, start, end, message, List.of(new Edit(start, end, replacement))));
    }

    void fault(SyntaxFault fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }

    /** Say what cannot be understood, and stop. */
    void giveUp(int start, String message) {
        if (!broken) {
            faults.add(new SyntaxFault(Kind.UNREADABLE, start, Math.min(text.length(), start + 1), message, List.of()));
        }
        broken = true;
        at = text.length();
    }

    static String wide(char letter) {
        return Punctuation.isWideSpace(letter)
                ? String.format("the blank U+%04X", (int) letter)
                : "the full-width mark `" + letter + "`";
    }

    /** What stands here, for a message. */
    String found() {
        if (at >= text.length()) {
            return "the end of the text";
        }
        int letter = text.codePointAt(at);
        return Character.isISOControl(letter) || Character.getType(letter) == Character.SURROGATE
                ? String.format("U+%04X", letter)
                : "`" + Character.toString(letter) + "`";
    }
}
