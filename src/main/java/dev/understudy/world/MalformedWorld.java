package dev.understudy.world;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text that is no world: one line {@code FILE:LINE:COLUMN: problem; expected …}, and a second one that starts with {@code help:}
 * where a fix is likely.
 */
public final class MalformedWorld extends RuntimeException {
    private final String message;
    private final @Nullable WorldPlace place;

    MalformedWorld(String message) {
        this(message, null);
    }

    MalformedWorld(String message, @Nullable WorldPlace place) {
        super(message, null, false, false);
        this.message = message;
        this.place = place;
    }

    /** Where it is wrong; empty when the file as a whole is. */
    public Optional<WorldPlace> place() {
        return Optional.ofNullable(place);
    }

    /** What is wrong, in one line without the place. */
    public String problem() {
        String line = message.lines().findFirst().orElse("");
        return place == null ? line : line.substring(place.toString().length() + 2);
    }

    @Override
    public String getMessage() {
        return message;
    }

    MalformedWorld withHelp(String help) {
        return new MalformedWorld(message + "\nhelp: " + help, place);
    }
}
