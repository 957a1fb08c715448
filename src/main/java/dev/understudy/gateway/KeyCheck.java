package dev.understudy.gateway;

import java.util.function.Function;
import java.util.function.Supplier;

/** What an access key id and a security token turn out to be; each service words the failures its own way. */
sealed interface KeyCheck {
    <T> T fold(Cases<T> cases);

    /** One function for each outcome. */
    record Cases<T>(
            Function<Caller, T> known,
            Supplier<T> unknownKey,
            Supplier<T> inactiveKey,
            Supplier<T> tokenMissing,
            Supplier<T> tokenMalformed,
            Supplier<T> tokenOfAnotherKey,
            Supplier<T> tokenExpired) {}

    record Known(Caller caller) implements KeyCheck {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.known.apply(caller);
        }
    }

    /** The ways in which there is no caller. */
    enum Failure implements KeyCheck {
        UNKNOWN_KEY,
        INACTIVE_KEY,
        TOKEN_MISSING,
        TOKEN_MALFORMED,
        TOKEN_OF_ANOTHER_KEY,
        TOKEN_EXPIRED;

        @Override
        public <T> T fold(Cases<T> cases) {
            return switch (this) {
                case UNKNOWN_KEY -> cases.unknownKey.get();
                case INACTIVE_KEY -> cases.inactiveKey.get();
                case TOKEN_MISSING -> cases.tokenMissing.get();
                case TOKEN_MALFORMED -> cases.tokenMalformed.get();
                case TOKEN_OF_ANOTHER_KEY -> cases.tokenOfAnotherKey.get();
                case TOKEN_EXPIRED -> cases.tokenExpired.get();
            };
        }
    }
}
