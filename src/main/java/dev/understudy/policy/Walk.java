package dev.understudy.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The way of one request over the stages, for one of its resources. */
final class Walk {
    private final AccessRequest request;
    private final Policies policies;
    private final String resource;
    private final boolean root;
    private final List<Hop> hops = new ArrayList<>();

    Walk(AccessRequest request, Policies policies, String resource) {
        this.request = request;
        this.policies = policies;
        this.resource = resource;
        this.root = request.principal() instanceof Principal.Root;
    }

    Outcome outcome() {
        if (request.assumesRole()) {
            // OSS "STS common errors and troubleshooting": roles may not be assumed by root accounts.
            return root
                    ? denied(rule(Stage.ROOT, Verdict.IMPLICIT_DENY, "roles may not be assumed by root accounts"))
                    : limit().map(this::denied).orElseGet(this::assumeRole);
        }
        boolean foreign = Arn.parse(resource)
                .map(arn -> arn.isForeignTo(request.principal().account()))
                .orElse(false);
        if (foreign && policies.resource().stream().noneMatch(policy -> policy.kind() == AppliedPolicy.Kind.RESOURCE)) {
            return denied(rule(Stage.ACCOUNT_WALL, Verdict.IMPLICIT_DENY, "the resource belongs to another account"));
        }
        return limit().map(this::denied).orElseGet(() -> combine(foreign));
    }

    /** The stages that can only take away; the hop that does, if one does. */
    private Optional<Hop> limit() {
        // Resource Directory, "Control policy overview": every level must allow and none deny; root users are exempt.
        List<Hop> levels = new ArrayList<>();
        if (!root) {
            policies.control().forEach(level -> levels.add(look(Stage.CONTROL, level)));
        }
        Optional<Hop> control = firstDenial(levels);
        return control.isPresent() || policies.session().isEmpty()
                ? control
                : firstDenial(List.of(look(Stage.SESSION, policies.session())));
    }

    /** Explicit before implicit, else in order. */
    private static Optional<Hop> firstDenial(List<Hop> sides) {
        return sides.stream()
                .filter(side -> !side.allows())
                .min(Comparator.comparing(side -> side.verdict() != Verdict.EXPLICIT_DENY));
    }

    private Outcome combine(boolean foreign) {
        List<Hop> sides = new ArrayList<>();
        if (root && !foreign) {
            sides.add(rule(Stage.ROOT, Verdict.ALLOW, "the account itself, on its own resource"));
        } else {
            // OSS, "OSS authentication": identity rights end at the account, so a stranger's are not looked at.
            sides.add(
                    foreign
                            ? rule(
                                    Stage.ACCOUNT_WALL,
                                    Verdict.IMPLICIT_DENY,
                                    "identity policies end at their own account")
                            : identity());
        }
        if (!policies.resource().isEmpty()) {
            sides.add(look(Stage.RESOURCE, policies.resource()));
        }
        Optional<Hop> explicit = firstDenial(sides).filter(side -> side.verdict() == Verdict.EXPLICIT_DENY);
        boolean grants = sides.stream().anyMatch(side -> side.allows() && mayGrant(side));
        return explicit.map(this::denied).orElseGet(() -> grants ? allowed() : denied(sides.get(0)));
    }

    // ASSUMED: an Allow in a Log Service project policy replaces no missing identity grant; every documented one
    // denies.
    private boolean mayGrant(Hop side) {
        return side.stage() != Stage.RESOURCE
                || policies.resource().stream().noneMatch(policy -> policy.kind() == AppliedPolicy.Kind.PROJECT);
    }

    private Outcome assumeRole() {
        List<Hop> sides = new ArrayList<>();
        if (hasIdentity(request.principal())) {
            sides.add(identity());
        }
        AppliedPolicy trust = policies.trust();
        sides.add(
                trust == null
                        ? rule(Stage.TRUST, Verdict.IMPLICIT_DENY, "there is no trust policy")
                        : look(Stage.TRUST, List.of(trust)));
        // ASSUMED: where both sides are missing, the identity side is reported.
        return firstDenial(sides).map(this::denied).orElseGet(this::allowed);
    }

    private Hop rule(Stage stage, Verdict verdict, String reason) {
        Hop hop = Hop.ruled(stage, resource, verdict, reason);
        hops.add(hop);
        return hop;
    }

    private static boolean hasIdentity(Principal principal) {
        return principal.fold(new Principal.Cases<>(
                root -> true, user -> true, session -> true, service -> false, federated -> false));
    }

    /** The account scope is final when it allows or denies; only its silence asks the resource group. */
    private Hop identity() {
        Hop account = look(Stage.IDENTITY, policies.identity());
        if (account.verdict() != Verdict.IMPLICIT_DENY
                || policies.resourceGroup().isEmpty()) {
            return account;
        }
        Hop group = look(Stage.RESOURCE_GROUP, policies.resourceGroup());
        // RAM API "DecodeDiagnosticMessage", samples: when neither scope allows, the account scope is named.
        return group.verdict() == Verdict.IMPLICIT_DENY ? account : group;
    }

    private Hop look(Stage stage, List<AppliedPolicy> level) {
        List<StatementTrace> traces = new ArrayList<>();
        for (AppliedPolicy policy : level) {
            for (Statement statement : policy.document().statements()) {
                traces.add(statement.trace(policy, request.principal(), request.action(), resource, request.context()));
            }
        }
        Hop hop = Hop.of(stage, resource, traces);
        hops.add(hop);
        return hop;
    }

    private Outcome allowed() {
        List<StatementTrace> deciding = hops.stream()
                .filter(this::mayGrant)
                .flatMap(hop -> hop.deciding().stream())
                .toList();
        return new Outcome(Verdict.ALLOW, null, deciding, hops);
    }

    private Outcome denied(Hop end) {
        // Several levels of control policies can deny at once.
        List<StatementTrace> deciding = hops.stream()
                .filter(hop -> hop.stage() == end.stage() && hop.verdict() == end.verdict())
                .flatMap(hop -> hop.deciding().stream())
                .toList();
        return new Outcome(end.verdict(), end.stage(), deciding, hops);
    }
}
