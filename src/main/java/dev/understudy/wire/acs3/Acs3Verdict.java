package dev.understudy.wire.acs3;

import java.util.List;
import java.util.function.Function;

/** What came of checking a version 3 signature. */
public sealed interface Acs3Verdict {
    /** Reach the case. */
    <T> T fold(
            Function<Verified, T> verified,
            Function<Different, T> different,
            Function<Incomplete, T> incomplete,
            Function<BodyDiffers, T> bodyDiffers);

    /** The request was signed with this secret and not changed since. */
    record Verified() implements Acs3Verdict {
        @Override
        public <T> T fold(
                Function<Verified, T> verified,
                Function<Different, T> different,
                Function<Incomplete, T> incomplete,
                Function<BodyDiffers, T> bodyDiffers) {
            return verified.apply(this);
        }
    }

    /** The signature is another one; both texts are this side's, to be echoed. They hold the security token, if any. */
    record Different(String serverStringToSign, String serverCanonicalRequest) implements Acs3Verdict {
        @Override
        public <T> T fold(
                Function<Verified, T> verified,
                Function<Different, T> different,
                Function<Incomplete, T> incomplete,
                Function<BodyDiffers, T> bodyDiffers) {
            return different.apply(this);
        }
    }

    /** These headers had to be signed and were not, lower-case and sorted. */
    record Incomplete(List<String> unsignedHeaders) implements Acs3Verdict {
        public Incomplete {
            unsignedHeaders = List.copyOf(unsignedHeaders);
        }

        @Override
        public <T> T fold(
                Function<Verified, T> verified,
                Function<Different, T> different,
                Function<Incomplete, T> incomplete,
                Function<BodyDiffers, T> bodyDiffers) {
            return incomplete.apply(this);
        }
    }

    /** The signature is right, but {@code x-acs-content-sha256} is not the hash of the body that came. */
    record BodyDiffers(String sentHash, String computedHash) implements Acs3Verdict {
        @Override
        public <T> T fold(
                Function<Verified, T> verified,
                Function<Different, T> different,
                Function<Incomplete, T> incomplete,
                Function<BodyDiffers, T> bodyDiffers) {
            return bodyDiffers.apply(this);
        }
    }
}
