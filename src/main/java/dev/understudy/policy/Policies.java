package dev.understudy.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every policy that bears on one request, by stage.
 *
 * @param control one list for each level, from the root folder down to the member; no level means no resource directory
 * @param session the policy given to AssumeRole; empty when the caller has none
 * @param identity of the user and all its groups, or of the role, at account scope
 * @param resourceGroup of the same, attached at the resource group of the resource
 * @param trust of the role to be assumed; only for {@code sts:AssumeRole}
 * @param resource of the resource itself
 */
public record Policies(
        List<List<AppliedPolicy>> control,
        List<AppliedPolicy> session,
        List<AppliedPolicy> identity,
        List<AppliedPolicy> resourceGroup,
        @Nullable AppliedPolicy trust,
        List<AppliedPolicy> resource) {
    public static final Policies NONE = new Policies(List.of(), List.of(), List.of(), List.of(), null, List.of());

    public Policies {
        control = control.stream().<List<AppliedPolicy>>map(PolicySet::of).toList();
        session = PolicySet.of(session);
        identity = PolicySet.of(identity);
        resourceGroup = PolicySet.of(resourceGroup);
        resource = PolicySet.of(resource);
    }
}
