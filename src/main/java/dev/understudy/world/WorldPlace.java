package dev.understudy.world;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Where something stands: the file as the user named it, and line and column from 1. */
public record WorldPlace(String file, int line, int column) {
    // What a text holds is repeated in messages, which are one line of printable characters.
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}]");
    private static final int LONGEST = 600;

    MalformedWorld fault(String problem) {
        String line = UNPRINTABLE
                .matcher(problem)
                .replaceAll((MatchResult found) ->
                        String.format("<U+%04X>", (int) found.group().charAt(0)));
        return new MalformedWorld(
                this + ": " + (line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…"), this);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
