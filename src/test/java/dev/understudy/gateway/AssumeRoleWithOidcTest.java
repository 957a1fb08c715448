package dev.understudy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class AssumeRoleWithOidcTest {
    private static final String INVALID = "401 AuthenticationFail.OIDCToken.Invalid This JsonWebToken is invalid.";
    private static final String EXPIRED = "401 AuthenticationFail.OIDCToken.Expired This JsonWebToken is expired.";
    private static final String SIGNATURE =
            "401 AuthenticationFail.OIDCToken.InvalidSignature OIDC token validate failed: invalid signature.";
    private static final String DENIED = "401 AuthenticationFail.NoPermission There is no permission";

    private final FederationScene federation = new FederationScene();
    private final Scene scene = federation.scene;

    private String refused(String token) {
        return federation.refused(federation.oidcCall(token));
    }

    private String refused(Consumer<JWTClaimsSet.Builder> change) {
        return refused(federation.issuer.token(change));
    }

    private static Date at(Duration after) {
        return Date.from(Scene.START.plus(after));
    }

    @Test
    void aGoodTokenGivesASessionThatTellsOfIt() {
        JsonNode answer =
                scene.ok(federation.oidcCall(federation.issuer.token())).json();

        assertThat(answer.path("AssumedRoleUser").path("Arn").asText())
                .isEqualTo("acs:ram::1000000000000001:role/Visitor/build-7");
        assertThat(answer.path("OIDCTokenInfo").toString())
                .isEqualTo("{\"Subject\":\"repo:shop:main\",\"Issuer\":\"https://ci.example.com\","
                        + "\"ClientIds\":\"sts.aliyuncs.com\",\"IssuanceTime\":\"2026-01-05T07:59:00Z\","
                        + "\"ExpirationTime\":\"2026-01-05T08:10:00Z\",\"VerificationInfo\":\"Success\"}");
        Key session = new Key(
                answer.path("Credentials").path("AccessKeyId").asText(),
                answer.path("Credentials").path("AccessKeySecret").asText(),
                answer.path("Credentials").path("SecurityToken").asText());
        assertThat(scene.ok(scene.signing.sts(session, "GetCallerIdentity", Map.of()))
                        .json()
                        .path("Arn")
                        .asText())
                .isEqualTo("acs:ram::1000000000000001:assumed-role/Visitor/build-7");
    }

    @Test
    void theRecordTellsTheProviderAndTheDecision() {
        scene.ok(federation.oidcCall(federation.issuer.token()));
        JsonNode entry = scene.newest();

        assertThat(entry.path("principal").asText()).isEqualTo(FederationScene.OIDC);
        assertThat(entry.path("action").asText()).isEqualTo("sts:AssumeRole");
        assertThat(entry.path("decision").asText()).isEqualTo("Allow");
        assertThat(entry.toString()).doesNotContain("eyJ");
    }

    @Test
    void ellipticSignaturesAreAsGood() {
        scene.ok(federation.oidcCall(federation.issuer.sign(JWSAlgorithm.ES256, "ec", claims -> {})));
    }

    @Test
    void onlyTheProvidersOwnKeysCount() {
        assertThat(refused(federation.issuer.forged())).isEqualTo(SIGNATURE);
        assertThat(refused(federation.issuer.bringingItsKey())).isEqualTo(SIGNATURE);
        assertThat(refused(federation.issuer.sign(JWSAlgorithm.RS256, "unknown", claims -> {})))
                .isEqualTo(SIGNATURE);
        assertThat(refused(federation.issuer.sign(JWSAlgorithm.RS256, "ec", claims -> {})))
                .isEqualTo(SIGNATURE);
    }

    @Test
    void nobodyGetsInWithoutASignatureOrWithThePublicKeyForASecret() {
        assertThat(refused(federation.issuer.unsigned())).isEqualTo(INVALID);
        assertThat(refused(federation.issuer.macOfThePublicKey())).isEqualTo(INVALID);
        assertThat(refused(federation.issuer.sign(JWSAlgorithm.PS256, "rsa", claims -> {})))
                .isEqualTo(INVALID);
        assertThat(refused(federation.issuer.critical())).isEqualTo(INVALID);
    }

    @Test
    void whatIsChangedAfterwardsIsNotSigned() {
        String[] good = federation.issuer.token().split("\\.", -1);
        String[] other = federation
                .issuer
                .token(claims -> claims.subject("repo:shop:other"))
                .split("\\.", -1);
        assertThat(refused(good[0] + "." + other[1] + "." + good[2])).isEqualTo(SIGNATURE);
        assertThat(refused(good[0] + "." + good[1] + ".")).isIn(SIGNATURE, INVALID);
    }

    @Test
    void whatIsNoTokenIsInvalid() {
        for (String wrong : List.of("", "x", "a.b", "a.b.c", "....", "{}", "\u0000\u0000\u0000\u0000", "eyJ9.e30.AA")) {
            assertThat(refused(wrong)).as(wrong).isEqualTo(INVALID);
        }
        assertThat(refused("a".repeat(20_001))).isEqualTo(INVALID);
    }

    @Test
    void theAudienceMustBeOneOfTheClientIds() {
        assertThat(refused(claims -> claims.audience("somebody.else")))
                .isEqualTo("401 AuthenticationFail.OIDCToken.AudienceNotMatch Invalid audience.");
        assertThat(refused(claims -> claims.audience((String) null)))
                .isEqualTo("401 AuthenticationFail.OIDCToken.AudienceNotMatch Invalid audience.");
    }

    @Test
    void theIssuerMustBeTheProviders() {
        assertThat(refused(claims -> claims.issuer("https://evil.example.com"))).isEqualTo(INVALID);
        assertThat(refused(claims -> claims.issuer(null))).isEqualTo(INVALID);
        assertThat(refused(claims -> claims.subject(null))).isEqualTo(INVALID);
    }

    @Test
    void timesAreThoseOfTheScriptedClock() {
        String token = federation.issuer.token();
        scene.clock.advance(Duration.ofMinutes(10));
        assertThat(refused(token)).isEqualTo(EXPIRED);
    }

    @Test
    void tokensAreGoodFromTheirBeginningToTheirEndOnly() {
        assertThat(refused(claims -> claims.expirationTime(at(Duration.ofSeconds(-1)))))
                .isEqualTo(EXPIRED);
        assertThat(refused(claims -> claims.expirationTime(null))).isEqualTo(INVALID);
        assertThat(refused(claims -> claims.notBeforeTime(at(Duration.ofMinutes(1)))))
                .isEqualTo(INVALID);
        assertThat(refused(claims -> claims.issueTime(at(Duration.ofMinutes(1)))))
                .isEqualTo(INVALID);
        assertThat(refused(claims -> claims.issueTime(null))).isEqualTo(INVALID);
    }

    @Test
    void tokensGrowTooOldForTheProviderBeforeTheyExpire() {
        assertThat(refused(
                        claims -> claims.issueTime(at(Duration.ofHours(-12))).expirationTime(at(Duration.ofDays(1)))))
                .isEqualTo(EXPIRED);
        scene.ok(federation.oidcCall(federation.issuer.token(
                claims -> claims.issueTime(at(Duration.ofHours(-11))).expirationTime(at(Duration.ofDays(1))))));
    }

    @Test
    void theTrustPolicyDecides() {
        assertThat(refused(claims -> claims.subject("repo:other:main"))).isEqualTo(DENIED);
        JsonNode entry = scene.newest();
        assertThat(entry.path("policyType").asText()).isEqualTo("AssumeRolePolicy");
        assertThat(entry.path("hops").toString()).contains("oidc:sub", "repo:other:main");
        assertThat(federation.refused(federation.oidcCall(
                        federation.issuer.token(), "RoleArn", "acs:ram::1000000000000001:role/Closed")))
                .isEqualTo(DENIED);
    }

    @Test
    void aProviderVouchesInItsOwnAccountOnly() {
        assertThat(federation.refused(federation.oidcCall(
                        federation.issuer.token(), "RoleArn", "acs:ram::2000000000000002:role/Any")))
                .isEqualTo(DENIED);
    }

    @Test
    void providersAndRolesMustBeThere() {
        for (String arn : List.of("acs:ram::1000000000000001:oidc-provider/none", "nonsense")) {
            assertThat(federation.refused(federation.oidcCall(federation.issuer.token(), "OIDCProviderArn", arn)))
                    .isEqualTo("401 AuthenticationFail.NoPermission No such OIDC Provider registered.");
        }
        assertThat(federation.refused(federation.oidcCall(
                        federation.issuer.token(), "RoleArn", "acs:ram::1000000000000001:role/None")))
                .isEqualTo("404 EntityNotExist.Role The specified Role not exists.");
    }

    @Test
    void withoutKeysNoTokenIsGood() {
        scene.cloud.ram().oidcProviders().giveKeys(Scene.A, "ci", "");
        assertThat(refused(federation.issuer.token())).startsWith("401 AuthenticationFail.OIDCToken.HttpsUrlInvalid ");
        scene.cloud.ram().oidcProviders().giveKeys(Scene.A, "ci", "{\"keys\":\"none\"}");
        assertThat(refused(federation.issuer.token())).startsWith("401 AuthenticationFail.OIDCToken.HttpsUrlInvalid ");
    }

    @Test
    void parametersAreCheckedAsThoseOfAssumeRole() {
        String token = federation.issuer.token();
        assertThat(federation.refused(federation.oidcCall(token, "RoleSessionName", "")))
                .startsWith("400 MissingRoleSessionName ");
        assertThat(federation.refused(federation.oidcCall(token, "RoleSessionName", "a b")))
                .startsWith("400 InvalidParameter.RoleSessionName ");
        assertThat(federation.refused(federation.oidcCall(token, "DurationSeconds", "3601")))
                .startsWith("400 InvalidParameter.DurationSeconds ");
        assertThat(federation.refused(federation.oidcCall(token, "Policy", "{")))
                .startsWith("400 InvalidParameter.PolicyGrammar ");
        assertThat(federation.refused(federation.oidcCall(token, "Policy", "x".repeat(2049))))
                .startsWith("400 InvalidParameter.PolicySize ");
        assertThat(federation.refused(federation.oidcCall(token, "RoleArn", "nonsense")))
                .startsWith("400 InvalidParameter.RoleArn ");
    }

    @Test
    void aSessionPolicyNarrowsTheSession() {
        scene.ok(federation.oidcCall(
                federation.issuer.token(),
                "DurationSeconds",
                "900",
                "Policy",
                "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"log:*\",\"Resource\":\"*\"}]}"));
        assertThat(scene.newest().path("decision").asText()).isEqualTo("Allow");
    }
}
