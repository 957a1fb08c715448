package dev.understudy.gateway;

import dev.understudy.access.AccessControl;
import dev.understudy.access.Facts;
import dev.understudy.account.CloudError;
import dev.understudy.policy.AccountId;
import dev.understudy.policy.Decision;
import dev.understudy.policy.Verdict;
import dev.understudy.sts.Session;
import dev.understudy.trail.DecisionRecord.Asked;
import dev.understudy.wire.http.WireRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
     * @param formerAction a code of old for the same: allows nothing, and denies where it is explicitly denied; null without one
     * @param owner the account of the resources
     * @param context condition keys of the operation
     * @param wording how the service words a denial
     */
    record Question(
            Caller caller,
            String action,
            @Nullable String formerAction,
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
        String action = question.action();
        Decision decision = decide(question, action, facts);
        String former = question.formerAction();
        if (former != null && decision.verdict() != Verdict.EXPLICIT_DENY) {
            Decision asOfOld = decide(question, former, facts);
            if (asOfOld.verdict() == Verdict.EXPLICIT_DENY) {
                action = former;
                decision = asOfOld;
            }
        }
        attempt.decided(new Asked(action, question.resources(), question.owner()), decision);
        if (!decision.allowed()) {
            Denial denial = new Denial(attempt.requestId, caller.principal(), action, decision);
            throw new Denied(denial, question.wording().apply(denial));
        }
    }

    private Decision decide(Question question, String action, Facts facts) {
        Caller caller = question.caller();
        return access.decide(caller.principal(), caller.sessionPolicy(), action, question.resources(), facts);
    }
}
