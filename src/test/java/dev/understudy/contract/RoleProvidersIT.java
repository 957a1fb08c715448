package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.federation.Issuer;
import dev.understudy.frontdoor.CertificateAuthority;
import dev.understudy.gateway.rpc.RpcService;
import dev.understudy.harness.Emulator;
import dev.understudy.harness.EmulatorSettings;
import dev.understudy.harness.World;
import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.Endpoints;
import dev.understudy.harness.client.Transport;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The role providers of {@code credentials-java}, which speak TLS only, in programs that trust the emulator's authority. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoleProvidersIT {
    private static final String ACCOUNT = "acs:ram::1000000000000001:";
    private static final String WORLD = """
            version: 1
            accounts:
              A:
                id: "1000000000000001"
                users:
                  ci:
                    attach: ["system:AliyunSTSAssumeRoleAccess"]
                    accessKeys: [{id: LTAIci, secret: ciSecretciSecretciSecret}]
                  idle:
                    accessKeys: [{id: LTAIidle, secret: idleSecretidleSecretidle}]
                oidcProviders:
                  builds: {issuer: "https://ci.example.com", clientIds: [sts.aliyuncs.com], keys: %s}
                roles:
                  Builder:
                    trust:
                      Version: "1"
                      Statement:
                        - {Effect: Allow, Action: sts:AssumeRole, Principal: {RAM: "acs:ram::1000000000000001:root"}}
                        - {Effect: Allow, Action: sts:AssumeRole, Principal: {Federated: "acs:ram::1000000000000001:oidc-provider/builds"}}
            """.formatted(Issuer.keys());

    private final Path folder;
    private final Emulator emulator;
    private final World world;

    RoleProvidersIT(@TempDir Path folder) throws IOException {
        this.folder = folder;
        emulator = Emulator.start(EmulatorSettings.onLoopback(folder.resolve("state"), "t0ken"));
        world = emulator.loadAsWritten(Files.writeString(folder.resolve("world.yaml"), WORLD));
    }

    @AfterAll
    void stop() {
        world.close();
        emulator.close();
    }

    @Test
    void aKeyOpensTheRole() throws Exception {
        assertThat(identity(provided("ram", "LTAIci", "ciSecretciSecretciSecret")))
                .isEqualTo(ACCOUNT + "assumed-role/Builder/provided");
    }

    @Test
    void aKeyThatMayNotIsToldSo() throws Exception {
        assertThat(provided("ram", "LTAIidle", "idleSecretidleSecretidle"))
                .singleElement()
                .asString()
                .startsWith("refused: ")
                .contains("HttpCode: 403", "NoPermission");
    }

    @Test
    void aTokenInAFileOpensTheRole() throws Exception {
        assertThat(identity(
                        provided("oidc", ACCOUNT + "oidc-provider/builds", file(new Issuer(Instant.now()).token()))))
                .isEqualTo(ACCOUNT + "assumed-role/Builder/provided");
    }

    @Test
    void aForgedTokenDoesNot() throws Exception {
        assertThat(provided("oidc", ACCOUNT + "oidc-provider/builds", file(new Issuer(Instant.now()).forged())))
                .singleElement()
                .asString()
                .startsWith("refused: ")
                .contains("HttpCode: 401", "AuthenticationFail.OIDCToken.InvalidSignature");
    }

    @Test
    void aProgramThatDoesNotTrustTheAuthorityGetsNothing() throws Exception {
        assertThat(run(List.of(), "ram", "LTAIci", "ciSecretciSecretciSecret"))
                .singleElement()
                .asString()
                .startsWith("refused: ")
                .contains("HttpCode: 0,");
    }

    private String file(String token) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "token", ".jwt"), token)
                .toString();
    }

    private List<String> provided(String how, String first, String second) throws Exception {
        Path trusted = CertificateAuthority.trustStoreIn(folder.resolve("state"));
        return run(
                List.of(
                        "-Djavax.net.ssl.trustStore=" + trusted,
                        "-Djavax.net.ssl.trustStorePassword=" + CertificateAuthority.TRUST_STORE_PASSWORD),
                how,
                first,
                second);
    }

    /** What the program prints, in a JVM of its own. */
    private List<String> run(List<String> options, String how, String first, String second) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ProvidedCredentials.class.getName()));
        command.addAll(List.of(how, emulator.addresses().https(), ACCOUNT + "role/Builder", first, second));
        Path out = Files.createTempFile(folder, "provided", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(out.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return Files.readAllLines(out).stream()
                    .filter(line -> line.startsWith(ProvidedCredentials.RESULT))
                    .map(line -> line.substring(ProvidedCredentials.RESULT.length()))
                    .toList();
        } finally {
            process.destroyForcibly();
        }
    }

    private String identity(List<String> lines) throws Exception {
        assertThat(lines).hasSize(3);
        Endpoints endpoints = Endpoints.of(emulator.addresses(), Transport.PLAIN);
        Response answer = new RawChannel(RawChannel.Style.V1_FORM)
                .answer(
                        endpoints,
                        Optional.of(new Credentials(lines.get(0), lines.get(1), lines.get(2))),
                        RpcService.STS,
                        "GetCallerIdentity",
                        Map.of());
        return answer.jsonPath().getString("Arn");
    }
}
