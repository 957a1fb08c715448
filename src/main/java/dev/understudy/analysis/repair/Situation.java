package dev.understudy.analysis.repair;

import dev.understudy.policy.AccessRequest;
import dev.understudy.policy.AppliedPolicy;
import dev.understudy.policy.Decision;
import dev.understudy.policy.Evaluator;
import dev.understudy.policy.Policies;
import dev.understudy.policy.PolicyDocument;
import dev.understudy.policy.Rulings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A request, the policies that bear on it by resource, and their texts.
 *
 * @param texts of the policies as they are now, changes included
 */
public record Situation(
        AccessRequest request, Function<String, Policies> policies, Rulings rulings, PolicyTexts texts) {
    public Decision decide() {
        return decide(request);
    }

    /** Decide another request by the same policies. */
    Decision decide(AccessRequest other) {
        return Evaluator.decide(other, policies, rulings);
    }

    /** This, with one policy changed; empty when the change leaves no policy document. */
    Optional<Situation> with(Patch patch) {
        PolicyText before = patch.before();
        if (before == null) {
            return Optional.of(changed(patch, null, texts));
        }
        PolicyText after = before.changedTo(patch.after());
        PolicyTexts now = policy -> isSame(policy, patch.target()) ? Optional.of(after) : texts.of(policy);
        return after.document().map(document -> changed(patch, document, now));
    }

    private Situation changed(Patch patch, @Nullable PolicyDocument document, PolicyTexts now) {
        Function<String, Policies> then = resource -> {
            Policies found = policies.apply(resource);
            return patch.kind() == Patch.Kind.NEW_POLICY && document != null
                    ? added(found, replaced(patch.target(), document))
                    : each(found, list -> changed(list, patch.target(), document));
        };
        return new Situation(request, then, rulings, now);
    }

    private static List<AppliedPolicy> changed(
            List<AppliedPolicy> list, AppliedPolicy target, @Nullable PolicyDocument document) {
        List<AppliedPolicy> changed = new ArrayList<>();
        for (AppliedPolicy policy : list) {
            if (!isSame(policy, target)) {
                changed.add(policy);
            } else if (document != null) {
                changed.add(replaced(policy, document));
            }
        }
        return changed;
    }

    private static Policies each(Policies policies, UnaryOperator<List<AppliedPolicy>> change) {
        AppliedPolicy trust = policies.trust();
        List<AppliedPolicy> trusts = trust == null ? List.of() : change.apply(List.of(trust));
        return new Policies(
                policies.control().stream().map(change).toList(),
                change.apply(policies.session()),
                change.apply(policies.identity()),
                change.apply(policies.resourceGroup()),
                trusts.isEmpty() ? null : trusts.get(0),
                change.apply(policies.resource()));
    }

    private static Policies added(Policies policies, AppliedPolicy more) {
        List<AppliedPolicy> identity = new ArrayList<>(policies.identity());
        identity.add(more);
        return new Policies(
                policies.control(),
                policies.session(),
                identity,
                policies.resourceGroup(),
                policies.trust(),
                policies.resource());
    }

    private static AppliedPolicy replaced(AppliedPolicy policy, PolicyDocument document) {
        return new AppliedPolicy(policy.name(), policy.kind(), policy.version(), policy.attachedTo(), document);
    }

    /** One policy may hang on a user and on its groups: a change of it is a change of all. */
    private static boolean isSame(AppliedPolicy one, AppliedPolicy other) {
        return one.kind() == other.kind() && one.name().equals(other.name());
    }
}
