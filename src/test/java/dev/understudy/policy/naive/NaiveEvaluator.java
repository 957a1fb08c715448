package dev.understudy.policy.naive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides one line of a {@code decide} file that carries its own policies, slowly and literally.
 *
 * <p>Source: "Policy evaluation process", "Policy evaluation process of assuming a RAM role", "Control policy overview".
 */
public final class NaiveEvaluator {
    /** A deciding statement: {@code identity[0]}, counted from 1, {@code Allow} or {@code Deny}. */
    public record By(String policy, int statement, String effect) {}

    /**
     * What was decided.
     *
     * @param decision {@code Allow}, {@code ImplicitDeny} or {@code ExplicitDeny}
     * @param policyType for a denial the stage that ended it, in the cloud's word; null for an Allow and at the walls between accounts
     * @param by the deciding statements; empty for an implicit denial
     */
    public record Answer(String decision, @Nullable String policyType, List<By> by) {
        public Answer {
            by = List.copyOf(by);
        }

        /** Read the {@code expect} of a conformance line. */
        public static Answer of(JsonNode expect) {
            List<By> by = new ArrayList<>();
            for (JsonNode entry : expect.path("by")) {
                by.add(new By(
                        entry.path("policy").asText(),
                        entry.path("statement").asInt(),
                        entry.path("effect").asText()));
            }
            JsonNode type = expect.path("policyType");
            return new Answer(expect.path("decision").asText(), type.isTextual() ? type.textValue() : null, by);
        }

        boolean allows() {
            return decision.equals("Allow");
        }
    }

    private final JsonNode policies;
    private final NaiveCaller caller;
    private final String action;
    private final JsonNode context;

    private NaiveEvaluator(JsonNode line) {
        policies = line.path("policies");
        caller = NaiveCaller.of(line.path("principal"));
        action = line.path("action").asText();
        context = line.path("context");
    }

    /** Decide; several resources must all be allowed. */
    public static Answer decide(JsonNode line) {
        List<String> resources = NaiveJson.texts(line.path("resource"));
        if (resources.isEmpty()) {
            throw new IllegalArgumentException("no resource in " + line);
        }
        NaiveEvaluator evaluator = new NaiveEvaluator(line);
        List<Answer> answers = resources.stream().map(evaluator::decide).toList();
        for (Answer answer : answers) {
            if (answer.decision().equals("ExplicitDeny")) {
                return answer;
            }
        }
        List<By> by = List.of();
        for (Answer answer : answers) {
            if (!answer.allows()) {
                return answer;
            }
            by = NaiveVerdict.joined(by, answer.by());
        }
        return allow(by);
    }

    private Answer decide(String resource) {
        NaiveStatements statements = new NaiveStatements(action, resource, context);
        // "Use SourceIdentity": needed in the trust policy and on the caller's side, as the right to assume is.
        if (action.equalsIgnoreCase("sts:AssumeRole") || action.equalsIgnoreCase("sts:SetSourceIdentity")) {
            return assumeRole(statements);
        }
        NaiveArn arn = NaiveArn.of(resource);
        boolean foreign = arn.belongsToOtherThan(caller.account());
        boolean log = arn.service().equals("log") || (arn.service().isEmpty() && NaiveGlob.anyCase("log:*", action));
        if (foreign && (log || policies.path("resource").isEmpty())) {
            return implicit(null); // Accounts are walls: before any policy is read.
        }
        List<By> by = List.of();
        NaiveVerdict control = control(statements);
        if (!control.allowed()) {
            return denial(control, "ControlPolicy");
        }
        by = NaiveVerdict.joined(by, control.allows());
        NaiveVerdict session = session(statements);
        if (!session.allowed()) {
            return denial(session, "SessionPolicy");
        }
        by = NaiveVerdict.joined(by, session.allows());

        Answer identity = foreign ? implicit(null) : identity(statements);
        NaiveVerdict resourceSide = log
                ? statements.ofProjectPolicies(policies.path("resource"), caller)
                : statements.ofResourcePolicies(policies.path("resource"), caller);
        if (identity.decision().equals("ExplicitDeny")) {
            return identity;
        }
        if (resourceSide.denied()) {
            return denial(resourceSide, "ResourceBasedPolicy");
        }
        // "OSS authentication": what a bucket policy allows is enough by itself, except for roles.
        boolean mayGrant = caller.kind() != NaiveCaller.Kind.ROLE_SESSION;
        if (!identity.allows() && !(mayGrant && resourceSide.allowed())) {
            return identity;
        }
        List<By> granted = mayGrant ? resourceSide.allows() : List.of();
        return allow(NaiveVerdict.joined(NaiveVerdict.joined(by, identity.by()), granted));
    }

    private Answer assumeRole(NaiveStatements statements) {
        if (caller.isRoot()) {
            return implicit(null); // "STS common errors": roles may not be assumed by root accounts.
        }
        NaiveVerdict control = control(statements);
        if (!control.allowed()) {
            return denial(control, "ControlPolicy");
        }
        NaiveVerdict trust = statements.ofTrust(policies.path("trust"), caller);
        List<By> by = control.allows();
        if (!caller.hasNoIdentityPolicies()) {
            NaiveVerdict session = session(statements);
            if (!session.allowed()) {
                return denial(session, "SessionPolicy");
            }
            by = NaiveVerdict.joined(by, session.allows());
            Answer identity = identity(statements);
            if (!identity.allows() && !(trust.denied() && identity.decision().equals("ImplicitDeny"))) {
                return identity;
            }
            by = NaiveVerdict.joined(by, identity.by());
        }
        return trust.allowed() ? allow(NaiveVerdict.joined(by, trust.allows())) : denial(trust, "AssumeRolePolicy");
    }

    /** Every level must allow and none may deny; root users are spared ("Control policy overview"). */
    private NaiveVerdict control(NaiveStatements statements) {
        NaiveVerdict all = new NaiveVerdict(true, List.of(), List.of());
        if (caller.isRoot()) {
            return all;
        }
        JsonNode levels = policies.path("control");
        for (int i = 0; i < levels.size(); i++) {
            all = all.and(statements.ofAll(levels.get(i), "control[" + i + "]"));
        }
        return all;
    }

    /** Only a role session can carry session policies; without any it has all rights of the role. */
    private NaiveVerdict session(NaiveStatements statements) {
        JsonNode session = policies.path("session");
        if (caller.kind() != NaiveCaller.Kind.ROLE_SESSION || session.isEmpty()) {
            return new NaiveVerdict(true, List.of(), List.of());
        }
        return statements.ofAll(session, "session");
    }

    /** Account scope first, and final unless it says nothing; then the scope of the resource group. */
    private Answer identity(NaiveStatements statements) {
        if (caller.isRoot()) {
            return allow(List.of()); // Full control of its own resources, before identity policies.
        }
        NaiveVerdict account = statements.ofAll(policies.path("identity"), "identity");
        if (account.denied()) {
            return denial(account, "AccountLevelIdentityBasedPolicy");
        }
        if (account.allowed()) {
            return allow(account.allows());
        }
        NaiveVerdict group = statements.ofAll(policies.path("resourceGroup"), "resourceGroup");
        if (group.denied()) {
            return denial(group, "ResourceGroupLevelIdentityBasedPolicy");
        }
        return group.allowed() ? allow(group.allows()) : implicit("AccountLevelIdentityBasedPolicy");
    }

    private static Answer allow(List<By> by) {
        return new Answer("Allow", null, by);
    }

    private static Answer implicit(@Nullable String policyType) {
        return new Answer("ImplicitDeny", policyType, List.of());
    }

    private static Answer denial(NaiveVerdict verdict, String policyType) {
        return verdict.denied() ? new Answer("ExplicitDeny", policyType, verdict.denies()) : implicit(policyType);
    }
}
