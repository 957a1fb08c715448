package dev.understudy.policy;

import static dev.understudy.policy.Sample.ALICE;
import static dev.understudy.policy.Sample.OBJECT;
import static dev.understudy.policy.Sample.READ;
import static dev.understudy.policy.Sample.ROOT;
import static dev.understudy.policy.Sample.SESSION;
import static dev.understudy.policy.Sample.STORE;
import static dev.understudy.policy.Sample.STRANGER;
import static dev.understudy.policy.Sample.allow;
import static dev.understudy.policy.Sample.deny;
import static dev.understudy.policy.Sample.identities;
import static dev.understudy.policy.Sample.identity;
import static dev.understudy.policy.Sample.project;
import static dev.understudy.policy.Sample.request;
import static dev.understudy.policy.Sample.session;
import static dev.understudy.policy.Sample.trace;
import static dev.understudy.policy.Sample.withGroup;
import static dev.understudy.policy.Sample.withResource;
import static dev.understudy.policy.Sample.withSession;
import static dev.understudy.policy.Verdict.ALLOW;
import static dev.understudy.policy.Verdict.EXPLICIT_DENY;
import static dev.understudy.policy.Verdict.IMPLICIT_DENY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
    private static final String EVERYBODY = "\"Principal\":[\"*\"]";
    private static final String ANY = "\"Resource\":\"*\"";

    private static Hop hop(Stage stage, Verdict verdict, StatementTrace... statements) {
        return new Hop(stage, STORE, verdict, "", List.of(statements));
    }

    private static final StatementTrace ALLOWS = trace("identity", 1, Effect.ALLOW);
    private static final StatementTrace DENIES = trace("identity", 1, Effect.DENY);

    @Test
    void noPolicyIsAnImplicitDeny() {
        assertThat(Evaluator.decide(request(ALICE, READ, STORE), Policies.NONE))
                .isEqualTo(new Decision(
                        IMPLICIT_DENY, Stage.IDENTITY, List.of(), List.of(hop(Stage.IDENTITY, IMPLICIT_DENY))));
    }

    @Test
    void anIdentityPolicyAllows() {
        assertThat(Evaluator.decide(request(ALICE, READ, STORE), identities(identity(allow("log:*", "*")))))
                .isEqualTo(new Decision(ALLOW, null, List.of(ALLOWS), List.of(hop(Stage.IDENTITY, ALLOW, ALLOWS))));
    }

    @Test
    void explicitDenyBeatsAllowInAnotherPolicyAndEveryStatementIsTraced() {
        Policies policies = identities(
                identity(allow("log:*", "*"), allow("oss:*", "acs:oss:*")),
                Sample.policy("second", AppliedPolicy.Kind.SYSTEM, deny("*", "*")));
        StatementTrace other = trace("identity", 2, Effect.ALLOW, Mismatch.ACTION, Mismatch.RESOURCE);
        StatementTrace denies = trace("second", 1, Effect.DENY);
        assertThat(Evaluator.decide(request(ALICE, READ, STORE), policies))
                .isEqualTo(new Decision(
                        EXPLICIT_DENY,
                        Stage.IDENTITY,
                        List.of(denies),
                        List.of(hop(Stage.IDENTITY, EXPLICIT_DENY, ALLOWS, other, denies))));
    }

    @Test
    void theAccountMayDoEverythingAtHome() {
        assertThat(Evaluator.decide(request(ROOT, READ, STORE), identities(identity(deny("*", "*")))))
                .isEqualTo(new Decision(
                        ALLOW,
                        null,
                        List.of(),
                        List.of(Hop.ruled(Stage.ROOT, STORE, ALLOW, "the account itself, on its own resource"))));
    }

    @Test
    void everyLevelOfControlPoliciesIsReadAndOneThatDoesNotAllowEnds() {
        Policies policies = Sample.withControl(
                identities(identity(allow("*", "*"))),
                List.of(Sample.control("full", allow("*", "*"))),
                List.of(Sample.control("oss", allow("oss:*", "*"))),
                List.of(Sample.control("child", allow("*", "*"))));
        assertThat(Evaluator.decide(request(ALICE, READ, STORE), policies))
                .isEqualTo(new Decision(
                        IMPLICIT_DENY,
                        Stage.CONTROL,
                        List.of(),
                        List.of(
                                hop(Stage.CONTROL, ALLOW, trace("full", 1, Effect.ALLOW)),
                                hop(Stage.CONTROL, IMPLICIT_DENY, trace("oss", 1, Effect.ALLOW, Mismatch.ACTION)),
                                hop(Stage.CONTROL, ALLOW, trace("child", 1, Effect.ALLOW)))));
    }

    @Test
    void anExplicitDenyOfALowerControlLevelBeatsASilentUpperOne() {
        StatementTrace first = trace("denies", 1, Effect.DENY);
        StatementTrace second = trace("too", 1, Effect.DENY);
        Policies policies = Sample.withControl(
                Policies.NONE,
                List.of(),
                List.of(Sample.control("denies", deny("*", "*"))),
                List.of(Sample.control("too", deny("log:*", "*"))));
        assertThat(Evaluator.decide(request(ALICE, READ, STORE), policies))
                .isEqualTo(new Decision(
                        EXPLICIT_DENY,
                        Stage.CONTROL,
                        List.of(first, second),
                        List.of(
                                hop(Stage.CONTROL, IMPLICIT_DENY),
                                hop(Stage.CONTROL, EXPLICIT_DENY, first),
                                hop(Stage.CONTROL, EXPLICIT_DENY, second))));
    }

    @Test
    void allowingControlAndSessionPoliciesLeaveTheDecisionToIdentity() {
        StatementTrace control = trace("full", 1, Effect.ALLOW);
        StatementTrace session = trace("session", 1, Effect.ALLOW);
        Policies policies = Sample.withControl(
                withSession(identities(identity(allow("*", "*"))), session(allow("*", "*"))),
                List.of(Sample.control("full", allow("*", "*"))));
        assertThat(Evaluator.decide(request(SESSION, READ, STORE), policies))
                .isEqualTo(new Decision(
                        ALLOW,
                        null,
                        List.of(control, session, ALLOWS),
                        List.of(
                                hop(Stage.CONTROL, ALLOW, control),
                                hop(Stage.SESSION, ALLOW, session),
                                hop(Stage.IDENTITY, ALLOW, ALLOWS))));
    }

    @Test
    void controlPoliciesDoNotBindTheRoot() {
        Policies policies = Sample.withControl(Policies.NONE, List.of(Sample.control("none", deny("*", "*"))));
        assertThat(Evaluator.decide(request(ROOT, READ, STORE), policies).allowed())
                .isTrue();
    }

    @Test
    void aSessionPolicyThatDoesNotAllowEndsTheWalk() {
        StatementTrace other = trace("session", 1, Effect.ALLOW, Mismatch.ACTION);
        Policies policies = withSession(identities(identity(allow("*", "*"))), session(allow("oss:*", "*")));
        assertThat(Evaluator.decide(request(SESSION, READ, STORE), policies))
                .isEqualTo(new Decision(
                        IMPLICIT_DENY, Stage.SESSION, List.of(), List.of(hop(Stage.SESSION, IMPLICIT_DENY, other))));
    }

    @Test
    void aSessionPolicyThatDeniesEndsTheWalk() {
        StatementTrace denies = trace("session", 1, Effect.DENY);
        Policies policies = withSession(identities(identity(allow("*", "*"))), session(deny("log:*", "*")));
        assertThat(Evaluator.decide(request(SESSION, READ, STORE), policies))
                .isEqualTo(new Decision(
                        EXPLICIT_DENY,
                        Stage.SESSION,
                        List.of(denies),
                        List.of(hop(Stage.SESSION, EXPLICIT_DENY, denies))));
    }

    @Test
    void theResourceGroupIsAskedWhenTheAccountScopeIsSilent() {
        StatementTrace group = trace("group", 1, Effect.ALLOW);
        Policies policies =
                withGroup(Policies.NONE, Sample.policy("group", AppliedPolicy.Kind.CUSTOM, allow("*", "*")));
        assertThat(Evaluator.decide(request(ALICE, READ, STORE), policies))
                .isEqualTo(new Decision(
                        ALLOW,
                        null,
                        List.of(group),
                        List.of(hop(Stage.IDENTITY, IMPLICIT_DENY), hop(Stage.RESOURCE_GROUP, ALLOW, group))));
    }

    @Test
    void theResourceGroupCanDeny() {
        StatementTrace group = trace("group", 1, Effect.DENY);
        Policies policies = withGroup(Policies.NONE, Sample.policy("group", AppliedPolicy.Kind.CUSTOM, deny("*", "*")));
        assertThat(Evaluator.decide(request(ALICE, READ, STORE), policies))
                .isEqualTo(new Decision(
                        EXPLICIT_DENY,
                        Stage.RESOURCE_GROUP,
                        List.of(group),
                        List.of(hop(Stage.IDENTITY, IMPLICIT_DENY), hop(Stage.RESOURCE_GROUP, EXPLICIT_DENY, group))));
    }

    @Test
    void theResourceGroupIsNotAskedWhenTheAccountScopeAllowsAndItsDenyIsShown() {
        AppliedPolicy group = Sample.policy("group", AppliedPolicy.Kind.CUSTOM, deny("*", "*"));
        Hop shown = hop(Stage.UNASKED_RESOURCE_GROUP, EXPLICIT_DENY, trace("group", 1, Effect.DENY))
                .because("does not count, since an Allow of the account scope is final");
        Decision decision =
                Evaluator.decide(request(ALICE, READ, STORE), withGroup(identities(identity(allow("*", "*"))), group));
        assertThat(decision)
                .isEqualTo(
                        new Decision(ALLOW, null, List.of(ALLOWS), List.of(hop(Stage.IDENTITY, ALLOW, ALLOWS), shown)));
        assertThat(decision.hops()).extracting(Hop::counts).containsExactly(true, false);
    }

    @Test
    void anAllowOfTheResourceGroupThatNobodyAskedIsNotShown() {
        AppliedPolicy group = Sample.policy("group", AppliedPolicy.Kind.CUSTOM, allow("*", "*"));
        assertThat(Evaluator.decide(
                        request(ALICE, READ, STORE), withGroup(identities(identity(allow("*", "*"))), group)))
                .isEqualTo(new Decision(ALLOW, null, List.of(ALLOWS), List.of(hop(Stage.IDENTITY, ALLOW, ALLOWS))));
    }

    @Test
    void theResourceGroupIsNotAskedWhenTheAccountScopeDenies() {
        AppliedPolicy group = Sample.policy("group", AppliedPolicy.Kind.CUSTOM, deny("*", "*"));
        assertThat(Evaluator.decide(request(ALICE, READ, STORE), withGroup(identities(identity(deny("*", "*"))), group))
                        .hops())
                .containsExactly(hop(Stage.IDENTITY, EXPLICIT_DENY, DENIES));
    }

    @Test
    void aSilentResourceGroupLeavesTheDenialToTheAccountScope() {
        AppliedPolicy group = Sample.policy("group", AppliedPolicy.Kind.CUSTOM, allow("oss:*", "*"));
        assertThat(Evaluator.decide(request(ALICE, READ, STORE), withGroup(Policies.NONE, group)))
                .isEqualTo(new Decision(
                        IMPLICIT_DENY,
                        Stage.IDENTITY,
                        List.of(),
                        List.of(
                                hop(Stage.IDENTITY, IMPLICIT_DENY),
                                hop(
                                        Stage.RESOURCE_GROUP,
                                        IMPLICIT_DENY,
                                        trace("group", 1, Effect.ALLOW, Mismatch.ACTION)))));
    }

    @Test
    void aProjectPolicyDeniesWhatIdentityAllows() {
        StatementTrace denies = trace("project", 1, Effect.DENY);
        Policies policies = withResource(identities(identity(allow("*", "*"))), project(deny("log:*", "*")));
        assertThat(Evaluator.decide(request(ALICE, READ, STORE), policies))
                .isEqualTo(new Decision(
                        EXPLICIT_DENY,
                        Stage.RESOURCE,
                        List.of(denies),
                        List.of(hop(Stage.IDENTITY, ALLOW, ALLOWS), hop(Stage.RESOURCE, EXPLICIT_DENY, denies))));
    }

    @Test
    void anIdentityDenyIsNamedBeforeAResourceDeny() {
        Policies policies = withResource(identities(identity(deny("*", "*"))), project(deny("*", "*")));
        assertThat(Evaluator.decide(request(ALICE, READ, STORE), policies))
                .isEqualTo(new Decision(
                        EXPLICIT_DENY,
                        Stage.IDENTITY,
                        List.of(DENIES),
                        List.of(
                                hop(Stage.IDENTITY, EXPLICIT_DENY, DENIES),
                                hop(Stage.RESOURCE, EXPLICIT_DENY, trace("project", 1, Effect.DENY)))));
    }

    @Test
    void aProjectPolicyReplacesNoMissingIdentityGrant() {
        StatementTrace allows = trace("project", 1, Effect.ALLOW);
        Policies policies = withResource(Policies.NONE, project(allow("*", "*")));
        assertThat(Evaluator.decide(request(ALICE, READ, STORE), policies))
                .isEqualTo(new Decision(
                        IMPLICIT_DENY,
                        Stage.IDENTITY,
                        List.of(),
                        List.of(hop(Stage.IDENTITY, IMPLICIT_DENY), hop(Stage.RESOURCE, ALLOW, allows))));
    }

    @Test
    void anAllowOfAProjectPolicyIsNoReasonForAnAllow() {
        Policies policies = withResource(identities(identity(allow("*", "*"))), project(allow("*", "*")));
        assertThat(Evaluator.decide(request(ALICE, READ, STORE), policies).by()).containsExactly(ALLOWS);
    }

    @Test
    void aBucketPolicyGrantsWhereIdentityIsSilent() {
        StatementTrace allows = trace("bucket", 1, Effect.ALLOW);
        Policies policies =
                withResource(Policies.NONE, Sample.bucket(Sample.statement("Allow", "oss:*", ANY, EVERYBODY)));
        assertThat(Evaluator.decide(request(ALICE, "oss:GetObject", OBJECT), policies))
                .isEqualTo(new Decision(
                        ALLOW,
                        null,
                        List.of(allows),
                        List.of(
                                new Hop(Stage.IDENTITY, OBJECT, IMPLICIT_DENY, "", List.of()),
                                new Hop(Stage.RESOURCE, OBJECT, ALLOW, "", List.of(allows)))));
    }

    @Test
    void aBucketPolicyBindsTheRootOfItsAccount() {
        StatementTrace denies = trace("bucket", 1, Effect.DENY);
        Policies policies = withResource(Policies.NONE, Sample.bucket(Sample.statement("Deny", "*", ANY, EVERYBODY)));
        assertThat(Evaluator.decide(request(ROOT, "oss:GetObject", OBJECT), policies))
                .isEqualTo(new Decision(
                        EXPLICIT_DENY,
                        Stage.RESOURCE,
                        List.of(denies),
                        List.of(
                                Hop.ruled(Stage.ROOT, OBJECT, ALLOW, "the account itself, on its own resource"),
                                new Hop(Stage.RESOURCE, OBJECT, EXPLICIT_DENY, "", List.of(denies)))));
    }

    @Test
    void aStrangerMeetsTheWallWhateverHisPoliciesSay() {
        Policies policies = withResource(identities(identity(allow("*", "*"))), project(allow("*", "*")));
        assertThat(Evaluator.decide(request(STRANGER, READ, STORE), policies))
                .isEqualTo(new Decision(
                        IMPLICIT_DENY,
                        Stage.ACCOUNT_WALL,
                        List.of(),
                        List.of(Hop.ruled(
                                Stage.ACCOUNT_WALL, STORE, IMPLICIT_DENY, "the resource belongs to another account"))));
    }

    @Test
    void aStrangerComesInByABucketPolicyAlone() {
        StatementTrace allows = trace("bucket", 1, Effect.ALLOW);
        Policies policies =
                withResource(Policies.NONE, Sample.bucket(Sample.statement("Allow", "oss:*", ANY, EVERYBODY)));
        assertThat(Evaluator.decide(request(STRANGER, "oss:GetObject", OBJECT), policies))
                .isEqualTo(new Decision(
                        ALLOW,
                        null,
                        List.of(allows),
                        List.of(
                                Hop.ruled(
                                        Stage.ACCOUNT_WALL,
                                        OBJECT,
                                        IMPLICIT_DENY,
                                        "identity policies end at their own account"),
                                new Hop(Stage.RESOURCE, OBJECT, ALLOW, "", List.of(allows)))));
    }

    @Test
    void aStrangersRootComesInNoFurtherThanHisUsers() {
        Policies policies =
                withResource(Policies.NONE, Sample.bucket(Sample.statement("Allow", "oss:Put*", ANY, EVERYBODY)));
        Decision decision = Evaluator.decide(request(new Principal.Root(Sample.B), "oss:GetObject", OBJECT), policies);
        assertThat(decision.verdict()).isEqualTo(IMPLICIT_DENY);
        assertThat(decision.stage()).isEqualTo(Stage.ACCOUNT_WALL);
        assertThat(decision.hops()).extracting(Hop::stage).containsExactly(Stage.ACCOUNT_WALL, Stage.RESOURCE);
    }

    // Resource Directory, "Control policy overview": members' root users are exempt, a stranger's root is no member's
    // here.
    @Test
    void controlPoliciesBindTheRootOfAnotherAccount() {
        AppliedPolicy bucket = Sample.bucket(Sample.statement("Allow", "oss:*", ANY, EVERYBODY));
        Policies policies = new Policies(
                List.of(List.of(Sample.control("root", deny("oss:*", "*")))),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(bucket));
        Decision decision = Evaluator.decide(request(new Principal.Root(Sample.B), "oss:GetObject", OBJECT), policies);
        assertThat(decision.verdict()).isEqualTo(EXPLICIT_DENY);
        assertThat(decision.stage()).isEqualTo(Stage.CONTROL);
        assertThat(Evaluator.decide(request(ROOT, "oss:GetObject", OBJECT), policies)
                        .allowed())
                .isTrue();
    }

    @Test
    void aResourceThatIsNoArnBelongsToNoOtherAccount() {
        Policies policies = identities(identity(allow("*", "*")));
        assertThat(Evaluator.decide(request(STRANGER, READ, "*"), policies).allowed())
                .isTrue();
    }

    @Test
    void everyResourceNeedsAnAllowOfItsOwn() {
        String other = STORE + "2";
        Policies policies = identities(identity(allow("*", STORE)));
        StatementTrace missed = trace("identity", 1, Effect.ALLOW, Mismatch.RESOURCE);
        assertThat(Evaluator.decide(request(ALICE, READ, STORE, other), policies))
                .isEqualTo(new Decision(
                        IMPLICIT_DENY,
                        Stage.IDENTITY,
                        List.of(),
                        List.of(
                                hop(Stage.IDENTITY, ALLOW, ALLOWS),
                                new Hop(Stage.IDENTITY, other, IMPLICIT_DENY, "", List.of(missed)))));
    }

    @Test
    void anExplicitDenyOfALaterResourceBeatsAnImplicitOneOfAnEarlier() {
        String other = STORE + "2";
        Policies policies = identities(identity(deny("*", other)));
        StatementTrace missed = trace("identity", 1, Effect.DENY, Mismatch.RESOURCE);
        assertThat(Evaluator.decide(request(ALICE, READ, STORE, other, STORE + "3"), policies))
                .isEqualTo(new Decision(
                        EXPLICIT_DENY,
                        Stage.IDENTITY,
                        List.of(DENIES),
                        List.of(
                                hop(Stage.IDENTITY, IMPLICIT_DENY, missed),
                                new Hop(Stage.IDENTITY, other, EXPLICIT_DENY, "", List.of(DENIES)))));
    }

    @Test
    void theFirstImplicitDenyIsTheOneReported() {
        String foreign = "acs:log:cn-hangzhou:2000000000000002:project/p";
        assertThat(Evaluator.decide(request(ALICE, READ, foreign, STORE), Policies.NONE)
                        .stage())
                .isEqualTo(Stage.ACCOUNT_WALL);
        assertThat(Evaluator.decide(request(ALICE, READ, STORE, foreign), Policies.NONE)
                        .stage())
                .isEqualTo(Stage.IDENTITY);
    }

    @Test
    void aStatementThatAllowsSeveralResourcesIsNamedOnce() {
        Policies policies = identities(identity(allow("*", "*")));
        assertThat(Evaluator.decide(request(ALICE, READ, STORE, STORE + "2"), policies)
                        .by())
                .containsExactly(ALLOWS);
    }
}
