package dev.understudy.policy;

import java.util.ArrayList;
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

    /** Whether it applies: exactly when its {@link #trace} has no mismatch, and found out sooner. */
    boolean applies(AppliedPolicy.Kind kind, Question question) {
        return actions.matchesFolded(question.foldedAction())
                && isAboutResource(question)
                && isAbout(kind, question)
                && isMet(question);
    }

    /** All that it has to say, of what matches and what does not. */
    StatementTrace trace(AppliedPolicy policy, Question question) {
        Set<Mismatch> mismatches = EnumSet.noneOf(Mismatch.class);
        if (!actions.matchesFolded(question.foldedAction())) {
            mismatches.add(Mismatch.ACTION);
        }
        if (!isAboutResource(question)) {
            mismatches.add(Mismatch.RESOURCE);
        }
        if (!isAbout(policy.kind(), question)) {
            mismatches.add(Mismatch.PRINCIPAL);
        }
        if (!isMet(question)) {
            mismatches.add(Mismatch.CONDITION);
        }
        return new StatementTrace(policy, this, mismatches, tested(question));
    }

    /** What it has to say where it is known to apply. */
    StatementTrace applied(AppliedPolicy policy, Question question) {
        return new StatementTrace(policy, this, Set.of(), tested(question));
    }

    private List<ConditionTrace> tested(Question question) {
        if (conditions.isEmpty()) {
            return List.of();
        }
        List<ConditionTrace> tested = new ArrayList<>(conditions.size());
        for (int i = 0; i < conditions.size(); i++) {
            tested.add(conditions.get(i).test(question));
        }
        return tested;
    }

    private boolean isAboutResource(Question question) {
        for (int i = 0; i < resources.size(); i++) {
            if (resources.get(i).matches(question)) {
                return true;
            }
        }
        return resources.isEmpty();
    }

    private boolean isMet(Question question) {
        for (int i = 0; i < conditions.size(); i++) {
            if (!conditions.get(i).isMet(question)) {
                return false;
            }
        }
        return true;
    }

    private boolean isAbout(AppliedPolicy.Kind kind, Question question) {
        if (kind == AppliedPolicy.Kind.PROJECT && sparesOwner(question.principal())) {
            return false;
        }
        for (PrincipalPattern pattern : principals) {
            if (pattern.matches(question)) {
                return true;
            }
        }
        return principals.isEmpty() && kind != AppliedPolicy.Kind.TRUST;
    }

    // Log Service API "PutProjectPolicy": for everybody and without a condition, a statement binds all but the
    // project's
    // owner; with a condition it binds the owner too. No Principal acts like everybody (Java SDK,
    // ProjectPolicyFunctionTest). ASSUMED: an empty Condition is none.
    private boolean sparesOwner(Principal principal) {
        boolean everybody = principals.isEmpty() || principals.stream().anyMatch(PrincipalPattern::isEverybody);
        return principal instanceof Principal.Root && everybody && conditions.isEmpty();
    }
}
