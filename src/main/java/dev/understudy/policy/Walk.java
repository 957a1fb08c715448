package dev.understudy.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The way of one request over the stages, for one of its resources. */
final class Walk {
    private final Question question;
    private final Principal principal;
    private final Policies policies;
    private final boolean root;
    private final List<Hop> hops = new ArrayList<>(4);

    Walk(Question question, Policies policies) {
        this.question = question;
        this.principal = question.principal();
        this.policies = policies;
        this.root = principal instanceof Principal.Root;
    }

    Outcome outcome() {
        if (question.assumesRole()) {
            // OSS "STS common errors and troubleshooting": roles may not be assumed by root accounts.
            return root
                    ? denied(rule(Stage.ROOT, Verdict.IMPLICIT_DENY, "roles may not be assumed by root accounts"))
                    : limit(false).map(this::denied).orElseGet(this::assumeRole);
        }
        boolean foreign = Arn.isForeignTo(question.resource(), principal.account());
        if (foreign && !hasResourcePolicy(AppliedPolicy.Kind.RESOURCE)) {
            return denied(rule(Stage.ACCOUNT_WALL, Verdict.IMPLICIT_DENY, "the resource belongs to another account"));
        }
        return limit(root && !foreign).map(this::denied).orElseGet(() -> combine(foreign));
    }

    /** The stages that can only take away; the hop that does, if one does. */
    private Optional<Hop> limit(boolean exempt) {
        // Resource Directory, "Control policy overview": every level must allow and none deny; the members' root users
        // are exempt. ASSUMED: each from the control policies over its own account, and not those over another's.
        if (!exempt && !policies.control().isEmpty()) {
            List<Hop> levels = new ArrayList<>();
            policies.control().forEach(level -> levels.add(look(Stage.CONTROL, level)));
            Optional<Hop> control = firstDenial(levels);
            if (control.isPresent()) {
                return control;
            }
        }
        return policies.session().isEmpty()
                ? Optional.empty()
                : firstDenial(List.of(look(Stage.SESSION, policies.session())));
    }

    /** Explicit before implicit, else in order. */
    private static Optional<Hop> firstDenial(List<Hop> sides) {
        Hop first = null;
        for (Hop side : sides) {
            if (side.verdict() == Verdict.EXPLICIT_DENY) {
                return Optional.of(side);
            }
            if (!side.allows() && first == null) {
                first = side;
            }
        }
        return Optional.ofNullable(first);
    }

    private Outcome combine(boolean foreign) {
        List<Hop> sides = new ArrayList<>(2);
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
        Optional<Hop> denial = firstDenial(sides);
        if (denial.isPresent() && denial.get().verdict() == Verdict.EXPLICIT_DENY) {
            return denied(denial.get());
        }
        for (Hop side : sides) {
            if (side.allows() && mayGrant(side)) {
                return allowed();
            }
        }
        return denied(sides.get(0));
    }

    // ASSUMED: an Allow in a Log Service project policy replaces no missing identity grant; every documented one
    // denies.
    // OSS, "OSS authentication": a bucket policy alone is enough, except for roles.
    private boolean mayGrant(Hop side) {
        if (side.stage() != Stage.RESOURCE) {
            return true;
        }
        return hasResourcePolicy(AppliedPolicy.Kind.PROJECT)
                ? question.rulings().isSwitched(Ruling.PROJECT_ALLOW)
                : !(principal instanceof Principal.RoleSession);
    }

    private boolean hasResourcePolicy(AppliedPolicy.Kind kind) {
        for (AppliedPolicy policy : policies.resource()) {
            if (policy.kind() == kind) {
                return true;
            }
        }
        return false;
    }

    private Outcome assumeRole() {
        List<Hop> sides = new ArrayList<>(2);
        if (hasIdentity(principal)) {
            sides.add(identity());
        }
        AppliedPolicy trust = policies.trust();
        sides.add(
                trust == null
                        ? rule(Stage.TRUST, Verdict.IMPLICIT_DENY, "there is no trust policy")
                        : look(Stage.TRUST, List.of(trust)));
        // ASSUMED: where both sides are missing, the identity side is reported.
        if (question.rulings().isSwitched(Ruling.BOTH_SIDES_MISSING)) {
            Collections.reverse(sides);
        }
        return firstDenial(sides).map(this::denied).orElseGet(this::allowed);
    }

    private Hop rule(Stage stage, Verdict verdict, String reason) {
        Hop hop = Hop.ruled(stage, question.resource(), verdict, reason);
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
        if (policies.resourceGroup().isEmpty() || account.verdict() == Verdict.EXPLICIT_DENY) {
            return account;
        }
        if (account.allows()) {
            showUnaskedDenial();
            return account;
        }
        Hop group = look(Stage.RESOURCE_GROUP, policies.resourceGroup());
        // RAM API "DecodeDiagnosticMessage", samples: when neither scope allows, the account scope is named.
        return group.verdict() == Verdict.IMPLICIT_DENY ? account : group;
    }

    /** Whoever wrote a Deny for a resource group believes it to hold; that it was passed over must be seen. */
    private void showUnaskedDenial() {
        StatementTraces statements = new StatementTraces(policies.resourceGroup(), question);
        Hop unasked = Hop.of(Stage.UNASKED_RESOURCE_GROUP, question.resource(), statements);
        if (unasked.verdict() == Verdict.EXPLICIT_DENY) {
            hops.add(unasked.because("does not count, since an Allow of the account scope is final"));
        }
    }

    private Hop look(Stage stage, List<AppliedPolicy> level) {
        Hop hop = Hop.of(stage, question.resource(), new StatementTraces(level, question));
        hops.add(hop);
        return hop;
    }

    private Outcome allowed() {
        List<StatementTrace> deciding = new ArrayList<>(2);
        for (Hop hop : hops) {
            if (hop.counts() && mayGrant(hop)) {
                deciding.addAll(hop.deciding());
            }
        }
        return new Outcome(Verdict.ALLOW, null, deciding, hops);
    }

    private Outcome denied(Hop end) {
        // Several levels of control policies can deny at once.
        List<StatementTrace> deciding = new ArrayList<>(2);
        for (Hop hop : hops) {
            if (hop.stage() == end.stage() && hop.verdict() == end.verdict()) {
                deciding.addAll(hop.deciding());
            }
        }
        return new Outcome(end.verdict(), end.stage(), deciding, hops);
    }
}
