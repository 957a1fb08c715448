package dev.understudy.gateway.ims;

import dev.understudy.gateway.ram.PasswordPolicyOperations;
import dev.understudy.gateway.ram.SecurityPreferenceOperations;
import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.gateway.rpc.RpcService;
import dev.understudy.ram.Ram;
import java.util.List;
import java.util.stream.Stream;

/** All operations of IMS that are emulated. */
public final class ImsOperations {
    private ImsOperations() {}

    /** List them. */
    public static List<RpcOperation> all(Ram ram) {
        return Stream.of(
                        new PasswordPolicyOperations(ram.settings(), RpcService.IMS).all(),
                        new SecurityPreferenceOperations(ram.settings(), RpcService.IMS).all(),
                        new KeyUseOperations(ram).all(),
                        new SummaryOperations(ram).all(),
                        new CredentialReportOperations(ram).all(),
                        new SamlProviderOperations(ram.samlProviders()).all(),
                        new OidcProviderOperations(ram.oidcProviders()).all())
                .flatMap(List::stream)
                .toList();
    }
}
