package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.understudy.harness.Addresses;
import dev.understudy.harness.AdminClient;
import dev.understudy.harness.RecordedDecision;
import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.Endpoints;
import dev.understudy.harness.client.LogClient;
import dev.understudy.harness.client.LogSignature;
import dev.understudy.harness.client.Logstore;
import dev.understudy.harness.client.Outcome;
import dev.understudy.harness.client.RoleAssumption;
import dev.understudy.harness.client.Sdk;
import dev.understudy.harness.client.StsClient;
import dev.understudy.harness.client.Transport;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code understudy serve} as a process, and the real clients in others. */
class ServeIT {
    private static final Logstore ACCESS = new Logstore("app-logs", "access");
    private static final String READ_ONLY =
            "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"log:GetCursorOrData\",\"Resource\":\"*\"}]}";
    private static final int TERMINATED = 143;

    @TempDir
    Path folder;

    private Program program;
    private Process process;

    @BeforeEach
    void serve() throws InterruptedException {
        program = new Program(folder);
        process = serve("127.0.0.1");
    }

    @AfterEach
    void stop() {
        process.destroyForcibly();
    }

    @Test
    void realClientsOfAnotherProcessAreServedAndDeniedWithAReason() throws Exception {
        JsonNode ready = ready();
        Addresses addresses = addresses(ready);
        Credentials b1 = principal(ready, "B/b1");
        Credentials wide = assume(Sdk.CORE, addresses, b1, null);
        Credentials narrow = assume(Sdk.TEA, addresses, b1, READ_ONLY);

        assertThat(write(addresses, wide, "a line")).isInstanceOf(Outcome.Succeeded.class);
        Outcome<String> refused = write(addresses, narrow, "another");

        assertThat(refused)
                .isEqualTo(new Outcome.Refused<>(
                        401,
                        "Unauthorized",
                        "denied by sts or ram, action: log:PostLogStoreLogs, resource: "
                                + "acs:log:cn-hangzhou:1000000000000001:project/app-logs/logstore/access",
                        refused.requestId()));
        RecordedDecision decision = new AdminClient(
                        addresses.http(), ready.path("adminToken").asText())
                .decision(String.valueOf(refused.requestId()))
                .orElseThrow();
        assertThat(List.of(
                        decision.decision(),
                        decision.policyType(),
                        decision.hops().get(0).stage()))
                .containsExactly("ImplicitDeny", "SessionPolicy", "session policy");
        assertThat(consumed(ready, wide)).isEqualTo("a line\n");
        assertThat(healthOf(addresses)).isEqualTo(200);

        Program.Ended ended = terminated();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.outLines()).hasSize(1 + ready.path("principals").size());
        assertThat(ended.out())
                .startsWith("understudy: ready at http://127.0.0.1:" + addresses.httpPort() + " ")
                .containsOnlyOnce(b1.accessKeySecret())
                .doesNotContain("CAIS", wide.accessKeySecret(), narrow.accessKeySecret());
    }

    @Test
    void theEnvironmentOfAPrincipalIsPrintedWhileTheServerRuns() throws Exception {
        JsonNode ready = ready();
        Path other = Files.createDirectories(folder.resolve("other"));
        String state = folder.resolve("state").toString();

        Program.Ended env = new Program(other).run("env", "B/b1", "--state", state);
        assertThat(env.err()).isEmpty();
        assertThat(env.exit()).isZero();
        assertThat(env.outLines())
                .contains(
                        "export ALIBABA_CLOUD_ACCESS_KEY_ID="
                                + principal(ready, "B/b1").accessKeyId(),
                        "export UNDERSTUDY_HTTP=" + ready.path("http").asText(),
                        "# JVM clients over TLS: -Djavax.net.ssl.trustStore="
                                + folder.resolve("state/ca/truststore.p12")
                                + " -Djavax.net.ssl.trustStorePassword=understudy");
        Program.Ended nobody = new Program(other).run("env", "B/nobody", "--state", state);
        assertThat(nobody.err()).isEqualTo("understudy: no principal `B/nobody` in the running world\n");
        assertThat(nobody.exit()).isEqualTo(2);

        terminated();
        assertThat(new Program(other).run("env", "B/b1", "--state", state).exit())
                .isEqualTo(2);
    }

    @Test
    void onAllAddressesTheAdminPathsWantTheToken() throws Exception {
        terminated();
        process = serve("0.0.0.0");
        JsonNode ready = ready();
        int port = URI.create(ready.path("http").asText()).getPort();
        URI admin = URI.create("http://127.0.0.1:" + port + "/__understudy/clock");

        assertThat(status(HttpRequest.newBuilder(admin).build())).isIn(401, 403);
        assertThat(status(HttpRequest.newBuilder(admin)
                        .header("X-Understudy-Token", "wrong")
                        .build()))
                .isIn(401, 403);
        assertThat(ready.path("adminToken").asText()).hasSize(32);
        assertThat(List.of(ready.path("http").asText(), ready.path("socks").asText()))
                .as("addresses that can be called")
                .noneMatch(address -> address.contains("0.0.0.0"));
        assertThat(terminated().outLines().get(0))
                .startsWith("understudy: ready at http://127.0.0.1:" + port + " ")
                .contains(", at every address of this machine, ");
    }

    private Process serve(String bind) throws InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("serve", "--bind", bind));
        arguments.addAll(List.of("--port", "0", "--https-port", "0", "--socks-port", "0"));
        arguments.addAll(List.of("--state", folder.resolve("state").toString()));
        arguments.addAll(List.of("--ready-file", folder.resolve("ready").toString()));
        arguments.addAll(List.of("--world", "scenarios/cross-account-log-access.yaml"));
        Process started = program.start(arguments.toArray(String[]::new));
        Program.await(folder.resolve("ready"), started);
        return started;
    }

    private Program.Ended terminated() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS))
                .as("ends when told to")
                .isTrue();
        Program.Ended ended = program.end(process);
        assertThat(ended.exit()).isEqualTo(TERMINATED);
        assertThat(folder.resolve("ready")).doesNotExist();
        assertThat(folder.resolve("state/ready.json")).doesNotExist();
        return ended;
    }

    private JsonNode ready() throws Exception {
        return new ObjectMapper().readTree(folder.resolve("ready").toFile());
    }

    private static Addresses addresses(JsonNode ready) {
        return new Addresses(
                "127.0.0.1",
                URI.create(ready.path("http").asText()).getPort(),
                URI.create(ready.path("https").asText()).getPort(),
                Integer.parseInt(ready.path("socks").asText().split(":", 2)[1]),
                Path.of(ready.path("ca").asText()));
    }

    private static Credentials principal(JsonNode ready, String name) {
        for (JsonNode each : ready.path("principals")) {
            if (each.path("name").asText().equals(name)) {
                return new Credentials(
                        each.path("accessKeyId").asText(),
                        each.path("accessKeySecret").asText(),
                        null);
            }
        }
        throw new AssertionError("nobody is called " + name);
    }

    private static Credentials assume(Sdk sdk, Addresses addresses, Credentials by, @Nullable String policy) {
        String role = "acs:ram::1000000000000001:role/LogPartner";
        try (StsClient sts = sdk.sts(Endpoints.of(addresses, Transport.PLAIN), by)) {
            return sts.assumeRole(new RoleAssumption(role, "served", policy, null, null))
                    .orFail();
        }
    }

    private static Outcome<String> write(Addresses addresses, Credentials by, String line) {
        try (LogClient log = new LogClient(Endpoints.of(addresses, Transport.PLAIN), by, LogSignature.V1)) {
            return log.write(ACCESS, Instant.now(), List.of(line));
        }
    }

    /** What a worker of the consumer library gets, in a JVM that reaches the server through its SOCKS door. */
    private String consumed(JsonNode ready, Credentials by) throws Exception {
        String[] socks = ready.path("socks").asText().split(":", 2);
        Process worker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-DsocksProxyHost=" + socks[0],
                        "-DsocksProxyPort=" + socks[1],
                        "-Djdk.net.hosts.file=" + ready.path("hosts").asText(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ConsumingProgram.class.getName(),
                        by.accessKeyId(),
                        by.accessKeySecret(),
                        String.valueOf(by.securityToken()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(folder.resolve("consumed").toFile())
                .start();
        try {
            assertThat(worker.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return Files.readString(folder.resolve("consumed"));
        } finally {
            worker.destroyForcibly();
        }
    }

    private static int healthOf(Addresses addresses) throws Exception {
        return status(HttpRequest.newBuilder(URI.create("http://" + addresses.http() + "/__admin/health"))
                .build());
    }

    private static int status(HttpRequest request) throws Exception {
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
