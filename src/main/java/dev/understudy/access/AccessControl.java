package dev.understudy.access;

import dev.understudy.policy.AccessRequest;
import dev.understudy.policy.AccountId;
import dev.understudy.policy.AppliedPolicy;
import dev.understudy.policy.Arn;
import dev.understudy.policy.Decision;
import dev.understudy.policy.Evaluator;
import dev.understudy.policy.Policies;
import dev.understudy.policy.PolicyDocument;
import dev.understudy.policy.Principal;
import dev.understudy.ram.AttachedPolicy;
import dev.understudy.ram.InForce;
import dev.understudy.ram.RamPolicyType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects the policies and facts that bear on a call, and asks the one evaluator. */
public final class AccessControl {
    private static final String ROLE = "role/";

    private final InForce ram;
    private final ProjectPolicies projects;

    public AccessControl(InForce ram, ProjectPolicies projects) {
        this.ram = ram;
        this.projects = projects;
    }

    /** Where project policies are looked up: by project name, parsed. */
    @FunctionalInterface
    public interface ProjectPolicies {
        Optional<PolicyDocument> of(String project);
    }

    /**
     * Decide.
     *
     * @param sessionPolicy what the caller's session was narrowed to; null without one
     * @param resources ARNs, at least one; for {@code sts:AssumeRole} the role's
     */
    public Decision decide(
            Principal principal,
            @Nullable PolicyDocument sessionPolicy,
            String action,
            List<String> resources,
            Facts facts) {
        AccessRequest request = new AccessRequest(principal, action, resources, facts.context(principal));
        return Evaluator.decide(
                request,
                resource -> policies(principal, sessionPolicy, action, resource),
                ram.rulings(principal.account()));
    }

    private Policies policies(
            Principal principal, @Nullable PolicyDocument sessionPolicy, String action, String resource) {
        List<AppliedPolicy> session = sessionPolicy == null
                ? List.of()
                : List.of(new AppliedPolicy("session", AppliedPolicy.Kind.SESSION, null, null, sessionPolicy));
        return new Policies(
                List.of(),
                session,
                identity(principal),
                List.of(),
                action.equalsIgnoreCase(AccessRequest.ASSUME_ROLE) ? trust(resource) : null,
                projectPolicy(resource));
    }

    private List<AppliedPolicy> identity(Principal principal) {
        List<AttachedPolicy> attached = principal.fold(new Principal.Cases<>(
                root -> List.of(),
                user -> ram.policiesOfUser(user.account(), user.name()),
                session -> ram.policiesOfRole(session.account(), session.role()),
                service -> List.of(),
                federated -> List.of()));
        // ASSUMED: a policy attached at a resource group gives nothing elsewhere, and no resource here is in a group
        // yet.
        return attached.stream()
                .filter(policy -> policy.resourceGroup().isEmpty())
                .map(policy -> new AppliedPolicy(
                        policy.name(),
                        policy.type() == RamPolicyType.SYSTEM ? AppliedPolicy.Kind.SYSTEM : AppliedPolicy.Kind.CUSTOM,
                        policy.version(),
                        policy.entity().diagnosticType() + " " + policy.entityName(),
                        policy.document()))
                .toList();
    }

    private @Nullable AppliedPolicy trust(String role) {
        return Arn.parse(role)
                .filter(arn -> arn.relative().startsWith(ROLE))
                .flatMap(arn ->
                        ram.role(new AccountId(arn.account()), arn.relative().substring(ROLE.length())))
                .map(found -> new AppliedPolicy(
                        "trust",
                        AppliedPolicy.Kind.TRUST,
                        null,
                        "RamRole " + found.name(),
                        found.trust().document()))
                .orElse(null);
    }

    private List<AppliedPolicy> projectPolicy(String resource) {
        return Arn.parse(resource)
                .filter(arn -> arn.service().equals("log"))
                .flatMap(arn -> projectOf(arn.relative()))
                .flatMap(project -> projects.of(project)
                        .map(document -> new AppliedPolicy(
                                "project", AppliedPolicy.Kind.PROJECT, null, "project " + project, document)))
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<String> projectOf(String relative) {
        String[] parts = relative.split("/", -1);
        return parts.length >= 2 && parts[0].equals("project") && !parts[1].equals("*")
                ? Optional.of(parts[1])
                : Optional.empty();
    }
}
