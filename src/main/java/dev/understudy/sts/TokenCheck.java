package dev.understudy.sts;

import java.util.function.Function;
import java.util.function.Supplier;

/** What a temporary key and its token turn out to be. */
public sealed interface TokenCheck {
    <T> T fold(Cases<T> cases);

    /** One function for each outcome. */
    record Cases<T>(
            Function<Session, T> valid,
            Function<Session, T> expired,
            Function<Session, T> roleGone,
            Supplier<T> mismatch,
            Supplier<T> malformed,
            Supplier<T> unknown) {}

    /** The token belongs to the key, is not yet expired, and its role is still there. */
    record Valid(Session session) implements TokenCheck {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.valid.apply(session);
        }
    }

    /** The token belongs to the key, but its time is over. */
    record Expired(Session session) implements TokenCheck {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.expired.apply(session);
        }
    }

    /** The role was deleted: all its tokens died with it, and one made anew does not revive them (STS help, "FAQ"). */
    record RoleGone(Session session) implements TokenCheck {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.roleGone.apply(session);
        }
    }

    /** The token is not the one that was handed out with the key. */
    record Mismatch() implements TokenCheck {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.mismatch.get();
        }
    }

    /** The text is no token at all. */
    record Malformed() implements TokenCheck {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.malformed.get();
        }
    }

    /** No such key was handed out, or it expired more than an hour ago. */
    record Unknown() implements TokenCheck {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.unknown.get();
        }
    }
}
