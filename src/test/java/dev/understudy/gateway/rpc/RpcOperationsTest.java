package dev.understudy.gateway.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class RpcOperationsTest {
    private final Calls calls = new Calls();

    @Test
    void allOperationsOfTheCloudAreKnown() {
        assertThat(names(RpcService.RAM, any -> true)).hasSize(66);
        assertThat(names(RpcService.STS, any -> true)).hasSize(5);
        assertThat(names(RpcService.IMS, any -> true)).hasSize(100);
    }

    @Test
    void whatIsNotEmulatedIsToldApartFromWhatDoesNotExist() {
        assertThat(calls.operations.find(RpcService.IMS, "ChangePassword"))
                .isEqualTo(new Lookup.NotEmulated("ChangePassword"));
        assertThat(calls.operations.find(RpcService.STS, "AssumeRoleWithSAML"))
                .isEqualTo(new Lookup.NotEmulated("AssumeRoleWithSAML"));
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
