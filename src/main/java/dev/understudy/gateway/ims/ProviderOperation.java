package dev.understudy.gateway.ims;

import dev.understudy.gateway.rpc.Parameter;
import dev.understudy.gateway.rpc.RpcCall;
import dev.understudy.gateway.rpc.RpcOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How operations on identity providers are authorised (their pages of 2026): by {@code ram:} names, unlike in 2021, on the
 * provider's ARN; creating and listing on all resources.
 */
final class ProviderOperation {
    private ProviderOperation() {}

    static RpcOperation onAll(
            String name, Function<RpcCall, Map<String, Object>> execution, List<Parameter> parameters) {
        return RpcOperation.ims(name, call -> List.of("*"), execution, parameters.toArray(Parameter[]::new));
    }

    /**
     * On one provider.
     *
     * @param kind {@code saml-provider/} or {@code oidc-provider/}
     */
    static RpcOperation onOne(
            String name,
            String kind,
            Parameter providerName,
            Function<RpcCall, Map<String, Object>> execution,
            List<Parameter> others) {
        List<Parameter> parameters = new ArrayList<>(List.of(providerName));
        parameters.addAll(others);
        return RpcOperation.ims(
                name,
                call -> List.of("acs:ram::" + call.account() + ":" + kind + call.required(providerName.name())),
                execution,
                parameters.toArray(Parameter[]::new));
    }
}
