package dev.understudy.world;

/**
 * A text that is no world: one line {@code FILE:LINE:COLUMN: problem; expected …}, and a second one that starts with {@code help:}
 * where a fix is likely.
 */
public final class MalformedWorld extends RuntimeException {
    MalformedWorld(String message) {
        super(message, null, false, false);
    }

    MalformedWorld withHelp(String help) {
        return new MalformedWorld(getMessage() + "\nhelp: " + help);
    }
}
