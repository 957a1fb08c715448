package dev.understudy.contract;

import dev.understudy.gateway.rpc.RpcOperation;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the contract tests hold of an operation, in a few words for the table of operations. */
public final class ContractSummary {
    private static final Map<String, Contract> CONTRACTS =
            ContractFile.all().stream().collect(Collectors.toMap(Contract::id, Function.identity()));

    private ContractSummary() {}

    /** The names of all members that answers of contracts have, without their places. */
    public static Set<String> members() {
        return CONTRACTS.values().stream()
                .flatMap(contract -> contract.answers().stream())
                .map(path -> path.substring(path.lastIndexOf('.') + 1).replace("[]", ""))
                .collect(Collectors.toSet());
    }

    public static String of(RpcOperation operation) {
        Contract contract = CONTRACTS.get(operation.service().title() + "." + operation.name());
        if (contract == null) {
            return "no";
        }
        return contract.elsewhere().isEmpty()
                ? said(contract.needsPermission(), contract.refusals().size())
                : elsewhere(contract.elsewhere());
    }

    private static String said(boolean denied, int refusals) {
        return "allowed" + (denied ? ", denied" : "")
                + (refusals == 0 ? "" : ", " + refusals + (refusals == 1 ? " refusal" : " refusals"));
    }

    /** What is tested, and the classes of the tests. */
    private static String elsewhere(Map<String, String> tests) {
        boolean denied = tests.containsKey(Contract.DENIED);
        return tests.values().stream()
                .map(test -> test.substring(0, test.indexOf('.')))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", ", said(denied, tests.size() - (denied ? 2 : 1)) + " in ", ""));
    }
}
