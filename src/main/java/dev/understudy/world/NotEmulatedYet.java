package dev.understudy.world;

/** A world asks for something that is known but not enforced here; taking it silently would fake the enforcement. */
public final class NotEmulatedYet extends RuntimeException {
    private final String message;

    NotEmulatedYet(WorldPlace place, String field) {
        super(field, null, false, false);
        this.message = place + ": field `" + field + "` is not emulated yet; expected it to be left out";
    }

    @Override
    public String getMessage() {
        return message;
    }
}
