package dev.understudy.analysis.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.gateway.Cloud;
import dev.understudy.gateway.Gateway;
import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.gateway.sls.SlsRouter;
import dev.understudy.ram.SystemPolicies;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables that lint looks into know all that the emulator checks. */
class KnownActionsTest {
    private final Gateway gateway =
            new Gateway(Cloud.create(Clock.systemUTC(), 1, SystemPolicies.NONE, (project, region) -> {}));

    @Test
    void everyActionThatTheEmulatorChecksIsKnownByItsExactName() {
        Stream<String> rpc = gateway.rpcOperations().list().stream()
                .map(entry -> entry.lookup()
                        .<Optional<RpcOperation>>fold(Optional::of, known -> Optional.empty(), Optional::empty))
                .flatMap(Optional::stream)
                .flatMap(operation -> operation.permission().stream());
        Stream<String> log = emulated().stream().map(SlsRouter.Row::action);
        assertThat(Stream.concat(rpc, log))
                .isNotEmpty()
                .allSatisfy(action -> assertThat(KnownActions.find(action))
                        .hasValueSatisfying(known -> assertThat(known.name()).isEqualTo(action)));
    }

    @Test
    void everyOperationThatTheCloudHasIsAnActionOrIsSaidToBeNone() {
        Stream<String> rpc = gateway.rpcOperations().list().stream()
                .map(entry -> (entry.service().title().equals("Sts") ? "sts:" : "ram:") + entry.name());
        Stream<String> log = gateway.logOperations().stream()
                .map(row -> "log:" + row.pattern().name());
        assertThat(Stream.concat(rpc, log))
                .allMatch(name -> KnownActions.find(name).isPresent()
                        || KnownActions.ofApiName(name).isPresent());
    }

    @Test
    void everyActionOfLogServiceIsOnTheResourceThatTheEmulatorChecks() {
        assertThat(emulated()).allSatisfy(row -> {
            String checked = "acs:log:cn-hangzhou:1:" + row.resource().replaceAll("\\{[^}]*}", "name");
            String known = KnownActions.find(row.action()).orElseThrow().arn().replace(Patterns.ASTERISK, '*');
            assertThat(Patterns.overlap(checked, known)).as(checked).isTrue();
        });
    }

    @Test
    void whatIsCheckedInPlaceOfAnOperationExists() {
        assertThat(KnownTable.read("api-names.txt"))
                .allMatch(row -> KnownActions.find(row.get(0)).isEmpty()
                        && KnownActions.find(row.get(1)).isPresent());
    }

    private List<SlsRouter.Row> emulated() {
        return gateway.logOperations().stream().filter(SlsRouter.Row::emulated).toList();
    }
}
