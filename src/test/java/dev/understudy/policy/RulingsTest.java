package dev.understudy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each question that the documents leave open has two answers, and a decision names those that made it. */
class RulingsTest {
    private static final String ANY = "\"Resource\":\"*\"";

    private static Decision decide(AccessRequest request, Policies policies, Ruling... switched) {
        Set<Ruling> others = EnumSet.noneOf(Ruling.class);
        others.addAll(Arrays.asList(switched));
        return Evaluator.decide(request, resource -> policies, new Rulings(others));
    }

    private static AccessRequest request(Principal principal, String action, String resource, RequestContext context) {
        return new AccessRequest(principal, action, List.of(resource), context);
    }

    /** The standard answer, the other one, and that each names the ruling. */
    private static void differs(
            AccessRequest request, Policies policies, Ruling ruling, Verdict standard, Verdict other) {
        Decision first = decide(request, policies);
        Decision second = decide(request, policies, ruling);
        assertThat(first.verdict()).isEqualTo(standard);
        assertThat(second.verdict()).isEqualTo(other);
        assertThat(first.rulings()).contains(ruling);
        assertThat(second.rulings()).contains(ruling);
    }

    private static Policies identity(String... statements) {
        return Sample.identities(Sample.identity(statements));
    }

    @Test
    void anAbsentKeyMeetsANegatedConditionUnlessRuledOtherwise() {
        differs(
                request(Sample.ALICE, "log:GetLogStore", Sample.STORE, RequestContext.EMPTY),
                identity(
                        Sample.allow("*", "*"),
                        Sample.statement(
                                "Deny", "*", ANY, "\"Condition\":{\"StringNotEquals\":{\"acs:SourceVpc\":\"vpc-1\"}}")),
                Ruling.ABSENT_KEY_NEGATED,
                Verdict.EXPLICIT_DENY,
                Verdict.ALLOW);
    }

    @Test
    void conditionKeysIgnoreCaseUnlessRuledOtherwise() {
        differs(
                request(
                        Sample.ALICE,
                        "log:GetLogStore",
                        Sample.STORE,
                        Sample.context("acs:PrincipalARN", Sample.ALICE.arn())),
                identity(Sample.statement(
                        "Allow", "*", ANY, "\"Condition\":{\"StringLike\":{\"acs:PrincipalArn\":\"*\"}}")),
                Ruling.CONDITION_KEY_CASE,
                Verdict.ALLOW,
                Verdict.IMPLICIT_DENY);
    }

    @Test
    void asterisksRunOverColonsUnlessRuledOtherwise() {
        AccessRequest role =
                request(Sample.ALICE, "ram:GetRole", "acs:ram::1000000000000001:role/r", RequestContext.EMPTY);
        differs(
                role,
                identity(Sample.allow("*", "acs:ram::*")),
                Ruling.GLOB_REACH,
                Verdict.ALLOW,
                Verdict.IMPLICIT_DENY);
        assertThat(decide(role, identity(Sample.allow("*", "acs:ram::*:role/R")), Ruling.GLOB_REACH)
                        .verdict())
                .isEqualTo(Verdict.ALLOW);
        assertThat(decide(role, identity(Sample.allow("*", "*")), Ruling.GLOB_REACH)
                        .verdict())
                .isEqualTo(Verdict.ALLOW);
    }

    @Test
    void userNamesAreExactUnlessRuledOtherwise() {
        differs(
                request(Sample.ALICE, "ram:GetUser", "acs:ram::1000000000000001:user/bob", RequestContext.EMPTY),
                identity(Sample.allow("ram:*", "acs:ram:*:*:user/Bob")),
                Ruling.USER_CASE,
                Verdict.IMPLICIT_DENY,
                Verdict.ALLOW);
    }

    @Test
    void trustPoliciesNamePrincipalsLiterallyUnlessRuledOtherwise() {
        for (String principal :
                List.of("*", "1000000000000001", "acs:ram::*:root", "acs:ram::1000000000000001:user/a*")) {
            differs(
                    request(Sample.ALICE, "sts:AssumeRole", Sample.ROLE, RequestContext.EMPTY),
                    Sample.withTrust(identity(Sample.allow("*", "*")), Sample.trust(Sample.trusts("Allow", principal))),
                    Ruling.LITERAL_PRINCIPALS,
                    Verdict.IMPLICIT_DENY,
                    Verdict.ALLOW);
        }
    }

    @Test
    void aProjectPolicyGrantsNothingUnlessRuledOtherwise() {
        differs(
                request(Sample.ALICE, "log:GetLogStore", Sample.STORE, RequestContext.EMPTY),
                Sample.withResource(Policies.NONE, Sample.project(Sample.allow("log:*", "*"))),
                Ruling.PROJECT_ALLOW,
                Verdict.IMPLICIT_DENY,
                Verdict.ALLOW);
    }

    @Test
    void theIdentitySideIsToldFirstUnlessRuledOtherwise() {
        AccessRequest request = request(Sample.ALICE, "sts:AssumeRole", Sample.ROLE, RequestContext.EMPTY);
        assertThat(decide(request, Policies.NONE).policyType()).contains(PolicyType.ACCOUNT_IDENTITY);
        assertThat(decide(request, Policies.NONE).rulings()).containsExactly(Ruling.BOTH_SIDES_MISSING);
        assertThat(decide(request, Policies.NONE, Ruling.BOTH_SIDES_MISSING).policyType())
                .contains(PolicyType.TRUST);
    }

    @Test
    void keysThatDependOnARulingAreThereUnderItsOneAnswerOnly() {
        RequestContext context = RequestContext.EMPTY
                .ruled(Ruling.MFA_OF_KEYS, "acs:MFAPresent", List.of("false"))
                .ruled(Ruling.SESSION_NAME_KEY, "sts:RoleSessionName", List.of("s1"));
        AccessRequest request = request(Sample.ALICE, "log:GetLogStore", Sample.STORE, context);
        differs(
                request,
                identity(
                        Sample.statement("Allow", "*", ANY, "\"Condition\":{\"Bool\":{\"acs:MFAPresent\":\"false\"}}")),
                Ruling.MFA_OF_KEYS,
                Verdict.ALLOW,
                Verdict.IMPLICIT_DENY);
        differs(
                request,
                identity(Sample.statement(
                        "Allow", "*", ANY, "\"Condition\":{\"StringEquals\":{\"sts:RoleSessionName\":\"s1\"}}")),
                Ruling.SESSION_NAME_KEY,
                Verdict.IMPLICIT_DENY,
                Verdict.ALLOW);
        assertThat(context.values()).containsOnlyKeys("acs:mfapresent");
    }

    @Test
    void whatIsKnownAnywayDependsOnNoRuling() {
        RequestContext known =
                Sample.context("acs:MFAPresent", "true").ruled(Ruling.MFA_OF_KEYS, "acs:mfapresent", List.of("false"));
        assertThat(known.get("acs:MFAPresent")).contains(List.of("true"));
    }

    @Test
    void anUndisputedDecisionNamesNoRuling() {
        AccessRequest request = request(Sample.ALICE, "log:GetLogStore", Sample.STORE, RequestContext.EMPTY);
        assertThat(decide(request, identity(Sample.allow("log:*", "*"))).rulings())
                .isEmpty();
        assertThat(decide(request, Policies.NONE).rulings()).isEmpty();
    }

    @Test
    void namesAndAnswersAreWords() {
        for (Ruling ruling : Ruling.values()) {
            assertThat(ruling.text()).matches("[a-z]+(-[a-z]+)*");
            assertThat(ruling.other()).matches("[a-z]+").isNotEqualTo(ruling.standard());
            assertThat(Ruling.named(ruling.text())).contains(ruling);
            assertThat(Rulings.STANDARD.answer(ruling)).isEqualTo(ruling.standard());
            assertThat(Rulings.STANDARD.flipped(ruling).answer(ruling)).isEqualTo(ruling.other());
            assertThat(Rulings.STANDARD.flipped(ruling).flipped(ruling)).isEqualTo(Rulings.STANDARD);
        }
    }
}
