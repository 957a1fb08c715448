package dev.understudy.harness.cucumber;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.harness.RecordedDecision;
import dev.understudy.harness.RecordedDecision.RecordedHop;
import dev.understudy.harness.RecordedDecision.RecordedStatement;
import dev.understudy.harness.client.Outcome;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds what a client saw against what an emulator wrote down: a sentence is true only when both say so. */
final class Ruling {
    private static final String LOG_SERVICE = "Log";

    // RAM API "DecodeDiagnosticMessage": which policy type goes with which stage.
    private static final Map<String, String> POLICY_TYPES = Map.of(
            "control policies", "ControlPolicy",
            "identity policies", "AccountLevelIdentityBasedPolicy",
            "identity policies of the resource group", "ResourceGroupLevelIdentityBasedPolicy",
            "session policy", "SessionPolicy",
            "trust policy", "AssumeRolePolicy",
            "resource policy", "ResourceBasedPolicy");

    private final Outcome<?> outcome;
    private final RecordedDecision decision;

    Ruling(Outcome<?> outcome, RecordedDecision decision) {
        this.outcome = outcome;
        this.decision = decision;
    }

    Ruling isAbout(String action) {
        assertThat(decision.action()).as("the action that was decided on").isEqualTo(action);
        return this;
    }

    /** The client got its answer, and the record says Allow. */
    Ruling allowed() {
        outcome.fold(done -> done, refused -> {
            throw new AssertionError("the call was expected to be allowed; it was refused: " + refused.describe());
        });
        assertThat(decision.decision()).as("the decision on record").isEqualTo("Allow");
        assertThat(decision.code()).as("the error on record").isNull();
        return this;
    }

    Ruling by(Statements statements, String effect) {
        assertThat(new HashSet<>(decision.by())).as("the deciding statements").isEqualTo(statements.deciding(effect));
        return this;
    }

    /** The client was refused, as the service refuses for want of rights, and the record says that denial. */
    Ruling denied(String verdict, @Nullable String policyType) {
        refusedAsRecorded();
        assertThat(decision.decision()).as("the decision on record").isEqualTo(verdict);
        assertThat(decision.policyType()).as("the policy type on record").isEqualTo(policyType);
        // Log Service "Common error codes"; RAM and STS "Error messages".
        boolean log = LOG_SERVICE.equals(decision.service());
        // STS API "AssumeRoleWithOIDC": a code of its own.
        boolean byToken = "AssumeRoleWithOIDC".equals(decision.operation());
        String ofRpc = byToken ? "AuthenticationFail.NoPermission" : "NoPermission";
        assertThat(decision.code()).as("the code").isEqualTo(log ? "Unauthorized" : ofRpc);
        assertThat(decision.status()).as("the status").isEqualTo(log || byToken ? 401 : 403);
        return this;
    }

    Ruling deniedImplicitlyAt(String stage) {
        denied("ImplicitDeny", POLICY_TYPES.get(stage));
        assertThat(decision.by()).as("the deciding statements").isEmpty();
        // Of several levels of control policies any one can be the one that does not allow.
        assertThat(hopsAt(stage))
                .as("the steps at the " + stage)
                .extracting(RecordedHop::verdict)
                .contains("ImplicitDeny");
        return this;
    }

    Ruling deniedExplicitly(Statements by) {
        String stage = decision.hops().stream()
                .filter(hop -> hop.statements().stream().anyMatch(one -> isNamed(one, by.only())))
                .map(RecordedHop::stage)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no step looked at " + by));
        return denied("ExplicitDeny", POLICY_TYPES.get(stage)).by(by, "Deny");
    }

    /** Nobody looked at a policy: the request ended before that, and the client saw why. */
    Ruling refusedBeforeAnyDecision() {
        refusedAsRecorded();
        assertThat(decision.decision()).as("the decision on record").isNull();
        return this;
    }

    Ruling becauseOf(Refusal refusal) {
        Outcome.Refused<?> refused = refused();
        assertThat(refusal.isSaidBy(refused.code(), refused.message()))
                .as("`%s` says that %s", refused.describe(), refusal)
                .isTrue();
        return this;
    }

    Ruling withCode(String code) {
        refusedAsRecorded();
        assertThat(decision.code()).as("the error on record").isEqualTo(code);
        return this;
    }

    /** Every statement of that stage was passed over for that reason alone. */
    Ruling everyStatementMisses(String stage, String mismatch) {
        List<RecordedStatement> statements = hopAt(stage).statements();
        assertThat(statements).as("the statements of the " + stage).isNotEmpty();
        assertThat(statements)
                .as("the statements of the " + stage)
                .allSatisfy(one -> assertThat(one.mismatches()).containsExactly(mismatch));
        return this;
    }

    /** That statement was passed over, for those reasons and no others. */
    Ruling misses(Statements statement, Set<String> mismatches) {
        assertThat(Set.copyOf(recorded(statement).mismatches()))
                .as("what does not fit in " + statement)
                .isEqualTo(mismatches);
        return this;
    }

    /** That condition of the statement was not met, and every other one was. */
    Ruling failsOnly(Statements statement, String key) {
        List<String> failing = recorded(statement).conditions().stream()
                .filter(condition -> !condition.met())
                .map(RecordedDecision.RecordedCondition::key)
                .toList();
        assertThat(failing)
                .as("the conditions of " + statement + " that are not met")
                .containsExactly(key);
        return this;
    }

    Ruling hasHop(String stage, String verdict) {
        assertThat(hopAt(stage).verdict()).as("the verdict of the " + stage).isEqualTo(verdict);
        return this;
    }

    /** The stage that a statement was looked at in. */
    String stageOf(Statements statement) {
        return decision.hops().stream()
                .filter(hop -> hop.statements().stream().anyMatch(one -> isNamed(one, statement.only())))
                .map(RecordedHop::stage)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no step looked at " + statement));
    }

    private void refusedAsRecorded() {
        Outcome.Refused<?> refused = refused();
        assertThat(decision.code()).as("the error on record").isNotNull();
        if (!refused.code().startsWith("SDK.")) {
            assertThat(refused.code()).as("the code the client saw").isEqualTo(decision.code());
        }
        if (refused.status() != null) {
            assertThat(refused.status()).as("the status the client saw").isEqualTo(decision.status());
        }
    }

    private Outcome.Refused<?> refused() {
        return outcome.fold(
                done -> {
                    throw new AssertionError("the call was expected to be refused; it succeeded");
                },
                refused -> refused);
    }

    private RecordedHop hopAt(String stage) {
        return hopsAt(stage).stream()
                .reduce((first, later) -> later)
                .orElseThrow(() -> new AssertionError("the decision has no step `" + stage + "`; it has "
                        + decision.hops().stream().map(RecordedHop::stage).toList()));
    }

    private List<RecordedHop> hopsAt(String stage) {
        return decision.hops().stream().filter(hop -> hop.stage().equals(stage)).toList();
    }

    private RecordedStatement recorded(Statements statement) {
        return decision.hops().stream()
                .flatMap(hop -> hop.statements().stream())
                .filter(one -> isNamed(one, statement.only()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no step looked at " + statement));
    }

    private static boolean isNamed(RecordedStatement recorded, Statements.Named named) {
        return recorded.policy().equals(named.policy()) && recorded.statement() == named.statement();
    }
}
