package dev.understudy.federation;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** An issuer of OpenID Connect tokens, whose keys are made for the test. */
public final class Issuer {
    public static final String URL = "https://ci.example.com";
    public static final String CLIENT = "sts.aliyuncs.com";

    private static final KeyPair RSA = pair("RSA", 2048);
    private static final KeyPair OTHER_RSA = pair("RSA", 2048);
    private static final KeyPair EC = pair("EC", 256);

    private final Instant now;

    public Issuer(Instant now) {
        this.now = now;
    }

    private static KeyPair pair(String algorithm, int size) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException notHere) {
            throw new AssertionError(notHere);
        }
    }

    /** What it publishes: an RSA key `rsa` and an elliptic one `ec`. */
    public static String keys() {
        return new JWKSet(List.of(
                        new RSAKey.Builder((RSAPublicKey) RSA.getPublic())
                                .keyID("rsa")
                                .build(),
                        new ECKey.Builder(Curve.P_256, (ECPublicKey) EC.getPublic())
                                .keyID("ec")
                                .build()))
                .toString();
    }

    /** A token that is good in every way, but for what is changed. */
    public String token(Consumer<JWTClaimsSet.Builder> change) {
        return sign(JWSAlgorithm.RS256, "rsa", change);
    }

    public String token() {
        return token(claims -> {});
    }

    /** The same, by a key that it does not publish. */
    public String forged() {
        return compact(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("rsa").build(),
                new RSASSASigner(OTHER_RSA.getPrivate()));
    }

    /** Forged, and the forger's key comes along in the header. */
    public String bringingItsKey() {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("rsa")
                .jwk(new RSAKey.Builder((RSAPublicKey) OTHER_RSA.getPublic()).build())
                .build();
        return compact(header, new RSASSASigner(OTHER_RSA.getPrivate()));
    }

    /** Signed with the public key for a shared secret. */
    public String macOfThePublicKey() {
        try {
            byte[] secret = keys().getBytes(StandardCharsets.UTF_8);
            return compact(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("rsa").build(), new MACSigner(secret));
        } catch (JOSEException tooShort) {
            throw new AssertionError(tooShort);
        }
    }

    public String unsigned() {
        return new PlainJWT(claims(claims -> {})).serialize();
    }

    public String critical() {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("rsa")
                .criticalParams(Set.of("exp"))
                .customParam("exp", 1)
                .build();
        return compact(header, new RSASSASigner(RSA.getPrivate()));
    }

    public String sign(JWSAlgorithm algorithm, String keyId, Consumer<JWTClaimsSet.Builder> change) {
        try {
            SignedJWT token =
                    new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims(change));
            token.sign(
                    JWSAlgorithm.Family.EC.contains(algorithm)
                            ? new ECDSASigner((ECPrivateKey) EC.getPrivate())
                            : new RSASSASigner(RSA.getPrivate()));
            return token.serialize();
        } catch (JOSEException unsignable) {
            throw new AssertionError(unsignable);
        }
    }

    private String compact(JWSHeader header, JWSSigner signer) {
        try {
            SignedJWT token = new SignedJWT(header, claims(claims -> {}));
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException unsignable) {
            throw new AssertionError(unsignable);
        }
    }

    private JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(URL)
                .subject("repo:shop:main")
                .audience(CLIENT)
                .issueTime(Date.from(now.minusSeconds(60)))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(10))));
        change.accept(claims);
        return claims.build();
    }
}
