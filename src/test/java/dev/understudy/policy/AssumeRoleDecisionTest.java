package dev.understudy.policy;

import static dev.understudy.policy.Sample.ALICE;
import static dev.understudy.policy.Sample.LOG;
import static dev.understudy.policy.Sample.ROLE;
import static dev.understudy.policy.Sample.ROOT;
import static dev.understudy.policy.Sample.SAML;
import static dev.understudy.policy.Sample.SESSION;
import static dev.understudy.policy.Sample.STRANGER;
import static dev.understudy.policy.Sample.allow;
import static dev.understudy.policy.Sample.deny;
import static dev.understudy.policy.Sample.identities;
import static dev.understudy.policy.Sample.identity;
import static dev.understudy.policy.Sample.request;
import static dev.understudy.policy.Sample.statement;
import static dev.understudy.policy.Sample.trace;
import static dev.understudy.policy.Sample.trust;
import static dev.understudy.policy.Sample.trusts;
import static dev.understudy.policy.Sample.withTrust;
import static dev.understudy.policy.Verdict.ALLOW;
import static dev.understudy.policy.Verdict.EXPLICIT_DENY;
import static dev.understudy.policy.Verdict.IMPLICIT_DENY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AssumeRoleDecisionTest {
    private static final String HOME = "acs:ram::1000000000000001:root";
    private static final StatementTrace MAY = trace("identity", 1, Effect.ALLOW);
    private static final StatementTrace MAY_NOT = trace("identity", 1, Effect.DENY);
    private static final StatementTrace TRUSTED = trace("trust", 1, Effect.ALLOW);
    private static final StatementTrace DISTRUSTED = trace("trust", 1, Effect.DENY);
    private static final StatementTrace UNTRUSTED = trace("trust", 1, Effect.ALLOW, Mismatch.PRINCIPAL);

    private static Decision assume(Principal principal, Policies policies) {
        return Evaluator.decide(request(principal, AccessRequest.ASSUME_ROLE, ROLE), policies);
    }

    private static Hop hop(Stage stage, Verdict verdict, StatementTrace... statements) {
        return new Hop(stage, ROLE, verdict, "", List.of(statements));
    }

    @Test
    void bothSidesAllow() {
        Policies policies = withTrust(identities(identity(allow("sts:*", ROLE))), trust(trusts("Allow", HOME)));
        assertThat(assume(ALICE, policies))
                .isEqualTo(new Decision(
                        ALLOW,
                        null,
                        List.of(MAY, TRUSTED),
                        List.of(hop(Stage.IDENTITY, ALLOW, MAY), hop(Stage.TRUST, ALLOW, TRUSTED))));
    }

    @Test
    void aRoleOfAnotherAccountIsNoWall() {
        Policies policies = withTrust(
                identities(identity(allow("sts:*", "*"))), trust(trusts("Allow", "acs:ram::2000000000000002:root")));
        assertThat(assume(STRANGER, policies).allowed()).isTrue();
    }

    @Test
    void aSessionAssumesAnotherRole() {
        Policies policies = withTrust(
                identities(identity(allow("sts:*", "*"))),
                trust(trusts("Allow", "acs:ram::1000000000000001:role/reader")));
        assertThat(assume(SESSION, policies).by()).containsExactly(MAY, TRUSTED);
    }

    @Test
    void aSessionNeedsItsOwnGrant() {
        Policies policies = withTrust(Policies.NONE, trust(trusts("Allow", HOME)));
        assertThat(assume(SESSION, policies).stage()).isEqualTo(Stage.IDENTITY);
    }

    @Test
    void theIdentitySideIsMissing() {
        Policies policies = withTrust(Policies.NONE, trust(trusts("Allow", HOME)));
        assertThat(assume(ALICE, policies))
                .isEqualTo(new Decision(
                        IMPLICIT_DENY,
                        Stage.IDENTITY,
                        List.of(),
                        List.of(hop(Stage.IDENTITY, IMPLICIT_DENY), hop(Stage.TRUST, ALLOW, TRUSTED))));
    }

    @Test
    void theTrustSideIsMissing() {
        Policies policies = withTrust(
                identities(identity(allow("*", "*"))), trust(trusts("Allow", "acs:ram::2000000000000002:root")));
        assertThat(assume(ALICE, policies))
                .isEqualTo(new Decision(
                        IMPLICIT_DENY,
                        Stage.TRUST,
                        List.of(),
                        List.of(hop(Stage.IDENTITY, ALLOW, MAY), hop(Stage.TRUST, IMPLICIT_DENY, UNTRUSTED))));
    }

    @Test
    void thereIsNoTrustPolicy() {
        assertThat(assume(ALICE, identities(identity(allow("*", "*")))))
                .isEqualTo(new Decision(
                        IMPLICIT_DENY,
                        Stage.TRUST,
                        List.of(),
                        List.of(
                                hop(Stage.IDENTITY, ALLOW, MAY),
                                Hop.ruled(Stage.TRUST, ROLE, IMPLICIT_DENY, "there is no trust policy"))));
    }

    @Test
    void bothSidesMissingIsPutDownToIdentity() {
        assertThat(assume(ALICE, Policies.NONE).stage()).isEqualTo(Stage.IDENTITY);
    }

    @Test
    void anExplicitDistrustBeatsAMissingGrant() {
        Policies policies = withTrust(Policies.NONE, trust(trusts("Deny", HOME)));
        assertThat(assume(ALICE, policies))
                .isEqualTo(new Decision(
                        EXPLICIT_DENY,
                        Stage.TRUST,
                        List.of(DISTRUSTED),
                        List.of(hop(Stage.IDENTITY, IMPLICIT_DENY), hop(Stage.TRUST, EXPLICIT_DENY, DISTRUSTED))));
    }

    @Test
    void anIdentityDenyBeatsTrust() {
        Policies policies = withTrust(identities(identity(deny("*", "*"))), trust(trusts("Allow", HOME)));
        assertThat(assume(ALICE, policies))
                .isEqualTo(new Decision(
                        EXPLICIT_DENY,
                        Stage.IDENTITY,
                        List.of(MAY_NOT),
                        List.of(hop(Stage.IDENTITY, EXPLICIT_DENY, MAY_NOT), hop(Stage.TRUST, ALLOW, TRUSTED))));
    }

    @Test
    void aRootKeyMayNotAssumeRoles() {
        Policies policies = withTrust(identities(identity(allow("*", "*"))), trust(trusts("Allow", HOME)));
        assertThat(assume(ROOT, policies))
                .isEqualTo(new Decision(
                        IMPLICIT_DENY,
                        Stage.ROOT,
                        List.of(),
                        List.of(Hop.ruled(
                                Stage.ROOT, ROLE, IMPLICIT_DENY, "roles may not be assumed by root accounts"))));
    }

    @Test
    void aControlPolicyEndsItBeforeBothSides() {
        Policies policies = Sample.withControl(
                withTrust(identities(identity(allow("*", "*"))), trust(trusts("Allow", HOME))),
                List.of(Sample.control("full", deny("sts:*", "*"))));
        StatementTrace denies = trace("full", 1, Effect.DENY);
        assertThat(assume(ALICE, policies))
                .isEqualTo(new Decision(
                        EXPLICIT_DENY,
                        Stage.CONTROL,
                        List.of(denies),
                        List.of(hop(Stage.CONTROL, EXPLICIT_DENY, denies))));
    }

    @Test
    void aServiceNeedsTrustAlone() {
        Policies policies = withTrust(
                Policies.NONE,
                trust(statement("Allow", "sts:AssumeRole", "\"Principal\":{\"Service\":\"log.aliyuncs.com\"}")));
        assertThat(assume(LOG, policies))
                .isEqualTo(new Decision(ALLOW, null, List.of(TRUSTED), List.of(hop(Stage.TRUST, ALLOW, TRUSTED))));
    }

    @Test
    void aFederatedCallerNeedsTrustAlone() {
        Policies policies = withTrust(
                Policies.NONE,
                trust(statement(
                        "Allow", "sts:AssumeRole", "\"Principal\":{\"Federated\":\"" + SAML.provider() + "\"}")));
        assertThat(assume(SAML, policies))
                .isEqualTo(new Decision(ALLOW, null, List.of(TRUSTED), List.of(hop(Stage.TRUST, ALLOW, TRUSTED))));
    }

    @Test
    void theActionIsKnownInAnyCase() {
        assertThat(Evaluator.decide(request(ROOT, "STS:ASSUMEROLE", ROLE), Policies.NONE)
                        .stage())
                .isEqualTo(Stage.ROOT);
        assertThat(Evaluator.decide(request(ROOT, "sts:GetCallerIdentity", ROLE), Policies.NONE)
                        .allowed())
                .isTrue();
    }
}
