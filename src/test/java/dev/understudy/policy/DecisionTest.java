package dev.understudy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTest {
    private static Decision of(Verdict verdict, @Nullable Stage stage) {
        return new Decision(verdict, stage, List.of(), List.of());
    }

    @Test
    void onlyAnAllowAllows() {
        assertThat(of(Verdict.ALLOW, null).allowed()).isTrue();
        assertThat(of(Verdict.IMPLICIT_DENY, Stage.IDENTITY).allowed()).isFalse();
        assertThat(of(Verdict.EXPLICIT_DENY, Stage.IDENTITY).allowed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "CONTROL, ControlPolicy, control policies",
        "SESSION, SessionPolicy, session policy",
        "IDENTITY, AccountLevelIdentityBasedPolicy, identity policies",
        "RESOURCE_GROUP, ResourceGroupLevelIdentityBasedPolicy, identity policies of the resource group",
        "TRUST, AssumeRolePolicy, trust policy",
        "RESOURCE, ResourceBasedPolicy, resource policy",
    })
    void aDenialIsPutDownToThePolicyOfItsStage(Stage stage, String policyType, String title) {
        assertThat(of(Verdict.IMPLICIT_DENY, stage).policyType())
                .map(PolicyType::text)
                .contains(policyType);
        assertThat(stage.title()).isEqualTo(title);
    }

    @Test
    void anAllowAndTheWallsHaveNoPolicyType() {
        assertThat(of(Verdict.ALLOW, null).policyType()).isEmpty();
        assertThat(of(Verdict.IMPLICIT_DENY, Stage.ACCOUNT_WALL).policyType()).isEmpty();
        assertThat(of(Verdict.IMPLICIT_DENY, Stage.ROOT).policyType()).isEmpty();
        assertThat(Stage.ACCOUNT_WALL.title()).isEqualTo("account wall");
        assertThat(Stage.ROOT.title()).isEqualTo("root");
    }

    @Test
    void verdictsAndEffectsAreTheCloudsWords() {
        assertThat(Verdict.values()).extracting(Verdict::text).containsExactly("Allow", "ImplicitDeny", "ExplicitDeny");
        assertThat(Effect.values()).extracting(Effect::text).containsExactly("Allow", "Deny");
    }

    @Test
    void copiesWhatLedToIt() {
        List<StatementTrace> by = new ArrayList<>();
        List<Hop> hops = new ArrayList<>();
        Decision decision = new Decision(Verdict.ALLOW, null, by, hops);
        by.add(Sample.trace("p", 1, Effect.ALLOW));
        hops.add(Hop.ruled(Stage.ROOT, Sample.STORE, Verdict.ALLOW, "why"));
        assertThat(decision).isEqualTo(of(Verdict.ALLOW, null));
    }

    @Test
    void theStatementsOfAHopThatDecideAreThoseOfItsVerdict() {
        StatementTrace allows = Sample.trace("p", 1, Effect.ALLOW);
        StatementTrace denies = Sample.trace("p", 2, Effect.DENY);
        StatementTrace other = Sample.trace("p", 3, Effect.DENY, Mismatch.ACTION);
        assertThat(Hop.of(Stage.IDENTITY, "r", List.of(allows, denies, other)).deciding())
                .containsExactly(denies);
        assertThat(Hop.of(Stage.IDENTITY, "r", List.of(other, allows)).deciding())
                .containsExactly(allows);
        assertThat(Hop.of(Stage.IDENTITY, "r", List.of(other)).deciding()).isEmpty();
    }
}
