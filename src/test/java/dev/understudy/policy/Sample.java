package dev.understudy.policy;

import dev.understudy.policy.json.PolicyParser;
import dev.understudy.policy.json.PolicyUse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Accounts, callers and policies that tests of decisions speak of. */
final class Sample {
    static final AccountId A = new AccountId("1000000000000001");
    static final AccountId B = new AccountId("2000000000000002");
    static final Principal.Root ROOT = new Principal.Root(A);
    static final Principal.User ALICE = new Principal.User(A, "alice", "42");
    static final Principal.User STRANGER = new Principal.User(B, "bob", null);
    static final Principal.RoleSession SESSION = new Principal.RoleSession(A, "Reader", "ci");
    static final Principal.Service LOG = new Principal.Service(A, "log.aliyuncs.com");
    static final Principal.Federated SAML = new Principal.Federated(A, "acs:ram::1000000000000001:saml-provider/corp");

    static final String READ = "log:GetLogStoreLogs";
    static final String STORE = "acs:log:cn-hangzhou:1000000000000001:project/p/logstore/l";
    static final String OBJECT = "acs:oss:cn-hangzhou:1000000000000001:bucket/key";
    static final String ROLE = "acs:ram::1000000000000001:role/partner";

    private Sample() {}

    static AccessRequest request(Principal principal, String action, String... resources) {
        return new AccessRequest(principal, action, List.of(resources), RequestContext.EMPTY);
    }

    static AppliedPolicy policy(String name, AppliedPolicy.Kind kind, String... statements) {
        PolicyUse use = switch (kind) {
            case CUSTOM, SYSTEM -> PolicyUse.IDENTITY;
            case SESSION -> PolicyUse.SESSION;
            case TRUST -> PolicyUse.TRUST;
            case CONTROL -> PolicyUse.CONTROL;
            case PROJECT -> PolicyUse.PROJECT;
            case RESOURCE -> PolicyUse.RESOURCE;
        };
        String text = "{\"Version\":\"1\",\"Statement\":[" + String.join(",", statements) + "]}";
        return new AppliedPolicy(name, kind, null, null, PolicyParser.parse(text, use));
    }

    static AppliedPolicy identity(String... statements) {
        return policy("identity", AppliedPolicy.Kind.CUSTOM, statements);
    }

    static AppliedPolicy session(String... statements) {
        return policy("session", AppliedPolicy.Kind.SESSION, statements);
    }

    static AppliedPolicy control(String name, String... statements) {
        return policy(name, AppliedPolicy.Kind.CONTROL, statements);
    }

    static AppliedPolicy project(String... statements) {
        return policy("project", AppliedPolicy.Kind.PROJECT, statements);
    }

    static AppliedPolicy bucket(String... statements) {
        return policy("bucket", AppliedPolicy.Kind.RESOURCE, statements);
    }

    static AppliedPolicy trust(String... statements) {
        return policy("trust", AppliedPolicy.Kind.TRUST, statements);
    }

    static String allow(String action, String resource) {
        return statement("Allow", action, "\"Resource\":\"" + resource + "\"");
    }

    static String deny(String action, String resource) {
        return statement("Deny", action, "\"Resource\":\"" + resource + "\"");
    }

    /** A statement with more members, such as {@code "Principal":["*"]}. */
    static String statement(String effect, String action, String... members) {
        return "{\"Effect\":\"" + effect + "\",\"Action\":\"" + action + "\"," + String.join(",", members) + "}";
    }

    static String trusts(String effect, String arn) {
        return statement(effect, "sts:AssumeRole", "\"Principal\":{\"RAM\":[\"" + arn + "\"]}");
    }

    static StatementTrace trace(String policy, int statement, Effect effect, Mismatch... mismatches) {
        return trace(policy, statement, effect, Set.copyOf(Arrays.asList(mismatches)), List.of());
    }

    /** A trace that reads so; what else is in its statement does not count. */
    static StatementTrace trace(
            String policy, int statement, Effect effect, Set<Mismatch> mismatches, List<ConditionTrace> conditions) {
        Statement body = new Statement(
                statement, effect, ActionPatterns.of(List.of("*"), false), List.of(), List.of(), List.of());
        PolicyDocument document = new PolicyDocument(List.of(body));
        return new StatementTrace(
                new AppliedPolicy(policy, AppliedPolicy.Kind.CUSTOM, null, null, document),
                body,
                mismatches,
                conditions);
    }

    static Question question(Principal principal, String action, String resource, RequestContext context) {
        return new Question(
                new AccessRequest(principal, action, List.of(resource), context), resource, Rulings.STANDARD);
    }

    static Question question(RequestContext context) {
        return question(ALICE, "log:GetLogStore", STORE, context);
    }

    static RequestContext context(String key, String... values) {
        return new RequestContext(Map.of(key, List.of(values)));
    }

    static Policies identities(AppliedPolicy... identity) {
        return new Policies(List.of(), List.of(), List.of(identity), List.of(), null, List.of());
    }

    static Policies withSession(Policies policies, AppliedPolicy... session) {
        return new Policies(
                policies.control(),
                List.of(session),
                policies.identity(),
                policies.resourceGroup(),
                policies.trust(),
                policies.resource());
    }

    static Policies withGroup(Policies policies, AppliedPolicy... group) {
        return new Policies(
                policies.control(),
                policies.session(),
                policies.identity(),
                List.of(group),
                policies.trust(),
                policies.resource());
    }

    static Policies withTrust(Policies policies, AppliedPolicy trust) {
        return new Policies(
                policies.control(),
                policies.session(),
                policies.identity(),
                policies.resourceGroup(),
                trust,
                policies.resource());
    }

    static Policies withResource(Policies policies, AppliedPolicy... resource) {
        return new Policies(
                policies.control(),
                policies.session(),
                policies.identity(),
                policies.resourceGroup(),
                policies.trust(),
                List.of(resource));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static Policies withControl(Policies policies, List<AppliedPolicy>... levels) {
        return new Policies(
                List.of(levels),
                policies.session(),
                policies.identity(),
                policies.resourceGroup(),
                policies.trust(),
                policies.resource());
    }
}
