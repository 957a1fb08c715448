package dev.understudy.harness.client.identity;

/** Who signs what is said in the name of an identity provider. */
public enum Signature {
    /** The provider itself. */
    OWN,
    /** Somebody with another key. */
    FORGED
}
