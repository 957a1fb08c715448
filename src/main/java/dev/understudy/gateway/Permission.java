package dev.understudy.gateway;

import dev.understudy.access.AccessControl;
import dev.understudy.access.Facts;
import dev.understudy.account.CloudError;
import dev.understudy.policy.AccountId;
import dev.understudy.policy.Decision;
import dev.understudy.sts.Session;
import dev.understudy.trail.DecisionRecord.Asked;
import dev.understudy.wire.http.WireRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Asks for permission; the only way an operation is ever let through. */
final class Permission {
    private final Cloud cloud;
    private final AccessControl access;

    Permission(Cloud cloud, AccessControl access) {
        this.cloud = cloud;
        this.access = access;
    }

    /**
     * What is asked.
     *
     * @param owner the account of the resources
     * @param context condition keys of the operation
     * @param wording how the service words a denial
     */
    record Question(
            Caller caller,
            String action,
            List<String> resources,
            AccountId owner,
            Map<String, List<String>> context,
            Function<Denial, CloudError> wording) {}

    /** Decide and note the decision down; throws {@link Denied} unless it is an Allow. */
    void require(Question question, WireRequest request, Attempt attempt) {
        Caller caller = question.caller();
        Session session = caller.session();
        String source = session == null ? null : session.sourceIdentity();
        Facts facts = new Facts(
                        cloud.clocks().of(caller.principal().account()).instant(),
                        request.sourceIp(),
                        request.secure(),
                        cloud.contexts().of(caller.accessKeyId()))
                .with(source == null ? Map.of() : Map.of("acs:SourceIdentity", List.of(source)))
                .with(question.context());
        Decision decision = access.decide(
                caller.principal(), caller.sessionPolicy(), question.action(), question.resources(), facts);
        attempt.decided(new Asked(question.action(), question.resources(), question.owner()), decision);
        if (!decision.allowed()) {
            Denial denial = new Denial(attempt.requestId, caller.principal(), question.action(), decision);
            throw new Denied(denial, question.wording().apply(denial));
        }
    }
}
