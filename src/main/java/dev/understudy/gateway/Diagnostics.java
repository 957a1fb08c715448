package dev.understudy.gateway;

import dev.understudy.access.denial.DiagnosticMessage;
import dev.understudy.gateway.rpc.Fields;
import dev.understudy.policy.AccountId;
import dev.understudy.policy.Decision;
import dev.understudy.policy.Mismatch;
import dev.understudy.policy.PolicyType;
import dev.understudy.policy.StatementTrace;
import dev.understudy.policy.Verdict;
import dev.understudy.trail.DecisionRecord;
import dev.understudy.trail.Trail;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a diagnostic message of ours says, in the cloud's own fields (RAM API "DecodeDiagnosticMessage"). */
final class Diagnostics {
    private final Trail trail;

    Diagnostics(Trail trail) {
        this.trail = trail;
    }

    /**
     * Decode a message; empty when it is none of ours, or too old.
     *
     * @param reader the account that asks. ASSUMED: only the principal's own account and the resource's may read it.
     */
    Optional<Map<String, Object>> decode(AccountId reader, String encoded) {
        return DiagnosticMessage.decode(encoded)
                .map(DiagnosticMessage::requestId)
                .flatMap(trail::find)
                .filter(found -> mayRead(reader, found))
                .flatMap(Diagnostics::describe);
    }

    private static boolean mayRead(AccountId reader, DecisionRecord found) {
        DecisionRecord.Asked asked = found.asked();
        return (found.principal() != null && found.principal().account().equals(reader))
                || (asked != null && asked.owner().equals(reader));
    }

    private static Optional<Map<String, Object>> describe(DecisionRecord found) {
        Decision decision = found.decision();
        DecisionRecord.Asked asked = found.asked();
        if (decision == null || asked == null || found.principal() == null || decision.allowed()) {
            return Optional.empty();
        }
        Denial denial = new Denial(found.requestId(), found.principal(), asked.action(), decision);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("ExplicitDeny", decision.verdict() == Verdict.EXPLICIT_DENY);
        decision.policyType().map(PolicyType::text).ifPresent(type -> tree.put("NoPermissionPolicyType", type));
        tree.put("AuthAction", asked.action());
        tree.put("AuthResource", denial.resource());
        Map<String, Object> principal = new LinkedHashMap<>();
        principal.put("AuthPrincipalType", denial.principalType());
        principal.put("AuthPrincipalOwnerId", found.principal().account().digits());
        principal.put("AuthPrincipalDisplayName", denial.displayName());
        tree.put("AuthPrincipal", principal);
        tree.put("AuthConditions", conditions(decision));
        PolicyType endedBy = decision.policyType().orElse(null);
        tree.put(
                "MatchedPolicies",
                decision.by().stream()
                        .map(statement -> new MatchedPolicy(statement, endedBy).tree())
                        .toList());
        return Optional.of(tree);
    }

    /**
     * ASSUMED: the condition keys of the statements that denied, or would have allowed had their conditions been met, and what
     * the call had for them.
     */
    private static List<Map<String, Object>> conditions(Decision decision) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Stream<StatementTrace> nearly = decision.hops().stream()
                .flatMap(hop -> hop.statements().stream())
                .filter(statement -> statement.mismatches().equals(Set.of(Mismatch.CONDITION)));
        (decision.verdict() == Verdict.EXPLICIT_DENY ? decision.by().stream() : nearly)
                .flatMap(statement -> statement.conditions().stream())
                .filter(condition -> !condition.absent())
                .forEach(condition -> values.putIfAbsent(condition.key(), condition.actual()));
        return values.entrySet().stream()
                .map(each -> Fields.of("ConditionKey", each.getKey())
                        .and("ConditionValues", each.getValue())
                        .map())
                .toList();
    }
}
