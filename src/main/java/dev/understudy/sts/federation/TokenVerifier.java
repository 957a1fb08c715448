package dev.understudy.sts.federation;

/** Reads tokens and checks their signatures. */
@FunctionalInterface
public interface TokenVerifier {
    /**
     * What a token says.
     *
     * @param keySet the provider's JSON Web Key Set; no other key counts, whatever the token names or brings
     * @throws dev.understudy.account.Refused when it is no token, or is signed by nobody who may
     */
    OidcClaims verify(String token, String keySet);
}
