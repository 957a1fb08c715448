package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.understudy.contract.Contract.Call;
import dev.understudy.contract.Contract.Refusal;
import dev.understudy.harness.Emulator;
import dev.understudy.harness.EmulatorSettings;
import dev.understudy.harness.client.Credentials;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every operation through every client: it succeeds for who may do exactly this, with a complete answer; it refuses who may not, and
 * who is unknown; and it gives each of its errors.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationContractIT {
    private static final Map<String, Channel> CHANNELS = channels();
    private static final Credentials NOBODY = new Credentials("LTAInobody", "nothing", null);

    @TempDir
    private Path folder = Path.of("");

    private Emulator emulator = Emulator.start(EmulatorSettings.onLoopback(Path.of("target/contract-state"), "t0ken"));

    private static Map<String, Channel> channels() {
        Map<String, Channel> channels = new LinkedHashMap<>();
        channels.put("RPC V1, GET", new RawChannel(RawChannel.Style.V1_GET));
        channels.put("RPC V1, form", new RawChannel(RawChannel.Style.V1_FORM));
        channels.put("ACS3", new RawChannel(RawChannel.Style.ACS3));
        channels.put("aliyun-java-sdk", new CoreChannel());
        channels.put("Tea", new TeaChannel());
        return channels;
    }

    @AfterAll
    void stop() {
        emulator.close();
    }

    @TestFactory
    Stream<DynamicContainer> everyOperationThroughEveryClient() {
        return ContractFile.all().stream()
                .filter(contract -> contract.elsewhere().isEmpty())
                .map(contract -> dynamicContainer(
                        contract.id(),
                        CHANNELS.entrySet().stream()
                                .map(channel -> through(channel.getKey(), channel.getValue(), contract))));
    }

    private DynamicContainer through(String name, Channel channel, Contract contract) {
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(dynamicTest("succeeds for who may do just this", () -> succeeds(channel, contract)));
        if (contract.needsPermission()) {
            tests.add(dynamicTest("is denied to who may not", () -> isDenied(channel, contract)));
        }
        tests.add(dynamicTest("is refused to who is unknown", () -> isUnknown(channel, contract)));
        contract.refusals()
                .forEach((code, refusal) ->
                        tests.add(dynamicTest(code, () -> isRefused(channel, contract, code, refusal))));
        return dynamicContainer(name, tests);
    }

    private void succeeds(Channel channel, Contract contract) throws Exception {
        try (Stage stage = Stage.open(emulator, folder, Map.of())) {
            stage.play(contract.first());
            if (contract.needsPermission()) {
                stage.play(justThis(contract));
            }
            Optional<Reply> reply = send(channel, stage, "may", contract, contract.sends());
            if (reply.isEmpty()) {
                return;
            }
            assertThat(reply.get().code()).isEmpty();
            assertThat(contract.answers())
                    .filteredOn(member -> channel instanceof RawChannel
                            || contract.newer().stream().noneMatch(member::contains))
                    .allSatisfy(member -> assertThat(reply.get().members().test(member))
                            .as(member)
                            .isTrue());
            if (channel instanceof RawChannel) {
                assertThat(reply.get().all()).isEqualTo(new TreeSet<>(contract.answers()));
            }
        }
    }

    /** A policy that allows this operation on its resources, and nothing else. */
    private static List<Call> justThis(Contract contract) {
        String prefix =
                contract.service().name().toLowerCase(java.util.Locale.ROOT).replace("ims", "ram");
        String resources = contract.on().stream()
                .map(on -> on.equals("*") || on.startsWith("acs:") ? on : "acs:ram:*:{A}:" + on)
                .collect(Collectors.joining("\",\"", "[\"", "\"]"));
        String policy = "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"" + prefix + ":"
                + contract.operation() + "\",\"Resource\":" + resources + "}]}";
        return List.of(
                new Call("CreatePolicy", Map.of("PolicyName", "justThis", "PolicyDocument", policy)),
                new Call(
                        "AttachPolicyToUser",
                        Map.of("UserName", "may", "PolicyName", "justThis", "PolicyType", "Custom")));
    }

    private void isDenied(Channel channel, Contract contract) throws Exception {
        try (Stage stage = Stage.open(emulator, folder, Map.of())) {
            stage.play(contract.first());
            send(channel, stage, "mayNot", contract, contract.sends())
                    .ifPresent(reply -> assertThat(reply.code()).isEqualTo("NoPermission"));
        }
    }

    private void isUnknown(Channel channel, Contract contract) throws Exception {
        try (Stage stage = Stage.open(emulator, folder, Map.of())) {
            stage.play(contract.first());
            channel.send(
                            stage.endpoints(),
                            Optional.of(NOBODY),
                            contract.service(),
                            contract.operation(),
                            stage.filled(contract.sends()))
                    .ifPresent(reply -> assertThat(reply.code()).isEqualTo("InvalidAccessKeyId.NotFound"));
        }
    }

    private void isRefused(Channel channel, Contract contract, String code, Refusal refusal) throws Exception {
        try (Stage stage = Stage.open(emulator, folder, refusal.quotas())) {
            stage.play(contract.first());
            stage.play(List.of(new Call(
                    "AttachPolicyToUser",
                    Map.of("UserName", "may", "PolicyName", "AdministratorAccess", "PolicyType", "System"))));
            stage.play(refusal.first());
            Map<String, String> parameters = new LinkedHashMap<>(contract.sends());
            parameters.putAll(refusal.changes());
            send(channel, stage, refusal.as(), contract, parameters)
                    .ifPresent(reply -> assertThat(reply.code()).isEqualTo(code));
        }
    }

    private static Optional<Reply> send(
            Channel channel, Stage stage, String as, Contract contract, Map<String, String> parameters)
            throws Exception {
        return channel.send(
                stage.endpoints(),
                Optional.of(stage.key(as)),
                contract.service(),
                contract.operation(),
                stage.filled(parameters));
    }
}
