package dev.understudy.container;

import static dev.understudy.harness.assertion.UnderstudyAssertions.assertThatLastDecision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aliyuncs.IAcsClient;
import com.aliyuncs.sts.model.v20150401.GetCallerIdentityRequest;
import dev.understudy.harness.Emulator;
import dev.understudy.harness.EmulatorSettings;
import dev.understudy.harness.Principal;
import dev.understudy.harness.RemoteUnderstudy;
import dev.understudy.harness.Understudy;
import dev.understudy.harness.World;
import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.Endpoints;
import dev.understudy.harness.client.LogClient;
import dev.understudy.harness.client.LogSignature;
import dev.understudy.harness.client.Logstore;
import dev.understudy.harness.client.Outcome;
import dev.understudy.harness.client.RoleAssumption;
import dev.understudy.harness.client.Sdk;
import dev.understudy.harness.client.SdkClients;
import dev.understudy.harness.client.Transport;
import dev.understudy.harness.container.ContainerNotStarted;
import dev.understudy.harness.container.UnderstudyContainer;
import dev.understudy.world.MalformedWorld;
import dev.understudy.world.WorldReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.Network;
import org.testcontainers.images.builder.Transferable;

/** The image as Testcontainers runs it, through the container that tests of other people use. */
@Tag("container")
class UnderstudyContainerIT {
    private static final Path WORLD = Path.of("scenarios/cross-account-log-access.yaml");
    private static final String GROUP = "partners";
    private static final String CONSUMER = "one";

    private static UnderstudyContainer cloud;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        Docker.withImage();
        cloud = new UnderstudyContainer().withWorld(WORLD);
        cloud.start();
    }

    @AfterAll
    static void stop() {
        if (cloud != null) {
            cloud.close();
        }
    }

    @Test
    void aPartnerWritesAndConsumesAndDoesNothingElse() {
        playStory(cloud, cloud.world());
    }

    @Test
    void theSameStoryPlaysInProcessAndOnARemoteServer() {
        try (Understudy here = Emulator.start(EmulatorSettings.onLoopback(folder, ""))) {
            playStory(here, here.load(WORLD));
        }
        String doors = "http://" + cloud.addresses().http() + ",https://"
                + cloud.addresses().https() + ",socks5://" + cloud.addresses().socks();
        try (Understudy remote = RemoteUnderstudy.at(doors, cloud.adminToken(), folder);
                World world = remote.load(WORLD)) {
            playStory(remote, world);
        }
    }

    /** Knows nothing of where the emulator runs. */
    private static void playStory(Understudy understudy, World world) {
        Endpoints endpoints = Endpoints.of(understudy.addresses(), Transport.PLAIN);
        Credentials session = Sdk.TEA
                .sts(endpoints, Credentials.of(world.principal("B/b1")))
                .assumeRole(new RoleAssumption(world.fill("acs:ram::{A}:role/LogPartner"), "story", null, null, null))
                .orFail();
        Logstore access = new Logstore(world.project("app-logs"), "access");
        try (LogClient logs = new LogClient(endpoints, session, LogSignature.V4)) {
            logs.write(access, Instant.now(), List.of("hello")).orFail();
            assertThatLastDecision(world, "A").isAllowed().isDecidedBy("write-logs", 1);

            logs.createConsumerGroup(access, GROUP, 60).orFail();
            List<String> consumed = new ArrayList<>();
            for (int shard : logs.heartbeat(access, GROUP, CONSUMER, List.of()).orFail()) {
                consumed.addAll(logs.read(access, shard).orFail());
            }
            assertThat(consumed).containsExactly("hello");

            assertThat(answer(logs.delete(access)))
                    .startsWith("401 Unauthorized: denied by sts or ram, action: log:DeleteLogStore");
            assertThatLastDecision(world, "A").isDeniedImplicitly().isAbout("log:DeleteLogStore");

            Instant before = world.now();
            assertThat(world.advance(Duration.ofHours(2))).isAfter(before.plus(Duration.ofHours(1)));
            String expired = "The security token you provided has expired.";
            assertThat(answer(logs.write(access, Instant.now(), List.of("too late"))))
                    .isEqualTo("401 Unauthorized: " + expired);
            assertThat(world.decisions().lastBy(session.accessKeyId()))
                    .hasValueSatisfying(last -> assertThat(last.message()).isEqualTo(expired));
        }
    }

    private static String answer(Outcome<String> outcome) {
        return outcome.fold(succeeded -> "done", Outcome.Refused::describe);
    }

    @Test
    void clientsOfTheSdksAreReadyForItsTls() throws Exception {
        Principal user = cloud.world().principal("B/b1");
        IAcsClient client =
                SdkClients.make(IAcsClient.class, Endpoints.of(cloud.addresses(), Transport.TLS), Credentials.of(user));

        assertThat(client.getAcsResponse(new GetCallerIdentityRequest()).getArn())
                .isEqualTo("acs:ram::2000000000000002:user/b1");
    }

    @Test
    void itsCertificateIsForTheHostThatClientsCall() throws Exception {
        KeyStore trusted = KeyStore.getInstance(cloud.trustStore().toFile(), "understudy".toCharArray());
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        HttpRequest health = HttpRequest.newBuilder(
                        URI.create("https://" + cloud.addresses().https() + "/__admin/health"))
                .timeout(Duration.ofSeconds(30))
                .build();

        HttpClient strict = HttpClient.newBuilder().sslContext(context).build();
        assertThat(strict.send(health, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anUnmodifiedProgramReachesItByFlagsOfItsJvm() throws Exception {
        Principal user = cloud.world().principal("B/b1");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(cloud.jvmFlags());
        command.addAll(List.of(
                "-Dslf4j.internal.verbosity=ERROR", "-cp", "target/examples/classes:target/examples/lib/*", "Partner"));
        Path out = folder.resolve("out");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment()
                .putAll(Map.of(
                        "ALIBABA_CLOUD_ACCESS_KEY_ID", user.accessKeyId(),
                        "ALIBABA_CLOUD_ACCESS_KEY_SECRET", user.accessKeySecret(),
                        "ROLE_ARN", cloud.world().fill("acs:ram::{A}:role/LogPartner"),
                        "PROJECT", "app-logs",
                        "LOGSTORE", "access"));
        Process program = builder.start();
        try {
            assertThat(program.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            program.destroyForcibly();
        }
        assertThat(Files.readString(out))
                .contains("wrote a line", "consumed the line", "refused: 401 Unauthorized")
                .doesNotContain("Exception");
        assertThat(program.exitValue()).isZero();
    }

    @Test
    void inANetworkItHasTheCloudsNames() throws Exception {
        try (Network network = Network.newNetwork();
                UnderstudyContainer named =
                        new UnderstudyContainer().withWorld(WORLD).withNetwork(network)) {
            named.start();
            for (String name : List.of("sts.aliyuncs.com", "app-logs.cn-hangzhou.log.aliyuncs.com")) {
                assertThat(named.execInContainer(
                                        "curl",
                                        "-sS",
                                        "--cacert",
                                        "/state/ca/ca.pem",
                                        "https://" + name + "/__admin/health")
                                .getExitCode())
                        .as(name)
                        .isZero();
            }
        }
    }

    @Test
    void whatItPrintsIsPassedOnWithoutSecrets() {
        Queue<String> lines = new ConcurrentLinkedQueue<>();
        try (UnderstudyContainer printing = ofCommand(readable("scenarios/compose.yaml"))
                .withLogConsumer(frame -> lines.add(frame.getUtf8String()))) {
            printing.start();
            String seen = printing.getLogs() + printing + String.join("", lines);

            assertThat(printing.getLogs())
                    .contains(
                            "understudy: ready at http://127.0.0.1:80 ",
                            "acs:ram::2000000000000002:user/b1",
                            "LTAIexampleB1 ***");
            assertThat(lines).isNotEmpty();
            assertThat(seen).doesNotContain("not-a-secret", printing.adminToken());
        }
    }

    @Test
    void aWrongWorldIsToldAsItsReaderTellsIt() throws Exception {
        Path wrong = Files.writeString(folder.resolve("world.yaml"), "version: 1\naccounts: {A: {usres: {}}}\n");
        try (UnderstudyContainer container = new UnderstudyContainer().withWorld(wrong)) {
            assertThatThrownBy(container::start)
                    .isInstanceOf(MalformedWorld.class)
                    .hasMessageStartingWith(wrong + ":2:")
                    .hasMessageContaining("`usres`");
            assertThat(container.getContainerId()).isNull();
        }
    }

    @Test
    void aServerThatEndsIsToldByItsOwnLine() {
        try (UnderstudyContainer container = ofCommand("version: 1\naccounts: {A: {usres: {}}}\n")) {
            assertThatThrownBy(container::start)
                    .isInstanceOf(ContainerNotStarted.class)
                    .hasMessageStartingWith("/tmp/world.yaml:2:")
                    .hasMessageContaining("`usres`");
        }
    }

    @Test
    void anImageThatIsNotThereIsToldWithTheCommandsThatBuildIt() {
        try (UnderstudyContainer container = new UnderstudyContainer("understudy:not-built")) {
            assertThatThrownBy(container::start)
                    .isInstanceOf(ContainerNotStarted.class)
                    .hasMessage(
                            "the Docker engine has no image `understudy:not-built`; expected one that has been built\n"
                                    + "help: in Understudy's folder: mvn -B -Dmaven.test.skip=true package && docker build -t "
                                    + "understudy:not-built .");
        }
    }

    /** With a world that the server loads by itself, and whose keys it prints. */
    private static UnderstudyContainer ofCommand(String world) {
        return new UnderstudyContainer()
                .withCopyToContainer(Transferable.of(world), "/tmp/world.yaml")
                .withCommand("--world", "/tmp/world.yaml");
    }

    private static String readable(String world) {
        return WorldReader.read(Path.of(world)).toJson();
    }
}
