package dev.understudy.wire.sls;

import java.util.function.Function;

/** An {@code Authorization} header of Log Service. */
public sealed interface SlsAuthorization {
    /** Reach the case. */
    <T> T fold(Function<V1, T> v1, Function<V4, T> v4, Function<Malformed, T> malformed);

    /** Read the value of an {@code Authorization} header. */
    static SlsAuthorization parse(String header) {
        return AuthorizationText.read(header);
    }

    /** {@code LOG key:signature}; the signature as sent, meant to be base64. */
    record V1(String accessKeyId, String signature) implements SlsAuthorization {
        @Override
        public <T> T fold(Function<V1, T> v1, Function<V4, T> v4, Function<Malformed, T> malformed) {
            return v1.apply(this);
        }
    }

    /**
     * {@code SLS4-HMAC-SHA256 Credential=key/date/region/sls/aliyun_v4_request,Signature=…}.
     *
     * @param date the day, eight digits
     * @param signature as sent, meant to be lower-case hexadecimal
     */
    record V4(String accessKeyId, String date, String region, String signature) implements SlsAuthorization {
        /** The part of the credential that binds the signature to day, region and service. */
        public String scope() {
            return SlsSignatureV4.scope(date, region);
        }

        @Override
        public <T> T fold(Function<V1, T> v1, Function<V4, T> v4, Function<Malformed, T> malformed) {
            return v4.apply(this);
        }
    }

    /** Neither of the two. */
    record Malformed(String why) implements SlsAuthorization {
        @Override
        public <T> T fold(Function<V1, T> v1, Function<V4, T> v4, Function<Malformed, T> malformed) {
            return malformed.apply(this);
        }
    }
}
