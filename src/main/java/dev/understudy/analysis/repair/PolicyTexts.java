package dev.understudy.analysis.repair;

import dev.understudy.policy.AppliedPolicy;
import java.util.Optional;

/** Where the text of a policy is found; system policies and what cannot be changed have none. */
@FunctionalInterface
public interface PolicyTexts {
    Optional<PolicyText> of(AppliedPolicy policy);
}
