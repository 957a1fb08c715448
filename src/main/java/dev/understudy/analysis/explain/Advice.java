package dev.understudy.analysis.explain;

import dev.understudy.analysis.near.NearMiss;
import dev.understudy.analysis.near.NearMisses;
import dev.understudy.policy.AccessRequest;
import dev.understudy.policy.Arn;
import dev.understudy.policy.Decision;
import dev.understudy.policy.Hop;
import dev.understudy.policy.Principal;
import dev.understudy.policy.PrincipalPattern;
import dev.understudy.policy.Stage;
import dev.understudy.policy.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a colleague would add, who has seen such denials before. */
final class Advice {
    private final AccessRequest request;
    private final Decision decision;
    private final List<String> sentences = new ArrayList<>();

    Advice(AccessRequest request, Decision decision) {
        this.request = request;
        this.decision = decision;
    }

    List<String> sentences() {
        NearMisses.end(decision).ifPresent(this::denied);
        return sentences;
    }

    private void denied(Hop end) {
        if (request.resources().size() > 1) {
            long refused = decision.hops().stream()
                    .filter(hop -> hop.counts() && hop.verdict() != Verdict.ALLOW)
                    .map(Hop::resource)
                    .distinct()
                    .count();
            sentences.add("The call needs all of its " + request.resources().size() + " resources; refused for "
                    + refused + " of them, first `" + end.resource() + "`.");
        }
        stage(end);
        decision.hops().stream()
                .filter(hop -> hop.stage() != end.stage() && hop.resource().equals(end.resource()))
                .filter(hop -> hop.verdict() == Verdict.IMPLICIT_DENY && hop.stage() == Stage.TRUST)
                .forEach(this::alsoRefused);
        if (request.action().toLowerCase(Locale.ROOT).equals("ram:passrole")) {
            // Log Service, "Authorize a RAM user to manage alerts".
            sentences.add("`ram:PassRole` is asked when a service is given a role to act with; it needs a grant of its"
                    + " own on that role.");
        }
    }

    private void stage(Hop end) {
        switch (end.stage()) {
            case ACCOUNT_WALL ->
                sentences.add("No policy opens this. The way across is a role in account `" + owner(end)
                        + "` that trusts account `" + request.principal().account()
                        + "`: call AssumeRole, then this with the session's key.");
            case ROOT ->
                sentences.add("No policy changes this: assume the role with the key of a RAM user or of another role's"
                        + " session, never with the root key.");
            case SESSION ->
                sentences.add("A session has only what its session policy and its role both allow; the policy given to"
                        + " AssumeRole has to allow this too.");
            case IDENTITY -> identity(end);
            case CONTROL ->
                sentences.add("Every level of the resource directory has to allow; its administrator can change that,"
                        + " no policy of this account can.");
            case TRUST -> trust(end);
            case RESOURCE_GROUP, UNASKED_RESOURCE_GROUP, RESOURCE -> {
                // The statement that refused says it all.
            }
        }
    }

    private void identity(Hop end) {
        if (end.verdict() != Verdict.IMPLICIT_DENY) {
            return;
        }
        if (end.statements().isEmpty()) {
            boolean session = request.principal() instanceof Principal.RoleSession;
            sentences.add("Nothing is attached to " + Wording.holder(request.principal())
                    + (session ? "; what is detached ends at once, for tokens that are still alive too." : "."));
        }
        if (decision.hops().stream().anyMatch(hop -> hop.stage() == Stage.SESSION)) {
            sentences.add("The session policy allows it but adds nothing: a session has only what its role may do as"
                    + " well.");
        }
    }

    private void trust(Hop end) {
        if (end.reason().isEmpty()) {
            boolean services = end.statements().stream()
                    .flatMap(trace -> trace.body().principals().stream())
                    .allMatch(pattern -> pattern.kind() == PrincipalPattern.Kind.SERVICE);
            if (services && !(request.principal() instanceof Principal.Service)) {
                sentences.add("It is a role for a cloud service; users and roles do not assume it.");
            }
        }
    }

    private void alsoRefused(Hop hop) {
        List<NearMiss> near = NearMisses.of(request, hop);
        sentences.add("Then " + Wording.stage(hop) + " would refuse it as well"
                + (hop.reason().isEmpty() ? "" : ": " + hop.reason())
                + (near.isEmpty()
                        ? "."
                        : ": " + Wording.statement(near.get(0).trace()) + ": " + Wording.differences(near.get(0))
                                + "."));
    }

    private static String owner(Hop hop) {
        return Arn.parse(hop.resource()).map(Arn::account).orElse("");
    }
}
