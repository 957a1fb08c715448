package dev.understudy.contract;

import dev.understudy.gateway.rpc.RpcOperation;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the contract tests hold of an operation, in a few words for the table of operations. */
public final class ContractSummary {
    private static final Map<String, Contract> CONTRACTS =
            ContractFile.all().stream().collect(Collectors.toMap(Contract::id, Function.identity()));

    private ContractSummary() {}

    public static String of(RpcOperation operation) {
        Contract contract = CONTRACTS.get(operation.service().title() + "." + operation.name());
        if (contract == null) {
            return "no";
        }
        if (!contract.elsewhere().isEmpty()) {
            return contract.elsewhere();
        }
        int refusals = contract.refusals().size();
        return "allowed" + (contract.needsPermission() ? ", denied" : "")
                + (refusals == 0 ? "" : ", " + refusals + (refusals == 1 ? " refusal" : " refusals"));
    }
}
