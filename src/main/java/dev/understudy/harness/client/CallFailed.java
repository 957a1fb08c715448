package dev.understudy.harness.client;

/** A client failed by itself, before or instead of an answer of the service. */
public final class CallFailed extends RuntimeException {
    public CallFailed(String call, Throwable cause) {
        super(call + ": " + cause.getMessage(), cause);
    }

    /** For a failure whose own message holds what must not be shown, such as a URL with a token in it. */
    public CallFailed(String call, String reason) {
        super(call + ": " + reason);
    }
}
