package dev.understudy.harness.client;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;

/** A client failed by itself, before or instead of an answer of the service. */
public final class CallFailed extends RuntimeException {
    private final boolean ofNetwork;

    public CallFailed(String call, Throwable cause) {
        super(call + ": " + cause.getMessage(), cause);
        ofNetwork = isOfNetwork(cause);
    }

    /** For a failure whose own message holds what must not be shown, such as a URL with a token in it. */
    public CallFailed(String call, String reason, boolean ofNetwork) {
        super(call + ": " + reason);
        this.ofNetwork = ofNetwork;
    }

    /** Whether the service could not be reached, or went away in the middle. */
    public boolean isOfNetwork() {
        return ofNetwork;
    }

    static boolean isOfNetwork(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(IOException.class::isInstance);
    }
}
