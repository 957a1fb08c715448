package dev.understudy.sts.federation;

/** Reads SAML responses and checks their signatures. */
@FunctionalInterface
public interface AssertionVerifier {
    /**
     * What the one assertion of a response says.
     *
     * @param encodedResponse XML in Base64
     * @param encodedMetadata of the provider, likewise; no other key counts, whatever the response brings
     * @throws dev.understudy.account.Refused when it is no response, or is signed by nobody who may
     */
    SamlAssertion verify(String encodedResponse, String encodedMetadata);
}
