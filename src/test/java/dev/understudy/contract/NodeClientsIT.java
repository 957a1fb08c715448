package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.Contract.Call;
import dev.understudy.contract.Contract.Refusal;
import dev.understudy.harness.Emulator;
import dev.understudy.harness.EmulatorSettings;
import dev.understudy.harness.client.Credentials;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every operation through the vendor's clients for Node, of both generations and both signatures. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NodeClientsIT {
    private static final List<String> CLIENTS = List.of("tea-v3", "tea-v1", "pop-get", "pop-post");
    private static final Set<String> ANSWERING_ALL = Set.of("tea-v3", "pop-post");
    private static final Call EVERYTHING = new Call(
            "AttachPolicyToUser",
            Map.of("UserName", "may", "PolicyName", "AdministratorAccess", "PolicyType", "System"));

    @TempDir
    private Path folder = Path.of("");

    private final List<AutoCloseable> open = new ArrayList<>();
    private final Map<String, Integer> answered = new LinkedHashMap<>();

    private record Running(Emulator emulator, NodeClients node) {}

    private Optional<Running> running = Optional.empty();

    @BeforeAll
    void start(@TempDir Path state) throws Exception {
        Optional<String> problem = NodeClients.install();
        problem.ifPresent(why -> System.out.println("node clients: skipped, " + why));
        assumeTrue(problem.isEmpty());
        Emulator emulator = Emulator.start(EmulatorSettings.onLoopback(state, "t0ken"));
        open.add(emulator);
        NodeClients node = NodeClients.start(emulator.addresses().caPem());
        open.add(node);
        running = Optional.of(new Running(emulator, node));
    }

    @AfterAll
    void stop() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
        if (running.isPresent()) {
            assertThat(answered).as("calls by client").hasSize(CLIENTS.size());
            assertThat(answered.values()).allSatisfy(calls -> assertThat(calls).isGreaterThan(100));
        }
    }

    @TestFactory
    Stream<DynamicContainer> everyOperationThroughEveryClient() {
        return ContractFile.all().stream()
                // Their proofs are made by tests of their own.
                .filter(contract -> !contract.operation().startsWith("AssumeRoleWith"))
                .map(contract ->
                        dynamicContainer(contract.id(), CLIENTS.stream().map(client -> through(client, contract))));
    }

    private DynamicContainer through(String client, Contract contract) {
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(dynamicTest("succeeds for who may", () -> succeeds(client, contract)));
        if (contract.needsPermission()) {
            tests.add(dynamicTest("is denied to who may not", () -> isDenied(client, contract)));
        }
        // What refuses is the same for all of them; what each makes of a refusal is not: one of either generation.
        Map<String, Refusal> refusals = ANSWERING_ALL.contains(client) ? contract.refusals() : Map.of();
        refusals.forEach(
                (code, refusal) -> tests.add(dynamicTest(code, () -> isRefused(client, contract, code, refusal))));
        return dynamicContainer(client, tests);
    }

    private void succeeds(String client, Contract contract) throws Exception {
        try (Stage stage = stage(Map.of())) {
            stage.play(contract.first());
            stage.play(List.of(EVERYTHING));
            Reply reply = send(client, stage, "may", contract, contract.sends());
            assertThat(reply.code()).isEmpty();
            assertThat(reply.all()).contains("RequestId");
            if (client.startsWith("pop")) {
                assertThat(reply.all()).containsAll(contract.answers());
            }
        }
    }

    private void isDenied(String client, Contract contract) throws Exception {
        try (Stage stage = stage(Map.of())) {
            stage.play(contract.first());
            assertThat(send(client, stage, "mayNot", contract, contract.sends()).code())
                    .isEqualTo("NoPermission");
        }
    }

    private void isRefused(String client, Contract contract, String code, Refusal refusal) throws Exception {
        try (Stage stage = stage(refusal.quotas())) {
            stage.play(contract.first());
            stage.play(List.of(EVERYTHING));
            stage.play(refusal.first());
            Map<String, String> parameters = new LinkedHashMap<>(contract.sends());
            parameters.putAll(refusal.changes());
            assertThat(send(client, stage, refusal.as(), contract, parameters).code())
                    .isEqualTo(code);
        }
    }

    @Test
    void theRoleProviderAssumesItsRoleOverTls() throws Exception {
        try (Stage stage = stage(Map.of())) {
            stage.play(List.of(EVERYTHING));
            Credentials key = stage.key("may");
            Running now = running.orElseThrow();
            JsonNode answer = now.node.ask(Map.of(
                    "client",
                    "credentials",
                    "endpoint",
                    now.emulator.addresses().https(),
                    "version",
                    "2015-04-01",
                    "operation",
                    "GetCallerIdentity",
                    "parameters",
                    Map.of("RoleArn", stage.world().fill("acs:ram::{A}:role/there"), "RoleSessionName", "node"),
                    "key",
                    Map.of("id", key.accessKeyId(), "secret", key.accessKeySecret())));

            assertThat(answer.path("body").path("Arn").asText())
                    .as(answer.toString())
                    .isEqualTo(stage.world().fill("acs:ram::{A}:assumed-role/there/node"));
        }
    }

    private Stage stage(Map<String, Integer> quotas) throws IOException {
        return Stage.open(running.orElseThrow().emulator, folder, quotas);
    }

    /** The reply; the test is skipped when the client cannot send that. */
    private Reply send(String client, Stage stage, String as, Contract contract, Map<String, String> parameters)
            throws Exception {
        Optional<Reply> reply = new NodeChannel(running.orElseThrow().node, client)
                .send(
                        stage.endpoints(),
                        stage.key(as),
                        contract.service(),
                        contract.operation(),
                        stage.filled(parameters));
        assumeTrue(reply.isPresent(), client + " cannot send this " + contract.id());
        answered.merge(client, 1, Integer::sum);
        return reply.orElseThrow();
    }
}
