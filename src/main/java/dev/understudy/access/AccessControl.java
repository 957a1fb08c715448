package dev.understudy.access;

import dev.understudy.directory.Directory;
import dev.understudy.policy.AccessRequest;
import dev.understudy.policy.AccountId;
import dev.understudy.policy.AppliedPolicy;
import dev.understudy.policy.Arn;
import dev.understudy.policy.Decision;
import dev.understudy.policy.Policies;
import dev.understudy.policy.PolicyDocument;
import dev.understudy.policy.Principal;
import dev.understudy.ram.AttachedPolicy;
import dev.understudy.ram.InForce;
import dev.understudy.ram.RamPolicyType;
import dev.understudy.sls.LogService;
import dev.understudy.sls.SlsProject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects the policies and facts that bear on a call, and asks the one evaluator. */
public final class AccessControl {
    private static final String ROLE = "role/";

    private final InForce ram;
    private final LogService logs;
    private final Directory directory;
    private final Limits limits;

    public AccessControl(InForce ram, LogService logs, Directory directory) {
        this.ram = ram;
        this.logs = logs;
        this.directory = directory;
        this.limits = new Limits(ram, directory);
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
        return ask(principal, sessionPolicy, action, resources, facts).decide();
    }

    /** The question and all that bears on it, for those who want to know more than the decision. */
    public Asked ask(
            Principal principal,
            @Nullable PolicyDocument sessionPolicy,
            String action,
            List<String> resources,
            Facts facts) {
        return new Asked(
                new AccessRequest(principal, action, resources, facts.context(principal)),
                resource -> policies(principal, sessionPolicy, action, resource),
                ram.rulings(principal.account()));
    }

    private Policies policies(
            Principal principal, @Nullable PolicyDocument sessionPolicy, String action, String resource) {
        List<AppliedPolicy> session = sessionPolicy == null
                ? List.of()
                : List.of(new AppliedPolicy("session", AppliedPolicy.Kind.SESSION, null, null, sessionPolicy));
        List<AttachedPolicy> attached = attached(principal);
        return new Policies(
                limits.on(principal, resource),
                session,
                inScope(attached, ""),
                resourceGroup(principal.account(), resource)
                        .map(group -> inScope(attached, group))
                        .orElse(List.of()),
                AccessRequest.isAboutAssuming(action) ? trust(resource) : null,
                projectPolicy(resource));
    }

    private List<AttachedPolicy> attached(Principal principal) {
        return principal.fold(new Principal.Cases<>(
                root -> List.of(),
                user -> ram.policiesOfUser(user.account(), user.name()),
                session -> ram.policiesOfRole(session.account(), session.role()),
                service -> List.of(),
                federated -> List.of()));
    }

    /** Those attached in a resource group, or with an empty one those that hold for the whole account. */
    private static List<AppliedPolicy> inScope(List<AttachedPolicy> attached, String resourceGroup) {
        return attached.stream()
                .filter(policy -> policy.resourceGroup().equals(resourceGroup))
                .map(policy -> new AppliedPolicy(
                        policy.name(),
                        policy.type() == RamPolicyType.SYSTEM ? AppliedPolicy.Kind.SYSTEM : AppliedPolicy.Kind.CUSTOM,
                        policy.version(),
                        policy.entity().diagnosticType() + " " + policy.entityName(),
                        policy.document()))
                .toList();
    }

    /**
     * The group of the caller's account that a resource is in.
     *
     * <p>ASSUMED: whatever is in a project is in its group; what is in no project, such as {@code project/*} or a project that
     * is yet to be made, is in none, and a group that nobody made holds nothing.
     */
    private Optional<String> resourceGroup(AccountId account, String resource) {
        return project(resource)
                .filter(project -> project.owner().equals(account))
                .map(project -> project.details().resourceGroupId())
                .filter(directory.of(account)::hasResourceGroup);
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
        return project(resource)
                .flatMap(project -> project.policy()
                        .map(policy -> new AppliedPolicy(
                                "project",
                                AppliedPolicy.Kind.PROJECT,
                                null,
                                "project " + project.name(),
                                (PolicyDocument) policy.document())))
                .map(List::of)
                .orElse(List.of());
    }

    private Optional<SlsProject> project(String resource) {
        return Arn.parse(resource)
                .filter(arn -> arn.service().equals("log"))
                .flatMap(arn -> projectOf(arn.relative()))
                .flatMap(logs::find);
    }

    private static Optional<String> projectOf(String relative) {
        String[] parts = relative.split("/", -1);
        return parts.length >= 2 && parts[0].equals("project") && !parts[1].equals("*")
                ? Optional.of(parts[1])
                : Optional.empty();
    }
}
