package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.federation.IdP;
import dev.understudy.federation.Issuer;
import dev.understudy.gateway.rpc.RpcService;
import dev.understudy.harness.Emulator;
import dev.understudy.harness.EmulatorSettings;
import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.Endpoints;
import dev.understudy.harness.client.Transport;
import dev.understudy.world.WorldReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * AssumeRoleWithSAML and AssumeRoleWithOIDC through every client: allowed and denied by the role's trust policy, and refused to who
 * proves nothing. What they send is signed by a provider of the test, so that no file of contracts can have it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FederationContractIT {
    private static final String ACCOUNT = "acs:ram::1000000000000001:";
    private static final String SAML = ACCOUNT + "saml-provider/idp";
    private static final String OIDC = ACCOUNT + "oidc-provider/ci";
    private static final String OPEN = ACCOUNT + "role/Visitor";
    private static final String CLOSED = ACCOUNT + "role/Closed";
    private static final String WORLD =
            """
            version: 1
            accounts:
              A:
                id: "1000000000000001"
                samlProviders:
                  idp: {metadata: %s}
                oidcProviders:
                  ci: {issuer: "https://ci.example.com", clientIds: [sts.aliyuncs.com], keys: %s}
                roles:
                  Visitor:
                    trust:
                      Version: "1"
                      Statement: [{Effect: Allow, Action: "sts:AssumeRole", Principal: {Federated: ["%s", "%s"]}}]
                  Closed:
                    trust:
                      Version: "1"
                      Statement: [{Effect: Allow, Action: "sts:AssumeRole", Principal: {RAM: ["%sroot"]}}]
            """.formatted(TextNode.valueOf(IdP.metadataXml()), Issuer.keys(), SAML, OIDC, ACCOUNT);
    // The SDKs want a key, and some sign with it; nobody has this one, and nobody looks.
    private static final Credentials UNUSED = new Credentials("LTAIunused", "unused", null);

    private final Issuer issuer = new Issuer(Instant.now());
    private final IdP idp = new IdP(OPEN, SAML, Instant.now().minusSeconds(60));
    private final Emulator emulator;

    FederationContractIT(@TempDir Path state) {
        emulator = Emulator.start(EmulatorSettings.onLoopback(state, "t0ken"));
        emulator.worlds().load(WorldReader.read("federation", WORLD));
    }

    @AfterAll
    void stop() {
        emulator.close();
    }

    /** Sends one of the two calls; what it answers with, empty for success. */
    @FunctionalInterface
    private interface Visit {
        String code(String operation, Map<String, String> parameters) throws Exception;
    }

    private Map<String, Visit> clients() {
        Map<String, Visit> clients = new LinkedHashMap<>();
        clients.put("RPC, GET", unsigned(RawChannel.Style.V1_GET));
        clients.put("RPC, form", unsigned(RawChannel.Style.V1_FORM));
        clients.put("aliyun-java-sdk", through(new CoreChannel()));
        clients.put("Tea", through(new TeaChannel()));
        return clients;
    }

    private Endpoints endpoints() {
        return Endpoints.of(emulator.addresses(), Transport.PLAIN);
    }

    private Visit unsigned(RawChannel.Style style) {
        return (operation, parameters) -> new RawChannel(style)
                .unsigned(endpoints(), RpcService.STS, operation, parameters)
                .code();
    }

    private Visit through(Channel channel) {
        return (operation, parameters) -> channel.send(endpoints(), UNUSED, RpcService.STS, operation, parameters)
                .code();
    }

    private Stream<DynamicTest> each(String operation, Map<String, String> parameters, String code) {
        return clients().entrySet().stream()
                .map(client -> dynamicTest(
                        client.getKey(),
                        () -> assertThat(client.getValue().code(operation, parameters))
                                .isEqualTo(code)));
    }

    private Stream<DynamicTest> assertion(String role, String assertion, String code) {
        Map<String, String> parameters =
                new LinkedHashMap<>(Map.of("SAMLProviderArn", SAML, "RoleArn", role, "SAMLAssertion", assertion));
        parameters.values().removeIf(String::isEmpty);
        return each("AssumeRoleWithSAML", parameters, code);
    }

    private Stream<DynamicTest> token(String role, String token, String code) {
        Map<String, String> parameters = new LinkedHashMap<>(
                Map.of("OIDCProviderArn", OIDC, "RoleArn", role, "RoleSessionName", "build-7", "OIDCToken", token));
        parameters.values().removeIf(String::isEmpty);
        return each("AssumeRoleWithOIDC", parameters, code);
    }

    @TestFactory
    Stream<DynamicTest> anAssertionOpensTheRoleThatTrustsItsProvider() {
        return assertion(OPEN, idp.response(), "");
    }

    @TestFactory
    Stream<DynamicTest> anAssertionIsDeniedByTheTrustPolicyOfAnother() {
        return assertion(CLOSED, idp.response(xml -> xml.replace(OPEN, CLOSED)), "NoPermission");
    }

    @TestFactory
    Stream<DynamicTest> anAssertionSignedBySomebodyElseIsRefused() {
        return assertion(OPEN, idp.forged(), "AuthenticationFail.SAMLAssertion.Invalid");
    }

    @TestFactory
    Stream<DynamicTest> withoutAnAssertionNobodyIsKnown() {
        return assertion(OPEN, "", "MissingParameter.SAMLAssertion");
    }

    @TestFactory
    Stream<DynamicTest> aTokenOpensTheRoleThatTrustsItsProvider() {
        return token(OPEN, issuer.token(), "");
    }

    @TestFactory
    Stream<DynamicTest> aTokenIsDeniedByTheTrustPolicyOfAnother() {
        return token(CLOSED, issuer.token(), "AuthenticationFail.NoPermission");
    }

    @TestFactory
    Stream<DynamicTest> aTokenSignedBySomebodyElseIsRefused() {
        return token(OPEN, issuer.forged(), "AuthenticationFail.OIDCToken.InvalidSignature");
    }

    @TestFactory
    Stream<DynamicTest> withoutATokenNobodyIsKnown() {
        return token(OPEN, "", "AuthenticationFail.OIDCToken.Invalid");
    }
}
