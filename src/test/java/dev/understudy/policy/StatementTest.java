package dev.understudy.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StatementTest {
    private static final String EVERYBODY = "\"Principal\":[\"*\"]";
    private static final String ANY = "\"Resource\":\"*\"";
    private static final String VPC = "\"Condition\":{\"StringNotEquals\":{\"acs:SourceVpc\":\"vpc-1\"}}";

    private static StatementTrace trace(AppliedPolicy policy, Principal principal) {
        return policy.document()
                .statements()
                .get(0)
                .trace(policy, Sample.question(principal, Sample.READ, Sample.STORE, RequestContext.EMPTY));
    }

    private static Set<Mismatch> mismatches(AppliedPolicy policy, Principal principal) {
        return trace(policy, principal).mismatches();
    }

    @Test
    void appliesWhenEverythingMatches() {
        AppliedPolicy policy = Sample.identity(Sample.allow("log:Get*", "acs:log:*"));
        assertThat(trace(policy, Sample.ALICE)).isEqualTo(Sample.trace("identity", 1, Effect.ALLOW));
    }

    @Test
    void namesEverythingThatDoesNotMatch() {
        AppliedPolicy policy = Sample.bucket(Sample.statement(
                "Deny",
                "oss:*",
                "\"Resource\":\"acs:oss:*\"",
                "\"Principal\":[\"7\"]",
                "\"Condition\":{\"Bool\":{\"acs:SecureTransport\":\"true\"}}"));
        assertThat(trace(policy, Sample.ALICE))
                .isEqualTo(Sample.trace(
                        "bucket",
                        1,
                        Effect.DENY,
                        EnumSet.allOf(Mismatch.class),
                        List.of(new ConditionTrace(
                                "Bool", "acs:SecureTransport", List.of("true"), List.of(), true, false))));
    }

    @Test
    void needsEveryConditionToBeMet() {
        AppliedPolicy policy = Sample.identity(Sample.statement(
                "Allow", "*", ANY, "\"Condition\":{\"StringNotEquals\":{\"a\":\"x\"},\"StringEquals\":{\"a\":\"x\"}}"));
        assertThat(mismatches(policy, Sample.ALICE)).containsExactly(Mismatch.CONDITION);
    }

    @Test
    void notActionIsAboutEveryOtherAction() {
        AppliedPolicy policy = Sample.identity(Sample.allow("log:Get*", "*").replace("Action", "NotAction"));
        Statement statement = policy.document().statements().get(0);
        assertThat(mismatches(policy, Sample.ALICE)).containsExactly(Mismatch.ACTION);
        assertThat(statement
                        .trace(
                                policy,
                                Sample.question(
                                        Sample.ALICE, "log:PostLogStoreLogs", Sample.STORE, RequestContext.EMPTY))
                        .applies())
                .isTrue();
    }

    @Test
    void actionsIgnoreCase() {
        assertThat(mismatches(Sample.identity(Sample.allow("LOG:GETLOGSTORELOGS", "*")), Sample.ALICE))
                .isEmpty();
    }

    @Test
    void anIdentityPolicyIsAboutWhoeverItHangsOn() {
        assertThat(mismatches(Sample.identity(Sample.allow("*", "*")), Sample.ROOT))
                .isEmpty();
    }

    @Test
    void aTrustPolicyThatNamesNobodyIsAboutNobody() {
        AppliedPolicy trust = Sample.trust(Sample.trusts("Allow", "acs:ram::1000000000000001:root"));
        Statement named = trust.document().statements().get(0);
        Statement nobody =
                new Statement(1, Effect.ALLOW, named.actions(), named.resources(), List.of(), named.conditions());
        StatementTrace trace = nobody.trace(
                trust, Sample.question(Sample.ALICE, AccessRequest.ASSUME_ROLE, Sample.ROLE, RequestContext.EMPTY));
        assertThat(trace.mismatches()).containsExactly(Mismatch.PRINCIPAL);
    }

    @Test
    void aTrustPolicyMatchesWhateverRoleItHangsOn() {
        AppliedPolicy trust = Sample.trust(Sample.trusts("Allow", "acs:ram::1000000000000001:root"));
        assertThat(trust.document()
                        .statements()
                        .get(0)
                        .trace(
                                trust,
                                Sample.question(Sample.ALICE, "STS:assumerole", Sample.ROLE, RequestContext.EMPTY))
                        .applies())
                .isTrue();
    }

    @Test
    void aProjectPolicyForEverybodyWithoutConditionSparesTheOwner() {
        AppliedPolicy policy = Sample.project(Sample.statement("Deny", "*", ANY, EVERYBODY));
        assertThat(mismatches(policy, Sample.ROOT)).containsExactly(Mismatch.PRINCIPAL);
        assertThat(mismatches(policy, Sample.ALICE)).isEmpty();
    }

    @Test
    void aProjectPolicyForNobodyInParticularSparesTheOwnerToo() {
        AppliedPolicy policy = Sample.project(Sample.deny("*", "*"));
        assertThat(mismatches(policy, Sample.ROOT)).containsExactly(Mismatch.PRINCIPAL);
        assertThat(mismatches(policy, Sample.SESSION)).isEmpty();
    }

    @Test
    void aProjectPolicyWithAConditionBindsTheOwner() {
        assertThat(mismatches(Sample.project(Sample.statement("Deny", "*", ANY, EVERYBODY, VPC)), Sample.ROOT))
                .isEmpty();
        assertThat(mismatches(Sample.project(Sample.statement("Deny", "*", ANY, VPC)), Sample.ROOT))
                .isEmpty();
    }

    @Test
    void aProjectPolicyThatNamesTheOwnerBindsHim() {
        AppliedPolicy project = Sample.project(Sample.deny("*", "*"));
        Statement bare = project.document().statements().get(0);
        Statement named = new Statement(
                1,
                Effect.DENY,
                bare.actions(),
                bare.resources(),
                List.of(new PrincipalPattern(PrincipalPattern.Kind.BARE, Sample.A.digits())),
                List.of());
        assertThat(named.trace(project, Sample.question(Sample.ROOT, Sample.READ, Sample.STORE, RequestContext.EMPTY))
                        .applies())
                .isTrue();
    }

    @Test
    void aBucketPolicyForEverybodyBindsTheOwner() {
        AppliedPolicy policy = Sample.bucket(Sample.statement("Deny", "*", ANY, EVERYBODY));
        assertThat(mismatches(policy, Sample.ROOT)).isEmpty();
    }

    @Test
    void oneOfSeveralPrincipalsIsEnough() {
        AppliedPolicy policy =
                Sample.bucket(Sample.statement("Deny", "*", ANY, "\"Principal\":[\"7\",\"1000000000000001\"]"));
        assertThat(mismatches(policy, Sample.ALICE)).isEmpty();
    }

    @Test
    void aTraceAppliesToItsOwnEffectOnly() {
        StatementTrace denies = Sample.trace("p", 1, Effect.DENY);
        assertThat(denies.applies(Effect.DENY)).isTrue();
        assertThat(denies.applies(Effect.ALLOW)).isFalse();
        assertThat(Sample.trace("p", 1, Effect.DENY, Mismatch.ACTION).applies(Effect.DENY))
                .isFalse();
        assertThat(Sample.trace("p", 1, Effect.DENY, Mismatch.ACTION).mismatches())
                .isUnmodifiable();
    }

    @Test
    void aRequestNamesAtLeastOneResource() {
        assertThatThrownBy(() -> Sample.request(Sample.ALICE, Sample.READ))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a request without a resource cannot be decided");
    }
}
