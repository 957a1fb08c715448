package dev.understudy.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.policy.AccessRequest;
import dev.understudy.policy.AccountId;
import dev.understudy.policy.AppliedPolicy;
import dev.understudy.policy.Decision;
import dev.understudy.policy.Evaluator;
import dev.understudy.policy.Policies;
import dev.understudy.policy.Principal;
import dev.understudy.policy.RequestContext;
import dev.understudy.policy.json.PolicyParser;
import dev.understudy.policy.json.PolicyUse;
import dev.understudy.trail.DecisionRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecisionTextTest {
    private static final AccountId ACCOUNT = new AccountId("1000000000000001");
    private static final Principal ALICE = new Principal.User(ACCOUNT, "alice", null);
    private static final String PROJECT = "acs:log:cn-hangzhou:1000000000000001:project/p";

    @Test
    void showsEveryHopWithWhatEachStatementMissed() {
        String office = "{\"Version\":\"1\",\"Statement\":["
                + "{\"Effect\":\"Allow\",\"Action\":\"log:Post*\",\"Resource\":\"*\"},"
                + "{\"Effect\":\"Allow\",\"Action\":\"log:*\",\"Resource\":\"*\",\"Condition\":{"
                + "\"IpAddress\":{\"acs:SourceIp\":[\"10.0.0.0/8\",\"172.16.0.1\"]},\"Bool\":{\"acs:MFAPresent\":\"true\"}}}]}";
        assertThat(text(office, Map.of("acs:SourceIp", List.of("192.0.2.1")))).isEqualTo("""
                        ImplicitDeny (AccountLevelIdentityBasedPolicy): acs:ram::1000000000000001:user/alice may not log:GetProject on acs:log:cn-hangzhou:1000000000000001:project/p
                          identity policies: ImplicitDeny
                            statement 1 of office (Allow) does not apply: another action
                            statement 2 of office (Allow) does not apply: its condition is not met
                              IpAddress acs:SourceIp wants 10.0.0.0/8 or 172.16.0.1, found 192.0.2.1
                              Bool acs:MFAPresent wants true, found nothing, the key is absent
                        What came nearest to allowing it:
                          statement 1 of office: its actions, `log:Post*`, do not include `log:GetProject`
                          statement 2 of office: condition `IpAddress` on `acs:SourceIp` wants `10.0.0.0/8` or `172.16.0.1`, found `192.0.2.1`; and condition `Bool` on `acs:MFAPresent` wants `true`, and the request carries no `acs:MFAPresent`
                        """);
    }

    @Test
    void showsWhatAllowed() {
        String all = "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}";
        assertThat(text(all, Map.of())).isEqualTo("""
                        Allow: acs:ram::1000000000000001:user/alice may log:GetProject on acs:log:cn-hangzhou:1000000000000001:project/p
                          identity policies: Allow
                            statement 1 of office (Allow) applies
                        """);
    }

    @Test
    void saysThatThereWasNothingToLookAt() {
        Decision decision = Evaluator.decide(request(Map.of()), Policies.NONE);
        assertThat(DecisionText.of(record(decision))).endsWith("""
                          identity policies: ImplicitDeny
                            no statement at all
                        """);
    }

    @Test
    void saysWhyThereWasNoDecision() {
        assertThat(DecisionText.of(record(null))).isEqualTo("""
                        acs:ram::1000000000000001:user/alice called GetProject of Log and got 401
                          refused before any decision: SignatureNotMatch, Signature x not matched.
                        """);
    }

    private static String text(String policy, Map<String, List<String>> context) {
        AppliedPolicy office = new AppliedPolicy(
                "office", AppliedPolicy.Kind.CUSTOM, "v1", null, PolicyParser.parse(policy, PolicyUse.IDENTITY));
        Policies policies = new Policies(List.of(), List.of(), List.of(office), List.of(), null, List.of());
        return DecisionText.of(record(Evaluator.decide(request(context), policies)));
    }

    private static AccessRequest request(Map<String, List<String>> context) {
        return new AccessRequest(ALICE, "log:GetProject", List.of(PROJECT), new RequestContext(context));
    }

    private static DecisionRecord record(@Nullable Decision decision) {
        return new DecisionRecord(
                "R1",
                Instant.EPOCH,
                "Log",
                "GetProject",
                "LTAI",
                ALICE,
                decision == null ? null : new DecisionRecord.Asked("log:GetProject", List.of(PROJECT), ACCOUNT),
                decision,
                new DecisionRecord.Answer(401, "SignatureNotMatch", "Signature x not matched."));
    }
}
