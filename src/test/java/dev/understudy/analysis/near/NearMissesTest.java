package dev.understudy.analysis.near;

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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearMissesTest {
    private static final AccountId A = new AccountId("1000000000000001");
    private static final Principal ALICE = new Principal.User(A, "alice", null);
    private static final String STORE = "acs:log:cn-hangzhou:1000000000000001:project/prod-logs/logstore/l";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "acs:log:*:*:project/prod-log/* | resource differs in segment 2: `prod-log` is not `prod-logs`",
                "acs:log:*:*:project/Prod-logs/* | resource `acs:log:*:*:project/Prod-logs/*` has other capital letters than `"
                        + STORE + "`, and case counts in resources",
                "acs:log::*:project/* | resource differs in the region: it is empty, which does not match `cn-hangzhou` (a lost asterisk?)",
                "acs:log:*:2000000000000002:project/* | resource differs in the account: `2000000000000002` is not `1000000000000001`",
                "acs:log:cn-beijing:*:* | resource differs in the region: `cn-beijing` is not `cn-hangzhou`",
                "acs:log:*:*:project/prod-logs | resource names the parent without its children: `project/prod-logs` does not include"
                        + " `project/prod-logs/logstore/l`; that is `project/prod-logs/*`",
                "acs:log:*:*:project/prod-logs/logstore/l/* | resource names the children without their parent:"
                        + " `project/prod-logs/logstore/l/*` does not include `project/prod-logs/logstore/l` itself",
                "acs:log:*:*:project/prod-logs/logstore/ | resource ends in `/`, which matches nothing behind it:"
                        + " `project/prod-logs/logstore/` is not `project/prod-logs/logstore/l` (a lost asterisk?)",
                "prod-logs | resource `prod-logs` is no ARN; asked was `" + STORE + "`",
                "acs:log:*:*:project/prod-logs/logstore /l | resource differs in segment 3: `logstore ` is not `logstore` (a stray blank?)",
                "acs:oss:*:*:* | resource differs in the service code: `oss` is not `log`"
            })
    void resourcesAreComparedSegmentBySegment(String pattern, String words) {
        assertThat(nearest(statement("log:GetLogStore", pattern, "")).differences())
                .extracting(Difference::words)
                .containsExactly(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "log:GetLogStor | `log:GetLogStor` is not `log:GetLogStore`: one letter differs",
                "logs:GetLogStore | `logs:GetLogStore` has another service code: `logs` is not `log`",
                "log:Put* | its actions, `log:Put*`, do not include `log:GetLogStore`",
                "log:GetProject | its actions, `log:GetProject`, do not include `log:GetLogStore`"
            })
    void actionsAreComparedByTheirLetters(String pattern, String words) {
        assertThat(nearest(statement(pattern, "*", "")).differences())
                .extracting(Difference::words)
                .containsExactly(words);
    }

    @Test
    void aSlipIsNearerThanAnotherThingAndOneFaultIsNearerThanTwo() {
        String both = statement("log:GetLogStor", "acs:log:*:*:project/prod-log/*", "");
        String other = statement("log:Put*", "*", "");
        String slip = statement("log:GetLogStor", "*", "");
        assertThat(misses(both + "," + other + "," + slip))
                .extracting(miss -> miss.trace().statement())
                .containsExactly(3, 2, 1);
    }

    @Test
    void conditionsSayWhatTheyWantAndWhatWasFound() {
        String condition =
                ",\"Condition\":{\"StringEquals\":{\"acs:SourceVpc\":\"vpc-*\"},\"Bool\":{\"acs:MFAPresent\":\"true\"}}";
        assertThat(nearest(statement("log:*", "*", condition)).differences())
                .extracting(Difference::words)
                .containsExactly(
                        "condition `StringEquals` on `acs:SourceVpc` wants `vpc-*`, found `vpc-1`; `StringEquals` compares letter"
                                + " by letter, wildcards are for `StringLike`",
                        "condition `Bool` on `acs:MFAPresent` wants `true`, and the request carries no `acs:MFAPresent`");
    }

    @Test
    void denialsAndWhatIsAllowedHaveNone() {
        String deny = "{\"Effect\":\"Deny\",\"Action\":\"log:Get*\",\"Resource\":\"*\"}";
        assertThat(misses(deny + "," + statement("log:Put*", "*", ""))).isEmpty();
        assertThat(misses(statement("log:*", "*", ""))).isEmpty();
    }

    private static NearMiss nearest(String statement) {
        return misses(statement).get(0);
    }

    private static List<NearMiss> misses(String statements) {
        String text = "{\"Version\":\"1\",\"Statement\":[" + statements + "]}";
        AppliedPolicy policy = new AppliedPolicy(
                "office", AppliedPolicy.Kind.CUSTOM, "v1", null, PolicyParser.parse(text, PolicyUse.IDENTITY));
        AccessRequest request = new AccessRequest(
                ALICE,
                "log:GetLogStore",
                List.of(STORE),
                new RequestContext(Map.of("acs:SourceVpc", List.of("vpc-1"))));
        Decision decision = Evaluator.decide(
                request, new Policies(List.of(), List.of(), List.of(policy), List.of(), null, List.of()));
        return NearMisses.of(request, decision);
    }

    private static String statement(String action, String resource, String condition) {
        return "{\"Effect\":\"Allow\",\"Action\":\"" + action + "\",\"Resource\":\"" + resource + "\"" + condition
                + "}";
    }
}
