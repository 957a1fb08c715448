package dev.understudy.wire.sls;

import java.util.Optional;

/** A signature method of version 1, as {@code x-log-signaturemethod} names it. */
public enum SlsMac {
    HMAC_SHA1("hmac-sha1", "HmacSHA1"),
    HMAC_SHA256("hmac-sha256", "HmacSHA256");

    private final String headerValue;
    private final String algorithm;

    SlsMac(String headerValue, String algorithm) {
        this.headerValue = headerValue;
        this.algorithm = algorithm;
    }

    /** What the header says. */
    public String headerValue() {
        return headerValue;
    }

    /** What the JDK calls it. */
    String algorithm() {
        return algorithm;
    }

    /** Find a method by the value of the header; empty when unknown. */
    public static Optional<SlsMac> named(String headerValue) {
        for (SlsMac mac : values()) {
            if (mac.headerValue.equals(headerValue)) {
                return Optional.of(mac);
            }
        }
        return Optional.empty();
    }
}
