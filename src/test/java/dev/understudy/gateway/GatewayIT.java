package dev.understudy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.gateway.Signing.Log;
import dev.understudy.harness.Emulator;
import dev.understudy.harness.EmulatorSettings;
import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.Endpoints;
import dev.understudy.harness.client.LogClient;
import dev.understudy.harness.client.LogSignature;
import dev.understudy.harness.client.Logstore;
import dev.understudy.harness.client.Outcome;
import dev.understudy.harness.client.RamClient;
import dev.understudy.harness.client.Sdk;
import dev.understudy.harness.client.StsClient;
import dev.understudy.harness.client.Transport;
import dev.understudy.wire.http.WireRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same over sockets, and what real clients make of refusals. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatewayIT {
    private static final String TOKEN = "t0ken";

    private final Signing signing = new Signing(Clock.systemUTC());
    private Emulator emulator;

    @BeforeAll
    void start(@TempDir Path state) throws IOException {
        emulator = Emulator.start(EmulatorSettings.onLoopback(state, TOKEN));
        assertThat(status(admin("POST", "/worlds").body(Scene.WORLD))).isEqualTo(201);
    }

    @AfterAll
    void stop() {
        emulator.close();
    }

    private Scene.Answer send(WireRequest request) throws IOException {
        return new Scene.Answer(new RawHttp("127.0.0.1", emulator.addresses().httpPort()).send(request));
    }

    private Draft admin(String method, String path) {
        return Draft.to(method, "localhost", "/__understudy" + path).header("X-Understudy-Token", TOKEN);
    }

    private int status(Draft draft) throws IOException {
        return send(draft.request()).response().status();
    }

    @Test
    void allSignaturesAreGoodOverSockets() throws IOException {
        Map<String, String> nobody = Map.of("UserName", "nobody");
        assertThat(send(signing.ram(Scene.ADMIN, "GetUser", nobody)).response().status())
                .isEqualTo(200);
        assertThat(send(Signing.acs3(signing.acs3RamDraft(Scene.ADMIN, "GetUser", nobody), Scene.ADMIN))
                        .response()
                        .status())
                .isEqualTo(200);
        for (Log how : Log.values()) {
            Draft draft = signing.logDraft(how, Scene.ADMIN, "GET", "app-logs", "/logstores");
            assertThat(send(Signing.log(how, draft, Scene.ADMIN)).response().status())
                    .isEqualTo(200);
        }
    }

    @Test
    void refusalsKeepTheirStatusAndBodyOverSockets() throws IOException {
        Scene.Answer ram = send(signing.ram(Scene.NOBODY, "ListUsers", Map.of()));
        assertThat(ram.line()).startsWith("403 NoPermission ");
        assertThat(ram.response().headers())
                .containsEntry("x-acs-request-id", ram.json().path("RequestId").asText());

        Scene.Answer log = send(signing.log(Scene.B1, "GET", "app-logs", "/logstores"));
        assertThat(log.line()).isEqualTo("401 Unauthorized The project does not belong to you.");
        assertThat(status(admin("GET", "/decisions/" + log.response().headers().get("x-log-requestid"))))
                .isEqualTo(200);

        assertThat(send(Signing.rpc(
                                signing.rpcDraft(Signing.IMS, "2019-08-15", Scene.ADMIN, "ListUsers", Map.of()),
                                Scene.ADMIN))
                        .line())
                .startsWith("501 NotEmulated ");
    }

    @Test
    void brokenEscapesAreRefusedAndNotTheServersFault() throws IOException {
        for (String path : List.of("/?Action=%zz", "/%zz", "/?a=%", "/logstores/%4")) {
            for (String host : List.of(Signing.RAM, "app-logs." + Signing.LOG)) {
                assertThat(status(Draft.to("GET", host, path))).as(host + path).isBetween(400, 499);
            }
        }
    }

    @Test
    void ourOwnApiIsGuardedOverSockets() throws IOException {
        for (String path : List.of("/clock", "/decisions", "/world")) {
            assertThat(status(admin("GET", path).withoutHeader("X-Understudy-Token")))
                    .isEqualTo(403);
            assertThat(status(admin("GET", path).header("X-Understudy-Token", "t0ke")))
                    .isEqualTo(403);
            assertThat(status(admin("GET", path).host("evil.example"))).isEqualTo(403);
            assertThat(status(admin("GET", path).header("Origin", "http://evil.example")))
                    .isEqualTo(403);
            assertThat(status(admin("GET", path))).isEqualTo(200);
        }
        assertThat(status(admin("GET", "/decisions?limit=%zz"))).isEqualTo(400);
        assertThat(status(admin("PUT", "/callers/x/context").body("{"))).isEqualTo(400);
    }

    private static Credentials credentials(Key key) {
        return new Credentials(key.id(), key.secret(), key.token());
    }

    private static String words(Outcome<?> outcome) {
        return outcome.fold(succeeded -> "succeeded", refused -> refused.code() + ": " + refused.message());
    }

    @ParameterizedTest
    @EnumSource
    void bothKindsOfClientsUnderstandRefusals(Sdk sdk) throws Exception {
        try (RamClient nobody =
                        sdk.ram(Endpoints.of(emulator.addresses(), Transport.PLAIN), credentials(Scene.NOBODY));
                StsClient sts = sdk.sts(Endpoints.of(emulator.addresses(), Transport.PLAIN), credentials(Scene.B1));
                RamClient idle =
                        sdk.ram(Endpoints.of(emulator.addresses(), Transport.PLAIN), credentials(Scene.INACTIVE));
                RamClient wrong = sdk.ram(
                        Endpoints.of(emulator.addresses(), Transport.PLAIN),
                        credentials(Scene.ADMIN.withSecret("wrong")));
                RamClient admin =
                        sdk.ram(Endpoints.of(emulator.addresses(), Transport.PLAIN), credentials(Scene.ADMIN))) {
            assertThat(sts.whoAmI().orFail()).isEqualTo("acs:ram::2000000000000002:user/b1");
            assertThat(words(nobody.listUsers())).contains("NoPermission: ", "ram:ListUsers");
            assertThat(words(idle.listUsers())).contains("InvalidAccessKeyId.Inactive: ");
            // The old client tells a wrong secret apart by comparing strings to sign.
            assertThat(words(wrong.listUsers())).containsAnyOf("SignatureDoesNotMatch", "InvalidAccessKeySecret");
            assertThat(words(admin.trustOf("none"))).contains("EntityNotExist.Role: ");
            assertThat(words(admin.createPolicy("odd", "{\"Version\":\"1\",\n \"x\": \"\\u0000<é中\"}", "")))
                    .contains("MalformedPolicyDocument: ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLogClientUnderstandsRefusals(LogSignature signature) throws Exception {
        Logstore logstore = new Logstore("app-logs", "access");
        for (Key key : List.of(Scene.NOBODY, Scene.B1, Scene.INACTIVE, Scene.ADMIN.withSecret("wrong"))) {
            try (LogClient client =
                    new LogClient(Endpoints.of(emulator.addresses(), Transport.PLAIN), credentials(key), signature)) {
                assertThat(words(client.begin(logstore, 0)))
                        .containsAnyOf(
                                "Unauthorized: denied by sts or ram",
                                "Unauthorized: The project does not belong to you.",
                                "Unauthorized: AccessKeyId is disabled",
                                "SignatureNotMatch: ");
            }
        }
    }
}
