package dev.understudy.harness;

/** The admin API answered something else than what was asked for; the message is its own line. */
public final class AdminRefusal extends RuntimeException {
    public AdminRefusal(String call, int status, String error) {
        super(call + " was answered " + status + ": " + error);
    }
}
