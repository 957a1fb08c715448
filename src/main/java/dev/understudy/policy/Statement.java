package dev.understudy.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One statement of a policy document.
 *
 * @param number its place in the document, from 1
 * @param resources empty in a trust policy, which is about the role it hangs on
 * @param principals whom it is about; empty where the document names nobody, which is everybody it is attached to
 * @param conditions all must be met
 */
public record Statement(
        int number,
        Effect effect,
        ActionPatterns actions,
        List<ResourcePattern> resources,
        List<PrincipalPattern> principals,
        List<ConditionTest> conditions) {
    public Statement {
        resources = List.copyOf(resources);
        principals = List.copyOf(principals);
        conditions = List.copyOf(conditions);
    }

    StatementTrace trace(
            AppliedPolicy policy, Principal principal, String action, String resource, RequestContext context) {
        Set<Mismatch> mismatches = EnumSet.noneOf(Mismatch.class);
        if (!actions.matches(action)) {
            mismatches.add(Mismatch.ACTION);
        }
        if (!resources.isEmpty() && resources.stream().noneMatch(pattern -> pattern.matches(resource))) {
            mismatches.add(Mismatch.RESOURCE);
        }
        if (!isAbout(policy.kind(), principal)) {
            mismatches.add(Mismatch.PRINCIPAL);
        }
        List<ConditionTrace> tested =
                conditions.stream().map(condition -> condition.test(context)).toList();
        if (!tested.stream().allMatch(ConditionTrace::met)) {
            mismatches.add(Mismatch.CONDITION);
        }
        return new StatementTrace(policy.name(), number, effect, mismatches, tested);
    }

    private boolean isAbout(AppliedPolicy.Kind kind, Principal principal) {
        if (kind == AppliedPolicy.Kind.PROJECT && sparesOwner(principal)) {
            return false;
        }
        return principals.isEmpty()
                ? kind != AppliedPolicy.Kind.TRUST
                : principals.stream().anyMatch(pattern -> pattern.matches(principal));
    }

    // Log Service API "PutProjectPolicy": for everybody and without a condition, a statement binds all but the
    // project's
    // owner; with a condition it binds the owner too. No Principal acts like everybody (Java SDK,
    // ProjectPolicyFunctionTest).
    private boolean sparesOwner(Principal principal) {
        boolean everybody = principals.isEmpty() || principals.stream().anyMatch(PrincipalPattern::isEverybody);
        return principal instanceof Principal.Root && everybody && conditions.isEmpty();
    }
}
