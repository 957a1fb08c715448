package dev.understudy.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aliyun.ims20190815.models.CreateSAMLProviderRequest;
import com.aliyun.ims20190815.models.ListSAMLProvidersRequest;
import com.aliyun.sts20150401.Client;
import com.aliyun.sts20150401.models.AssumeRoleWithOIDCRequest;
import com.aliyun.sts20150401.models.AssumeRoleWithOIDCResponseBody;
import com.aliyun.sts20150401.models.AssumeRoleWithSAMLRequest;
import com.aliyun.sts20150401.models.AssumeRoleWithSAMLResponseBody;
import com.aliyun.tea.TeaException;
import com.aliyun.teaopenapi.models.Config;
import dev.understudy.federation.IdP;
import dev.understudy.federation.Issuer;
import dev.understudy.harness.Emulator;
import dev.understudy.harness.EmulatorSettings;
import dev.understudy.world.WorldReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The vendor's own clients make an identity provider and assume roles by two, over TLS; the calls themselves are not signed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FederationIT {
    private static final String TOKEN = "letmein";
    private static final String ROLE = "acs:ram::1000000000000001:role/Visitor";
    private static final String SAML = "acs:ram::1000000000000001:saml-provider/idp";
    private static final String OIDC = "acs:ram::1000000000000001:oidc-provider/ci";
    private static final String WORLD = """
            version: 1
            accounts:
              A:
                id: "1000000000000001"
                rootAccessKey: {id: LTAIrootA, secret: rootAsecret}
                oidcProviders:
                  ci: {issuer: "https://ci.example.com", clientIds: [sts.aliyuncs.com]}
                roles:
                  Visitor:
                    trust:
                      Version: "1"
                      Statement:
                        - Effect: Allow
                          Action: sts:AssumeRole
                          Principal: {Federated: ["%s", "%s"]}
            """.formatted(SAML, OIDC);

    private final Issuer issuer = new Issuer(Instant.now());
    private final IdP idp = new IdP(ROLE, SAML, Instant.now().minusSeconds(60));
    private final Emulator emulator;

    FederationIT(@TempDir Path state) {
        emulator = Emulator.start(EmulatorSettings.onLoopback(state, TOKEN));
    }

    @BeforeAll
    void providers() throws Exception {
        emulator.worlds().load(WorldReader.read("federation", WORLD));
        com.aliyun.ims20190815.Client ims = new com.aliyun.ims20190815.Client(config());
        ims.createSAMLProvider(new CreateSAMLProviderRequest()
                .setSAMLProviderName("idp")
                .setEncodedSAMLMetadataDocument(IdP.metadata()));
        assertThat(ims.listSAMLProviders(new ListSAMLProvidersRequest())
                        .getBody()
                        .getSAMLProviders()
                        .getSAMLProvider()
                        .get(0)
                        .getArn())
                .isEqualTo(SAML);
        HttpRequest keys = HttpRequest.newBuilder(URI.create(
                        "http://" + emulator.addresses().http() + "/__understudy/oidc-keys?provider=" + OIDC))
                .header("X-Understudy-Token", TOKEN)
                .PUT(HttpRequest.BodyPublishers.ofString(Issuer.keys()))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(keys, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(204);
    }

    @AfterAll
    void stop() {
        emulator.close();
    }

    private Config config() throws Exception {
        return new Config()
                .setAccessKeyId("LTAIrootA")
                .setAccessKeySecret("rootAsecret")
                .setEndpoint(emulator.addresses().https())
                .setProtocol("https")
                .setCa(Files.readString(emulator.addresses().caPem()));
    }

    private AssumeRoleWithOIDCRequest withToken(String token) {
        return new AssumeRoleWithOIDCRequest()
                .setOIDCProviderArn(OIDC)
                .setRoleArn(ROLE)
                .setRoleSessionName("build-7")
                .setOIDCToken(token);
    }

    @Test
    void aTokenOpensTheRole() throws Exception {
        AssumeRoleWithOIDCResponseBody body = new Client(config())
                .assumeRoleWithOIDC(withToken(issuer.token()))
                .getBody();

        assertThat(body.getOIDCTokenInfo().getSubject()).isEqualTo("repo:shop:main");
        Config asSession = config().setAccessKeyId(body.getCredentials().getAccessKeyId())
                .setAccessKeySecret(body.getCredentials().getAccessKeySecret())
                .setSecurityToken(body.getCredentials().getSecurityToken());
        assertThat(new Client(asSession).getCallerIdentity().getBody().getArn())
                .isEqualTo("acs:ram::1000000000000001:assumed-role/Visitor/build-7");
    }

    @Test
    void anAssertionOpensTheRole() throws Exception {
        AssumeRoleWithSAMLResponseBody body = new Client(config())
                .assumeRoleWithSAML(new AssumeRoleWithSAMLRequest()
                        .setSAMLProviderArn(SAML)
                        .setRoleArn(ROLE)
                        .setSAMLAssertion(idp.response()))
                .getBody();

        assertThat(body.getSAMLAssertionInfo().getSubject()).isEqualTo("alice");
        assertThat(body.getAssumedRoleUser().getArn()).isEqualTo(ROLE + "/alice@example.com");
    }

    @Test
    void aForgedTokenIsToldInTheCloudsOwnWords() throws Exception {
        Client sts = new Client(config());
        TeaException refused =
                catchThrowableOfType(TeaException.class, () -> sts.assumeRoleWithOIDC(withToken(issuer.forged())));

        assertThat(refused.getStatusCode()).isEqualTo(401);
        assertThat(refused.getCode()).isEqualTo("AuthenticationFail.OIDCToken.InvalidSignature");
    }
}
