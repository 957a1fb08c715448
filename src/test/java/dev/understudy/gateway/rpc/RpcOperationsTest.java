package dev.understudy.gateway.rpc;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.gateway.Cloud;
import dev.understudy.gateway.Gateway;
import dev.understudy.world.SystemPolicyFiles;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class RpcOperationsTest {
    private final Calls calls = new Calls();
    private final RpcOperations whole = new Gateway(
                    Cloud.create(Clock.systemUTC(), 1, SystemPolicyFiles.shipped(), (project, region) -> {}))
            .rpcOperations();

    @Test
    void allOperationsOfTheCloudAreKnown() {
        assertThat(whole.list().stream().collect(groupingBy(RpcOperations.Entry::service, counting())))
                .isEqualTo(Map.of(RpcService.RAM, 66L, RpcService.STS, 5L, RpcService.IMS, 100L));
    }

    @Test
    void noEmulatedOperationIsNamedAgainAmongThoseThatAreNot() {
        for (RpcService service : RpcService.values()) {
            assertThat(KnownNames.notEmulated(service))
                    .doesNotHaveDuplicates()
                    .allSatisfy(name -> assertThat(whole.find(service, name)).isEqualTo(new Lookup.NotEmulated(name)));
        }
    }

    @Test
    void whatIsNotEmulatedIsToldApartFromWhatDoesNotExist() {
        assertThat(calls.operations.find(RpcService.IMS, "ChangePassword"))
                .isEqualTo(new Lookup.NotEmulated("ChangePassword"));
        assertThat(calls.operations.find(RpcService.STS, "GenerateSessionAccessKey"))
                .isEqualTo(new Lookup.NotEmulated("GenerateSessionAccessKey"));
        assertThat(calls.operations.find(RpcService.RAM, "AssumeRole")).isEqualTo(new Lookup.Unknown());
        assertThat(calls.operations.find(RpcService.RAM, "getuser")).isEqualTo(new Lookup.Unknown());
    }

    @Test
    void theseOperationsAreNotEmulated() {
        assertThat(names(RpcService.RAM, Lookup.NotEmulated.class::isInstance)).isEmpty();
        assertThat(names(RpcService.STS, Lookup.Emulated.class::isInstance))
                .containsExactly("AssumeRole", "GetCallerIdentity");
    }

    @Test
    void everyEmulatedOperationOfRamIsAuthorisedUnderItsOwnName() {
        assertThat(names(RpcService.RAM, Lookup.Emulated.class::isInstance))
                .allSatisfy(
                        name -> assertThat(calls.operation(name).permission()).contains("ram:" + name));
        assertThat(names(RpcService.IMS, Lookup.Emulated.class::isInstance))
                .allSatisfy(name -> assertThat(calls.ims(name).permission()).contains("ram:" + name));
        assertThat(calls.operation("GetCallerIdentity").permission()).isEmpty();
    }

    @Test
    void servicesAreToldApartByVersion() {
        assertThat(RpcService.ofVersion("2015-04-01")).contains(RpcService.STS);
        assertThat(RpcService.ofVersion("2015-04-02")).isEmpty();
    }

    private List<String> names(RpcService service, Predicate<Lookup> wanted) {
        return calls.operations.list().stream()
                .filter(entry -> entry.service() == service && wanted.test(entry.lookup()))
                .map(RpcOperations.Entry::name)
                .toList();
    }
}
