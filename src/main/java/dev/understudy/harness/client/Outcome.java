package dev.understudy.harness.client;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came of a call, as its client saw it. */
public sealed interface Outcome<T> {
    /** The id the service gave the request; null where the client does not pass it on. */
    @Nullable
    String requestId();

    <R> R fold(Function<Succeeded<T>, R> succeeded, Function<Refused<T>, R> refused);

    /** The value; fails with the service's words when it refused. */
    default T orFail() {
        return fold(Succeeded::value, refused -> {
            throw new AssertionError("the call was expected to succeed; it was refused: " + refused.describe());
        });
    }

    /** The call went through. */
    record Succeeded<T>(T value, @Nullable String requestId) implements Outcome<T> {
        @Override
        public <R> R fold(Function<Succeeded<T>, R> succeeded, Function<Refused<T>, R> refused) {
            return succeeded.apply(this);
        }
    }

    /**
     * The service said no.
     *
     * @param status the HTTP status; null where the client does not pass it on
     */
    record Refused<T>(
            @Nullable Integer status,
            String code,
            String message,
            @Nullable String requestId) implements Outcome<T> {
        @Override
        public <R> R fold(Function<Succeeded<T>, R> succeeded, Function<Refused<T>, R> refused) {
            return refused.apply(this);
        }

        /** In one line, without the string to sign that a wrong signature is answered with, since a token may be in it. */
        public String describe() {
            return (status == null ? "" : status + " ") + code + ": "
                    + message.replaceFirst("(?i) ?server string.*", "");
        }
    }
}
