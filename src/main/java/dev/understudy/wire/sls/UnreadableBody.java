package dev.understudy.wire.sls;

/** A compressed body cannot be unpacked; the message is one line and says why. */
public final class UnreadableBody extends RuntimeException {
    UnreadableBody(String message) {
        super(message);
    }

    UnreadableBody(String message, Throwable cause) {
        super(message, cause);
    }
}
