package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every operation through every client: it succeeds for who may do exactly this, with a complete answer; it refuses who may not, and
 * who is unknown; and it gives each of its errors.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationContractIT {
    private static final Map<String, Channel> CHANNELS = channels();
    private static final Map<String, Lacks> LACKS =
            Map.of("aliyun-java-sdk", Lacks.of("aliyun-java-sdk"), "Tea", Lacks.of("Tea"));
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
        Lacks lacks = LACKS.getOrDefault(name, Lacks.NOTHING);
        List<DynamicTest> tests = new ArrayList<>();
        Set<String> sends = contract.sends().keySet();
        tests.add(check(
                "succeeds for who may do just this",
                lacks.hinders(contract, sends),
                () -> succeeds(channel, contract)));
        if (contract.needsPermission()) {
            tests.add(check(
                    "is denied to who may not", lacks.hinders(contract, sends), () -> isDenied(channel, contract)));
        }
        tests.add(check(
                "is refused to who is unknown", lacks.hinders(contract, sends), () -> isUnknown(channel, contract)));
        contract.refusals()
                .forEach((code, refusal) -> tests.add(check(
                        code,
                        lacks.hinders(contract, sent(contract, refusal).keySet()),
                        () -> isRefused(channel, contract, code, refusal))));
        return dynamicContainer(name, tests);
    }

    /** A test, reported as skipped where the client cannot send the call; {@link LacksTest} holds that it really cannot. */
    private static DynamicTest check(String name, Optional<String> hindrance, Executable test) {
        return dynamicTest(name, () -> {
            assumeTrue(hindrance.isEmpty(), hindrance.orElse(""));
            test.execute();
        });
    }

    private static Map<String, String> sent(Contract contract, Refusal refusal) {
        Map<String, String> parameters = new LinkedHashMap<>(contract.sends());
        parameters.putAll(refusal.changes());
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }

    private void succeeds(Channel channel, Contract contract) throws Exception {
        try (Stage stage = Stage.open(emulator, folder, Map.of())) {
            stage.play(contract.first());
            if (contract.needsPermission()) {
                stage.play(justThis(contract));
            }
            Reply reply = send(channel, stage, "may", contract, contract.sends());
            assertThat(reply.code()).isEmpty();
            assertThat(contract.answers())
                    .filteredOn(member -> channel instanceof RawChannel
                            || contract.newer().stream().noneMatch(member::contains))
                    .allSatisfy(member ->
                            assertThat(reply.members().test(member)).as(member).isTrue());
            if (channel instanceof RawChannel) {
                assertThat(reply.all()).isEqualTo(new TreeSet<>(contract.answers()));
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
            assertThat(send(channel, stage, "mayNot", contract, contract.sends())
                            .code())
                    .isEqualTo("NoPermission");
        }
    }

    private void isUnknown(Channel channel, Contract contract) throws Exception {
        try (Stage stage = Stage.open(emulator, folder, Map.of())) {
            stage.play(contract.first());
            Reply reply = channel.send(
                    stage.endpoints(),
                    NOBODY,
                    contract.service(),
                    contract.operation(),
                    stage.filled(contract.sends()));
            assertThat(reply.code()).isEqualTo("InvalidAccessKeyId.NotFound");
        }
    }

    private void isRefused(Channel channel, Contract contract, String code, Refusal refusal) throws Exception {
        try (Stage stage = Stage.open(emulator, folder, refusal.quotas())) {
            stage.play(contract.first());
            stage.play(List.of(new Call(
                    "AttachPolicyToUser",
                    Map.of("UserName", "may", "PolicyName", "AdministratorAccess", "PolicyType", "System"))));
            stage.play(refusal.first());
            Reply reply = send(channel, stage, refusal.as(), contract, sent(contract, refusal));
            assertThat(reply.code()).isEqualTo(code);
        }
    }

    private static Reply send(
            Channel channel, Stage stage, String as, Contract contract, Map<String, String> parameters)
            throws Exception {
        return channel.send(
                stage.endpoints(), stage.key(as), contract.service(), contract.operation(), stage.filled(parameters));
    }
}
