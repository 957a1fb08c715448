package dev.understudy.wire.acs3;

import java.util.List;
import java.util.function.Function;

/** An {@code Authorization} header of signature version 3, read by the keys of its parts: their order differs. */
public sealed interface Acs3Authorization {
    /** The one algorithm that is checked here. */
    String ALGORITHM = "ACS3-HMAC-SHA256";

    /** Reach the case. */
    <T> T fold(Function<Signed, T> signed, Function<OtherAlgorithm, T> other, Function<Malformed, T> malformed);

    /** Read the value of an {@code Authorization} header. */
    static Acs3Authorization parse(String header) {
        String[] halves = header.strip().split(" ", 2);
        String algorithm = halves[0];
        if (algorithm.isEmpty()) {
            return new Malformed("the header is empty; expected `" + ALGORITHM + " Credential=…`");
        }
        return algorithm.equals(ALGORITHM)
                ? SignedParts.read(halves.length < 2 ? "" : halves[1])
                : new OtherAlgorithm(algorithm);
    }

    /**
     * A complete header.
     *
     * @param signedHeaders lower-case header names in the order listed
     * @param signature as sent, meant to be lower-case hexadecimal
     */
    record Signed(String accessKeyId, List<String> signedHeaders, String signature) implements Acs3Authorization {
        public Signed {
            signedHeaders = List.copyOf(signedHeaders);
        }

        @Override
        public <T> T fold(
                Function<Signed, T> signed, Function<OtherAlgorithm, T> other, Function<Malformed, T> malformed) {
            return signed.apply(this);
        }
    }

    /** Another algorithm, such as {@code ACS3-HMAC-SM3}, which is not checked here. */
    record OtherAlgorithm(String name) implements Acs3Authorization {
        @Override
        public <T> T fold(
                Function<Signed, T> signed, Function<OtherAlgorithm, T> other, Function<Malformed, T> malformed) {
            return other.apply(this);
        }
    }

    /** The right algorithm, but not the parts that belong to it. */
    record Malformed(String why) implements Acs3Authorization {
        @Override
        public <T> T fold(
                Function<Signed, T> signed, Function<OtherAlgorithm, T> other, Function<Malformed, T> malformed) {
            return malformed.apply(this);
        }
    }
}
