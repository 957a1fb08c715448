package dev.understudy.harness.client.identity;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;

/** The keys that providers sign with, made once for the whole run, since making them takes a while. */
enum SigningKeys {
    /** What a provider has published. */
    PUBLISHED,
    /** Those of somebody else. */
    FORGED;

    private static final int BITS = 2048;

    private final KeyPair pair = newPair();

    KeyPair pair() {
        return pair;
    }

    static SigningKeys of(Signature signature) {
        return signature == Signature.OWN ? PUBLISHED : FORGED;
    }

    private static KeyPair newPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no RSA keys", e);
        }
    }
}
