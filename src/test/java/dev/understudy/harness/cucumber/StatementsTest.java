package dev.understudy.harness.cucumber;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.harness.RecordedDecision.By;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StatementsTest {
    @Test
    void policiesAreNamedAsInDecisionRecords() {
        assertThat(Statements.parse("statement 1 of \"write-logs\" and statement 2 of the session policy")
                        .deciding("Allow"))
                .containsExactlyInAnyOrder(new By("write-logs", 1, "Allow"), new By("session", 2, "Allow"));
    }

    @Test
    void threeStatementsAreOneEnumeration() {
        assertThat("statement 1 of \"a\", statement 12 of the trust policy and statement 3 of the project policy")
                .matches(Pattern.compile(Statements.SOME));
    }
}
