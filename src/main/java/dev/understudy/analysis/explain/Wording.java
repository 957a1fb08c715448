package dev.understudy.analysis.explain;

import dev.understudy.analysis.near.Difference;
import dev.understudy.analysis.near.NearMiss;
import dev.understudy.policy.Hop;
import dev.understudy.policy.Principal;
import dev.understudy.policy.StatementTrace;
import java.util.stream.Collectors;

/** Names of things, as people speak of them. */
final class Wording {
    private Wording() {}

    static String statement(StatementTrace trace) {
        String holder = trace.source().attachedTo();
        return "statement " + trace.statement() + " of `" + trace.policy() + "`"
                + (holder == null ? "" : " (of " + holder + ")");
    }

    static String differences(NearMiss miss) {
        return miss.differences().stream().map(Difference::words).collect(Collectors.joining("; and "));
    }

    static String holder(Principal principal) {
        return principal.fold(new Principal.Cases<>(
                root -> "the account itself",
                user -> "the RAM user `" + user.name() + "`",
                session -> "the role `" + session.role() + "`",
                service -> "the service `" + service.name() + "`",
                federated -> "`" + federated.provider() + "`"));
    }

    static String stage(Hop hop) {
        return switch (hop.stage()) {
            case ACCOUNT_WALL -> "the wall between accounts";
            case ROOT -> "the rule for root keys";
            case CONTROL -> "the control policies of the resource directory";
            case SESSION -> "the session policy";
            case IDENTITY -> "the identity policies";
            case RESOURCE_GROUP, UNASKED_RESOURCE_GROUP -> "the identity policies of the resource group";
            case TRUST -> "the trust policy of `" + hop.resource() + "`";
            case RESOURCE -> "the policy of the resource itself";
        };
    }
}
