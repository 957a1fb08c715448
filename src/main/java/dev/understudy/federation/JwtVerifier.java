package dev.understudy.federation;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.understudy.sts.federation.FederationErrors;
import dev.understudy.sts.federation.OidcClaims;
import dev.understudy.sts.federation.TokenVerifier;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * JSON Web Tokens (RFC 7519), signed by one of the provider's keys.
 *
 * <p>ASSUMED: RSA and ECDSA signatures only, which is what identity providers use; {@code none} and shared secrets never.
 */
public final class JwtVerifier implements TokenVerifier {
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    @Override
    public OidcClaims verify(String token, String keySet) {
        SignedJWT signed = parse(token);
        JWSHeader header = signed.getHeader();
        // What is critical to somebody else is not understood here (RFC 7515, 4.1.11).
        if (!ALGORITHMS.contains(header.getAlgorithm()) || header.getCriticalParams() != null) {
            throw FederationErrors.tokenInvalid();
        }
        List<JWK> fitting = new JWKSelector(JWKMatcher.forJWSHeader(header)).select(keys(keySet));
        if (fitting.stream().noneMatch(key -> isSignedBy(key, signed))) {
            throw FederationErrors.signatureInvalid();
        }
        return claims(signed);
    }

    private static SignedJWT parse(String token) {
        try {
            return SignedJWT.parse(token);
        } catch (ParseException | IllegalArgumentException notSigned) {
            throw FederationErrors.tokenInvalid();
        }
    }

    private static JWKSet keys(String keySet) {
        try {
            return JWKSet.parse(keySet);
        } catch (ParseException | IllegalArgumentException noKeys) {
            throw FederationErrors.noKeys();
        }
    }

    private static boolean isSignedBy(JWK key, SignedJWT signed) {
        try {
            if (key instanceof RSAKey rsa) {
                return signed.verify(new RSASSAVerifier(rsa.toRSAPublicKey()));
            }
            return key instanceof ECKey ec && signed.verify(new ECDSAVerifier(ec.toECPublicKey()));
        } catch (JOSEException | IllegalArgumentException notForThisKey) {
            return false;
        }
    }

    private static OidcClaims claims(SignedJWT signed) {
        try {
            JWTClaimsSet claims = signed.getJWTClaimsSet();
            return new OidcClaims(
                    claims.getIssuer(),
                    claims.getAudience(),
                    claims.getSubject(),
                    instant(claims.getIssueTime()),
                    instant(claims.getExpirationTime()),
                    instant(claims.getNotBeforeTime()));
        } catch (ParseException | IllegalArgumentException | NullPointerException notClaims) {
            throw FederationErrors.tokenInvalid();
        }
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
