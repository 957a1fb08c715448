package dev.understudy.access.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.policy.Decision;
import dev.understudy.policy.StatementTrace;
import dev.understudy.policy.Verdict;
import org.junit.jupiter.api.Test;

class LineDeciderTest {
    private static final String ASKED =
            "{\"principal\":\"acs:ram::1:user/alice\",\"action\":\"ACTION\",\"resource\":RESOURCE,\"policies\":";
    private static final String ALLOW = document("Allow", "");
    private static final String DENY = document("Deny", "");

    private final LineDecider decider = new LineDecider(null);

    @Test
    void everyListOfPoliciesIsNamedAsItIsWritten() {
        String policies = "{\"control\":[[" + ALLOW + "],[" + ALLOW + "," + DENY + "]]}";
        Decision decision = decide("log:GetLogStore", "\"*\"", policies);
        assertThat(decision.verdict()).isEqualTo(Verdict.EXPLICIT_DENY);
        assertThat(decision.by()).extracting(StatementTrace::policy).containsExactly("control[1][1]");
        assertThat(decide("log:GetLogStore", "\"*\"", "{\"identity\":[" + DENY + "," + DENY + "]}")
                        .by())
                .extracting(StatementTrace::policy)
                .containsExactly("identity[0]", "identity[1]");
    }

    @Test
    void assumingARoleAsksBothSides() {
        String trust = "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\","
                + "\"Principal\":{\"RAM\":\"acs:ram::1:root\"}}]}";
        String role = "\"acs:ram::1:role/reader\"";
        assertThat(decide("sts:AssumeRole", role, "{\"identity\":[" + ALLOW + "],\"trust\":" + trust + "}")
                        .by())
                .extracting(StatementTrace::policy)
                .containsExactly("identity[0]", "trust");
        assertThat(decide("sts:AssumeRole", role, "{\"identity\":[" + ALLOW + "],\"trust\":null}")
                        .allowed())
                .isFalse();
    }

    @Test
    void allResourcesMustBeAllowed() {
        String policies = "{\"identity\":[" + document("Allow", "").replace("\"*\"}", "\"acs:oss:*:*:a\"}") + "]}";
        assertThat(decide("oss:GetObject", "[\"acs:oss:*:*:a\"]", policies).allowed())
                .isTrue();
        assertThat(decide("oss:GetObject", "[\"acs:oss:*:*:a\",\"acs:oss:*:*:b\"]", policies)
                        .allowed())
                .isFalse();
    }

    @Test
    void theSamePoliciesTextIsReadForLogsAndOthersApart() {
        String withoutPrincipal = "{\"resource\":[" + DENY + "]}";
        assertThat(decide("log:GetLogStore", "\"acs:log:*:*:project/p\"", withoutPrincipal)
                        .verdict())
                .isEqualTo(Verdict.EXPLICIT_DENY);
        assertThatThrownBy(() -> decide("oss:GetObject", "\"acs:oss:*:*:b/o\"", withoutPrincipal))
                .isInstanceOf(LineFault.class)
                .hasMessageStartingWith("`resource[0]`: MalformedPolicyDocument: statement 1: `Principal` is missing");
    }

    @Test
    void aDocumentThatRamRefusesIsNamedWithItsPlaceInTheLine() {
        String policies = "{\"identity\":[" + ALLOW + ",{\"Version\":\"2\"}]}";
        assertThatThrownBy(() -> decide("log:GetLogStore", "\"*\"", policies))
                .isInstanceOfSatisfying(
                        LineFault.class,
                        fault -> assertThat(line("log:GetLogStore", "\"*\"", policies)
                                        .substring(fault.column() - 1))
                                .startsWith("\"2\""))
                .hasMessage("`identity[1]`: MalformedPolicyDocument: unknown `Version` `2`; expected `\"1\"`");
    }

    @Test
    void aDocumentWithADuplicateMemberIsRefusedAsRamWould() {
        String twice = "{\"Version\":\"1\",\"Version\":\"1\"," + ALLOW.substring(1);
        assertThatThrownBy(() -> decide("log:GetLogStore", "\"*\"", "{\"identity\":[" + twice + "]}"))
                .isInstanceOf(LineFault.class)
                .hasMessageStartingWith("`identity[0]`: MalformedPolicyDocument: a member twice: 'Version'");
    }

    @Test
    void unknownPoliciesAreRefused() {
        assertThatThrownBy(() -> decide("log:GetLogStore", "\"*\"", "{\"identities\":[]}"))
                .isInstanceOf(LineFault.class)
                .hasMessage("`policies` has an unknown member `identities`;"
                        + " expected `identity`, `resourceGroup`, `session`, `trust`, `resource`, `control`");
        assertThatThrownBy(() -> decide("log:GetLogStore", "\"*\"", "{\"control\":[" + ALLOW + "]}"))
                .isInstanceOf(LineFault.class)
                .hasMessage("`control[0]` is an object; expected a list");
    }

    @Test
    void aContextKeyThatIsNotGivenIsAbsent() {
        String conditional = document("Deny", ",\"Condition\":{\"StringNotEquals\":{\"acs:CurrentTime\":\"x\"}}");
        Decision decision = decide("log:GetLogStore", "\"*\"", "{\"identity\":[" + conditional + "]}");
        assertThat(decision.hops()
                        .get(0)
                        .statements()
                        .get(0)
                        .conditions()
                        .get(0)
                        .absent())
                .isTrue();
    }

    @Test
    void withoutAWorldALineNeedsPolicies() {
        assertThatThrownBy(() -> decider.decide(
                        read("{\"principal\":\"acs:ram::1:root\",\"action\":\"a:b\",\"resource\":\"*\"}")))
                .isInstanceOf(LineFault.class)
                .hasMessage("neither `policies` nor a world; expected `policies` in the line, or `--world FILE`");
    }

    private Decision decide(String action, String resource, String policies) {
        return decider.decide(read(line(action, resource, policies)));
    }

    private static String line(String action, String resource, String policies) {
        return ASKED.replace("ACTION", action).replace("RESOURCE", resource) + policies + "}";
    }

    private static DecideLine read(String line) {
        return DecideLine.read(line.toCharArray(), line.length());
    }

    private static String document(String effect, String more) {
        return "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"" + effect + "\",\"Action\":\"*\",\"Resource\":\"*\""
                + more + "}]}";
    }
}
