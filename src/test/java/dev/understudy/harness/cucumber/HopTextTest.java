package dev.understudy.harness.cucumber;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.harness.RecordedDecision;
import dev.understudy.harness.RecordedDecision.RecordedCondition;
import dev.understudy.harness.RecordedDecision.RecordedHop;
import dev.understudy.harness.RecordedDecision.RecordedStatement;
import java.util.List;
import org.junit.jupiter.api.Test;

class HopTextTest {
    @Test
    void everyHopAndStatementIsShownWithWhatDidNotFit() {
        RecordedCondition condition = new RecordedCondition(
                "IpAddress", "acs:SourceIp", List.of("10.0.0.0/8"), List.of("192.0.2.1"), false, false);
        RecordedStatement statement =
                new RecordedStatement("office", 1, "Allow", false, List.of("CONDITION"), List.of(condition));
        RecordedHop hop =
                new RecordedHop("identity policies", "acs:log:r:1:project/p", "ImplicitDeny", "", List.of(statement));
        assertThat(HopText.of(decision(List.of(hop))).lines())
                .containsExactly(
                        "log:GetProject by acs:ram::1:user/u: ImplicitDeny (AccountLevelIdentityBasedPolicy),"
                                + " answered 401 Unauthorized: denied",
                        "  identity policies: ImplicitDeny on acs:log:r:1:project/p",
                        "    statement 1 of office (Allow) does not apply: condition",
                        "      IpAddress acs:SourceIp wants [10.0.0.0/8]; the key is [192.0.2.1]");
    }

    private static RecordedDecision decision(List<RecordedHop> hops) {
        return new RecordedDecision(
                "R1",
                "Log",
                "GetProject",
                "log:GetProject",
                List.of("acs:log:r:1:project/p"),
                "acs:ram::1:user/u",
                "1",
                "LTAI",
                "ImplicitDeny",
                "AccountLevelIdentityBasedPolicy",
                List.of(),
                hops,
                401,
                "Unauthorized",
                "denied");
    }
}
