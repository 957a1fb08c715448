package dev.understudy.harness.client.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Issues OpenID Connect tokens, good for ten minutes. */
public final class OidcIssuer {
    private static final String KEY_ID = "1";
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final String url;

    /** {@code url} is what its tokens name as their issuer. */
    public OidcIssuer(String url) {
        this.url = url;
    }

    /** The JSON Web Key Set that it publishes. */
    public static String keys() {
        RSAPublicKey key = (RSAPublicKey) SigningKeys.PUBLISHED.pair().getPublic();
        return new JWKSet(new RSAKey.Builder(key).keyID(KEY_ID).build()).toString();
    }

    /** A token for somebody, meant for an audience. */
    public String token(String subject, String audience, Instant now, Signature signature) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY_ID).build(),
                new JWTClaimsSet.Builder()
                        .issuer(url)
                        .subject(subject)
                        .audience(audience)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(LIFE)))
                        .build());
        try {
            token.sign(new RSASSASigner(SigningKeys.of(signature).pair().getPrivate()));
        } catch (JOSEException e) {
            throw new IllegalStateException("a token cannot be signed with RSA", e);
        }
        return token.serialize();
    }
}
