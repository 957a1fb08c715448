package dev.understudy.harness.cucumber;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.harness.RecordedDecision;
import dev.understudy.harness.RecordedDecision.By;
import dev.understudy.harness.RecordedDecision.RecordedHop;
import dev.understudy.harness.RecordedDecision.RecordedStatement;
import dev.understudy.harness.client.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A feature must be able to go red: whenever client and record disagree, or the reason is another one. */
class RulingTest {
    private static final Outcome<String> DONE = new Outcome.Succeeded<>("", "R1");
    private static final Outcome<String> NO = new Outcome.Refused<>(401, "Unauthorized", "denied", "R1");

    @Test
    void anAllowThatTheClientDidNotSeeIsNone() {
        assertThatThrownBy(() -> new Ruling(NO, allow()).allowed()).isInstanceOf(AssertionError.class);
    }

    @Test
    void anAnswerThatTheRecordDoesNotAllowIsNone() {
        assertThatThrownBy(() -> new Ruling(DONE, deny("Unauthorized")).allowed())
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void anAllowForAnotherReasonIsNotTheOneThatWasPromised() {
        Ruling ruling = new Ruling(DONE, allow());
        assertThatCode(() -> ruling.by(Statements.parse("statement 1 of \"write-logs\""), "Allow"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> ruling.by(Statements.parse("statement 2 of \"write-logs\""), "Allow"))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void aDenialThatTheClientDidNotSeeIsNone() {
        assertThatThrownBy(() -> new Ruling(DONE, deny("Unauthorized")).deniedImplicitlyAt("identity policies"))
                .hasMessage("the call was expected to be refused; it succeeded");
    }

    @Test
    void aDenialOfAnotherStageIsNotTheOneThatWasPromised() {
        Ruling ruling = new Ruling(NO, deny("Unauthorized"));
        assertThatCode(() -> ruling.deniedImplicitlyAt("identity policies")).doesNotThrowAnyException();
        assertThatThrownBy(() -> ruling.deniedImplicitlyAt("session policy")).isInstanceOf(AssertionError.class);
    }

    @Test
    void aCodeThatTheClientDidNotSeeIsNone() {
        assertThatThrownBy(() -> new Ruling(NO, deny("ProjectNotExist")).deniedImplicitlyAt("identity policies"))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void aDecisionIsNoRefusalBeforeAnyDecision() {
        assertThatThrownBy(() -> new Ruling(NO, deny("Unauthorized")).refusedBeforeAnyDecision())
                .isInstanceOf(AssertionError.class);
    }

    private static RecordedDecision allow() {
        return decision("Allow", null, List.of(new By("write-logs", 1, "Allow")), 200, null);
    }

    private static RecordedDecision deny(String code) {
        return decision("ImplicitDeny", "AccountLevelIdentityBasedPolicy", List.of(), 401, code);
    }

    private static RecordedDecision decision(
            String verdict, @Nullable String policyType, List<By> by, int status, @Nullable String code) {
        RecordedStatement statement = new RecordedStatement("write-logs", 1, "Allow", true, List.of(), List.of());
        RecordedHop hop = new RecordedHop("identity policies", "*", verdict, "", List.of(statement));
        return new RecordedDecision(
                "R1",
                "Log",
                "PutLogs",
                "log:PostLogStoreLogs",
                List.of("*"),
                "acs:ram::1:role/r/s",
                "1",
                "STS.1",
                verdict,
                policyType,
                by,
                List.of(hop),
                status,
                code,
                code == null ? null : "denied");
    }
}
