package dev.understudy.wire.sls;

import java.util.function.Function;

/** What came of checking a Log Service signature. */
public sealed interface SlsVerdict {
    /** Reach the case. */
    <T> T fold(
            Function<Verified, T> verified,
            Function<Different, T> different,
            Function<BodyDiffers, T> bodyDiffers,
            Function<HeaderMissing, T> headerMissing,
            Function<UnknownMethod, T> unknownMethod);

    /** The request was signed with this secret and not changed since. */
    record Verified() implements SlsVerdict {
        @Override
        public <T> T fold(
                Function<Verified, T> verified,
                Function<Different, T> different,
                Function<BodyDiffers, T> bodyDiffers,
                Function<HeaderMissing, T> headerMissing,
                Function<UnknownMethod, T> unknownMethod) {
            return verified.apply(this);
        }
    }

    /** The signature is another one; the text is this side's and holds the security token, if one was sent. */
    record Different(String serverStringToSign) implements SlsVerdict {
        @Override
        public <T> T fold(
                Function<Verified, T> verified,
                Function<Different, T> different,
                Function<BodyDiffers, T> bodyDiffers,
                Function<HeaderMissing, T> headerMissing,
                Function<UnknownMethod, T> unknownMethod) {
            return different.apply(this);
        }
    }

    /**
     * The signature is right, but a header states another hash than the body has.
     *
     * @param header {@code content-md5} or {@code x-log-content-sha256}
     * @param sent what the header says; empty when it was not sent
     */
    record BodyDiffers(String header, String sent, String computed) implements SlsVerdict {
        @Override
        public <T> T fold(
                Function<Verified, T> verified,
                Function<Different, T> different,
                Function<BodyDiffers, T> bodyDiffers,
                Function<HeaderMissing, T> headerMissing,
                Function<UnknownMethod, T> unknownMethod) {
            return bodyDiffers.apply(this);
        }
    }

    /** A header that the signature needs was not sent; its lower-case name. */
    record HeaderMissing(String header) implements SlsVerdict {
        @Override
        public <T> T fold(
                Function<Verified, T> verified,
                Function<Different, T> different,
                Function<BodyDiffers, T> bodyDiffers,
                Function<HeaderMissing, T> headerMissing,
                Function<UnknownMethod, T> unknownMethod) {
            return headerMissing.apply(this);
        }
    }

    /** {@code x-log-signaturemethod} names no method of version 1. */
    record UnknownMethod(String method) implements SlsVerdict {
        @Override
        public <T> T fold(
                Function<Verified, T> verified,
                Function<Different, T> different,
                Function<BodyDiffers, T> bodyDiffers,
                Function<HeaderMissing, T> headerMissing,
                Function<UnknownMethod, T> unknownMethod) {
            return unknownMethod.apply(this);
        }
    }
}
