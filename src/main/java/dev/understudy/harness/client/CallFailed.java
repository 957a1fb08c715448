package dev.understudy.harness.client;

/** A client failed by itself, before or instead of an answer of the service. */
public final class CallFailed extends RuntimeException {
    public CallFailed(String call, Throwable cause) {
        super(call + ": " + cause.getMessage(), cause);
    }
}
