package dev.understudy.world;

/**
 * A text that is no world: one line {@code FILE:LINE:COLUMN: problem; expected …}, and a second one that starts with {@code help:}
 * where a fix is likely.
 */
public final class MalformedWorld extends RuntimeException {
    private final String message;

    MalformedWorld(String message) {
        super(message, null, false, false);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }

    MalformedWorld withHelp(String help) {
        return new MalformedWorld(message + "\nhelp: " + help);
    }
}
