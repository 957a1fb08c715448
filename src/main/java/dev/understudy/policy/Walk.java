package dev.understudy.policy;

import java.util.ArrayList;
import java.util.List;

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
            return root ? refuseRoot() : limits() ? assumeRole() : ended();
        }
        boolean foreign = Arn.parse(resource)
                .map(arn -> arn.isForeignTo(request.principal().account()))
                .orElse(false);
        if (foreign && !policies.resource().stream().anyMatch(policy -> policy.kind() == AppliedPolicy.Kind.RESOURCE)) {
            hops.add(Hop.ruled(
                    Stage.ACCOUNT_WALL, resource, Verdict.IMPLICIT_DENY, "the resource belongs to another account"));
            return ended();
        }
        return limits() ? combine(foreign) : ended();
    }

    // OSS "STS common errors and troubleshooting": roles may not be assumed by root accounts.
    private Outcome refuseRoot() {
        hops.add(Hop.ruled(Stage.ROOT, resource, Verdict.IMPLICIT_DENY, "roles may not be assumed by root accounts"));
        return ended();
    }

    /** The stages that can only take away; false as soon as one of them does not allow. */
    private boolean limits() {
        // Resource Directory, "Control policy overview": every level must allow; root users are exempt.
        if (!root) {
            for (List<AppliedPolicy> level : policies.control()) {
                if (!look(Stage.CONTROL, level).allows()) {
                    return false;
                }
            }
        }
        return policies.session().isEmpty()
                || look(Stage.SESSION, policies.session()).allows();
    }

    private Outcome combine(boolean foreign) {
        List<Hop> sides = new ArrayList<>();
        if (root && !foreign) {
            Hop own = Hop.ruled(Stage.ROOT, resource, Verdict.ALLOW, "the account itself, on its own resource");
            hops.add(own);
            sides.add(own);
        } else {
            // OSS, "OSS authentication": identity rights end at the account, so a stranger's are not looked at.
            sides.add(foreign ? strangersIdentity() : identity());
        }
        if (!policies.resource().isEmpty()) {
            sides.add(look(Stage.RESOURCE, policies.resource()));
        }
        for (Hop side : sides) {
            if (side.verdict() == Verdict.EXPLICIT_DENY) {
                return denied(side);
            }
        }
        boolean grants = sides.stream().anyMatch(side -> side.allows() && mayGrant(side));
        return grants ? allowed() : denied(sides.get(0));
    }

    private Hop strangersIdentity() {
        Hop hop = Hop.ruled(
                Stage.ACCOUNT_WALL, resource, Verdict.IMPLICIT_DENY, "identity policies end at their own account");
        hops.add(hop);
        return hop;
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
                trust == null ? ruledOut(Stage.TRUST, "there is no trust policy") : look(Stage.TRUST, List.of(trust)));
        for (Hop side : sides) {
            if (side.verdict() == Verdict.EXPLICIT_DENY) {
                return denied(side);
            }
        }
        // ASSUMED: where both sides are missing, the identity side is reported.
        return sides.stream()
                .filter(side -> !side.allows())
                .findFirst()
                .map(this::denied)
                .orElseGet(this::allowed);
    }

    private Hop ruledOut(Stage stage, String reason) {
        Hop hop = Hop.ruled(stage, resource, Verdict.IMPLICIT_DENY, reason);
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
        List<StatementTrace> deciding =
                hops.stream().flatMap(hop -> hop.deciding().stream()).toList();
        return new Outcome(Verdict.ALLOW, null, deciding, hops);
    }

    private Outcome ended() {
        return denied(hops.get(hops.size() - 1));
    }

    private Outcome denied(Hop end) {
        return new Outcome(end.verdict(), end.stage(), end.deciding(), hops);
    }
}
