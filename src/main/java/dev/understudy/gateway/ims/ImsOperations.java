package dev.understudy.gateway.ims;

import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.ram.Ram;
import java.util.List;
import java.util.stream.Stream;

/** All operations of IMS that are emulated. */
public final class ImsOperations {
    private ImsOperations() {}

    public static List<RpcOperation> all(Ram ram) {
        return Stream.of(
                        new SamlProviderOperations(ram.samlProviders()).all(),
                        new OidcProviderOperations(ram.oidcProviders()).all())
                .flatMap(List::stream)
                .toList();
    }
}
