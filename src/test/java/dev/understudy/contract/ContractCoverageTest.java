package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.gateway.Cloud;
import dev.understudy.gateway.Gateway;
import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.world.SystemPolicyFiles;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No operation is emulated without a contract, and no refusal is declared without a way to get it. */
class ContractCoverageTest {
    private static final Map<String, Set<String>> NOT_REACHED = Map.of(
            // Who calls is there: a user that is gone can no longer sign.
            "Ims.GetAccessKeyLastUsed", Set.of("MissingUserPrincipalName"),
            "Ims.UpdateSAMLProvider", Set.of("MissingNewDescription"),
            "Ram.ChangePassword", Set.of("EntityNotExist.User"),
            // Fifty client IDs, five fingerprints, a hundred providers: tested with the operations themselves.
            "Ims.AddClientIdToOIDCProvider", Set.of("LimitExceeded.OIDCProvider"),
            "Ims.AddFingerprintToOIDCProvider", Set.of("LimitExceeded.OIDCProvider"),
            "Ims.RemoveClientIdFromOIDCProvider", Set.of("LimitExceeded.OIDCProvider"),
            "Ims.RemoveFingerprintFromOIDCProvider", Set.of("LimitExceeded.OIDCProvider"),
            "Ims.UpdateOIDCProvider", Set.of("LimitExceeded.OIDCProvider"),
            "Ims.CreateOIDCProvider", Set.of("LimitExceeded.OIDCProvider"),
            "Ims.CreateSAMLProvider", Set.of("LimitExceeded.SAMLProvider"));

    private final Map<String, Contract> contracts =
            ContractFile.all().stream().collect(Collectors.toMap(Contract::id, Function.identity()));

    private static List<RpcOperation> emulated() {
        Gateway gateway =
                new Gateway(Cloud.create(Clock.systemUTC(), 1, SystemPolicyFiles.shipped(), (project, region) -> {}));
        return gateway.rpcOperations().list().stream()
                .map(entry -> entry.lookup()
                        .<Optional<RpcOperation>>fold(Optional::of, known -> Optional.empty(), Optional::empty))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String id(RpcOperation operation) {
        return operation.service().title() + "." + operation.name();
    }

    @Test
    void everyEmulatedOperationHasAContract() {
        assertThat(contracts.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        emulated().stream().map(ContractCoverageTest::id).toList());
    }

    @Test
    void everyRefusalThatIsNotOfAParameterIsInTheContract() {
        Map<String, Set<String>> missing = new TreeMap<>();
        for (RpcOperation operation : emulated()) {
            Contract contract = contracts.get(id(operation));
            if (contract != null && contract.elsewhere().isEmpty()) {
                Set<String> codes = new TreeSet<>(operation.refusals());
                codes.removeAll(contract.refusals().keySet());
                if (!codes.isEmpty()) {
                    missing.put(id(operation), codes);
                }
            }
        }
        assertThat(missing).isEqualTo(new TreeMap<>(NOT_REACHED));
    }

    @Test
    void everyOperationThatNeedsPermissionSaysWhatFor() {
        Map<String, Boolean> declared = new TreeMap<>();
        Map<String, Boolean> promised = new TreeMap<>();
        for (RpcOperation operation : emulated()) {
            Contract contract = contracts.get(id(operation));
            if (contract != null && contract.elsewhere().isEmpty()) {
                declared.put(id(operation), operation.permission().isPresent());
                promised.put(id(operation), contract.needsPermission());
            }
        }
        assertThat(promised).isEqualTo(declared);
    }

    @Test
    void whatIsTestedElsewhereNamesATestForEachAnswer() {
        for (RpcOperation operation : emulated()) {
            Contract contract = contracts.get(id(operation));
            if (contract != null && !contract.elsewhere().isEmpty()) {
                Set<String> answers = new TreeSet<>(operation.refusals());
                answers.add(Contract.ALLOWED);
                answers.add(Contract.DENIED);
                assertThat(contract.elsewhere().keySet()).as(contract.id()).hasSameElementsAs(answers);
                contract.elsewhere()
                        .forEach((answer, test) -> assertThat(codes(answer))
                                .as(contract.id() + ": what " + test + " expects")
                                .anyMatch(NamedTest.of(test)::expects));
            }
        }
    }

    private static List<String> codes(String answer) {
        return answer.equals(Contract.ALLOWED)
                ? List.of("")
                : answer.equals(Contract.DENIED)
                        ? List.of("NoPermission", "AuthenticationFail.NoPermission")
                        : List.of(answer);
    }
}
