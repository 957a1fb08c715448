package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract.Call;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Terraform sends for a RAM configuration: signed forms, repeated when throttled, deletes repeated while something is in the way. */
class TerraformSequenceIT {
    private static final RawChannel FORM = new RawChannel(RawChannel.Style.V1_FORM);
    private static final int MOST_TRIES = 5;

    /** The first two creates of a user meet a service that is down, then one that is busy. */
    private static final String TROUBLE = """
            {"mappings": [
              {"scenarioName": "create", "requiredScenarioState": "Started", "newScenarioState": "busy",
               "request": {"method": "POST", "bodyPatterns": [{"contains": "Action=CreateUser"}]},
               "response": {"status": 503, "jsonBody": {"Code": "ServiceUnavailable", "Message": "down", "RequestId": "R1"}}},
              {"scenarioName": "create", "requiredScenarioState": "busy", "newScenarioState": "well",
               "request": {"method": "POST", "bodyPatterns": [{"contains": "Action=CreateUser"}]},
               "response": {"status": 400, "jsonBody": {"Code": "Throttling.User", "Message": "busy", "RequestId": "R2"}}}]}
            """;

    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<String> met = new ArrayList<>();
    private final Map<String, String> known = new LinkedHashMap<>();

    private record Account(Endpoints endpoints, World world) {}

    private Optional<Account> account = Optional.empty();

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        Path stubs = Files.createDirectories(folder.resolve("stubs"));
        Files.writeString(stubs.resolve("trouble.json"), TROUBLE);
        EmulatorSettings usual = EmulatorSettings.onLoopback(folder.resolve("state"), "t0ken");
        Emulator emulator = Emulator.start(new EmulatorSettings(
                usual.bind(), List.of(), 0, 0, 0, usual.state(), List.of(stubs), usual.adminToken(), 1, usual.log()));
        open.add(emulator);
        World world =
                emulator.load(Files.writeString(folder.resolve("world.yaml"), "version: 1\naccounts:\n  A: {}\n"));
        open.add(0, world);
        account = Optional.of(new Account(Endpoints.of(emulator.addresses(), Transport.PLAIN), world));
        known.put("{A}", world.fill("{A}"));
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    @Test
    void appliesPlansNothingChangesAndDestroys() throws Exception {
        for (Managed resource : Managed.all()) {
            create(resource);
            shows(resource, resource.written());
        }
        assertThat(met).containsExactly("ServiceUnavailable", "Throttling.User");

        for (Managed resource : Managed.all()) {
            shows(resource, resource.written());
            for (Call update : resource.update()) {
                applied(resource.service(), update);
            }
        }
        for (Managed resource : Managed.all()) {
            shows(resource, resource.rewritten());
        }

        List<String> conflicts = destroyed();
        assertThat(conflicts)
                .contains(
                        "DeleteUser DeleteConflict.User.Group",
                        "DeleteGroup DeleteConflict.Group.User",
                        "DeletePolicy DeleteConflict.Policy.User",
                        "DeleteRole DeleteConflict.Role.Policy");
        for (Managed resource : Managed.all()) {
            isGone(resource);
        }
    }

    private void create(Managed resource) throws Exception {
        Response made = applied(resource.service(), resource.create());
        String key = made.jsonPath().getString("AccessKey.AccessKeyId");
        if (key != null) {
            known.put("{key}", key);
        }
    }

    /** A plan finds no difference: what is read is what was written. */
    private void shows(Managed resource, Map<String, String> expected) throws Exception {
        Response read = applied(resource.service(), resource.read());
        for (Map.Entry<String, String> member : expected.entrySet()) {
            assertThat(read.jsonPath().getString(member.getKey()))
                    .as(resource.read().operation() + " " + member.getKey())
                    .isEqualTo(filled(member.getValue()));
        }
    }

    /** Destroys in the order of creation, which is the wrong one, again and again while something is in the way. */
    private List<String> destroyed() throws Exception {
        List<String> conflicts = new ArrayList<>();
        List<Map.Entry<RpcService, Call>> left = new ArrayList<>();
        Managed.all()
                .forEach(resource -> resource.destroy().forEach(call -> left.add(Map.entry(resource.service(), call))));
        for (int round = 0; round < MOST_TRIES && !left.isEmpty(); round++) {
            for (Map.Entry<RpcService, Call> next : List.copyOf(left)) {
                Response answer = sent(next.getKey(), next.getValue());
                if (answer.statusCode() == 200) {
                    left.remove(next);
                    continue;
                }
                String code = answer.jsonPath().getString("Code");
                assertThat(code).as(next + " " + answer.asString()).startsWith("DeleteConflict.");
                assertThat(answer.statusCode()).isEqualTo(409);
                conflicts.add(next.getValue().operation() + " " + code);
            }
        }
        assertThat(left).as("not destroyed").isEmpty();
        return conflicts;
    }

    private void isGone(Managed resource) throws Exception {
        Response read = sent(resource.service(), resource.read());
        if (read.statusCode() == 200) {
            // The password policy is never gone, and an account without an alias shows its number.
            resource.written()
                    .forEach((path, value) ->
                            assertThat(read.jsonPath().getString(path)).as(path).isNotEqualTo(filled(value)));
        } else {
            assertThat(read.jsonPath().getString("Code")).startsWith("EntityNotExist.");
        }
    }

    /** Send it until it is answered, as the provider repeats what is throttled or down. */
    private Response applied(RpcService service, Call call) throws Exception {
        Response answer = sent(service, call);
        for (int tries = 1; answer.statusCode() != 200 && tries < MOST_TRIES; tries++) {
            String code = answer.jsonPath().getString("Code");
            assertThat(code).as(call + " " + answer.asString()).containsAnyOf("Throttling", "ServiceUnavailable");
            met.add(code);
            answer = sent(service, call);
        }
        assertThat(answer.statusCode()).as(call.toString()).isEqualTo(200);
        return answer;
    }

    private Response sent(RpcService service, Call call) throws Exception {
        Account ours = account.orElseThrow();
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("Format", "json"));
        call.parameters().forEach((name, value) -> parameters.put(name, filled(value)));
        return FORM.answer(
                ours.endpoints,
                Optional.of(Credentials.of(ours.world.principal("A/root"))),
                service,
                call.operation(),
                parameters);
    }

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> one : known.entrySet()) {
            filled = filled.replace(one.getKey(), one.getValue());
        }
        return filled;
    }
}
