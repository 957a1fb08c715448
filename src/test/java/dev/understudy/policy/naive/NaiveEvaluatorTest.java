package dev.understudy.policy.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.understudy.policy.naive.NaiveEvaluator.Answer;
import dev.understudy.policy.naive.NaiveEvaluator.By;
import java.util.List;
import org.junit.jupiter.api.Test;

class NaiveEvaluatorTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String USER = "'acs:ram::1:user/alice'";
    private static final String ALLOW_ALL = "{'Statement':[{'Effect':'Allow','Action':'*','Resource':'*'}]}";
    private static final String DENY_ALL = "{'Statement':[{'Effect':'Deny','Action':'*','Resource':'*'}]}";
    private static final String TRUST_ALL_OF_1 =
            "{'Statement':[{'Effect':'Allow','Action':'sts:AssumeRole','Principal':{'RAM':'acs:ram::1:root'}}]}";
    private static final String PROJECT = "acs:log:r:1:project/p";

    @Test
    void nothingIsAllowedWithoutAPolicy() {
        assertThat(decide("{}", USER, "log:GetProject", PROJECT))
                .isEqualTo(new Answer("ImplicitDeny", "AccountLevelIdentityBasedPolicy", List.of()));
    }

    @Test
    void denyBeatsAllow() {
        assertThat(decide("{'identity':[" + ALLOW_ALL + "," + DENY_ALL + "]}", USER, "log:GetProject", PROJECT))
                .isEqualTo(new Answer(
                        "ExplicitDeny", "AccountLevelIdentityBasedPolicy", List.of(new By("identity[1]", 1, "Deny"))));
    }

    @Test
    void anAllowNamesTheStatementsOfEveryStage() {
        String policies = "{'control':[[" + ALLOW_ALL + "]],'session':[" + ALLOW_ALL + "],'identity':[" + ALLOW_ALL
                + "],'trust':" + TRUST_ALL_OF_1 + "}";
        assertThat(decide(policies, "'acs:ram::1:role/r/s'", "sts:AssumeRole", "acs:ram::2:role/x"))
                .isEqualTo(new Answer(
                        "Allow",
                        null,
                        List.of(
                                new By("control[0][0]", 1, "Allow"),
                                new By("session[0]", 1, "Allow"),
                                new By("identity[0]", 1, "Allow"),
                                new By("trust", 1, "Allow"))));
    }

    @Test
    void accountsAreWalls() {
        assertThat(decide("{'identity':[" + ALLOW_ALL + "]}", USER, "log:GetProject", "acs:log:r:2:project/p"))
                .isEqualTo(new Answer("ImplicitDeny", null, List.of()));
    }

    @Test
    void rootDoesAsItLikesAtHomeButAssumesNoRole() {
        assertThat(decide("{}", "'acs:ram::1:root'", "log:GetProject", PROJECT))
                .isEqualTo(new Answer("Allow", null, List.of()));
        assertThat(decide(
                        "{'trust':" + TRUST_ALL_OF_1 + "}", "'acs:ram::1:root'", "sts:AssumeRole", "acs:ram::1:role/x"))
                .isEqualTo(new Answer("ImplicitDeny", null, List.of()));
    }

    @Test
    void nothingButDocumentedPrincipalsIsTrusted() {
        for (String principal : List.of(
                "'*'",
                "['*']",
                "{'RAM':'*'}",
                "{'RAM':['1']}",
                "{'RAM':'acs:ram:*:1:root'}",
                "{'RAM':'acs:ram::*:root'}",
                "{'RAM':'acs:ram::1:user/*'}",
                "{'ram':'acs:ram::1:root'}")) {
            String trust = TRUST_ALL_OF_1.replace("{'RAM':'acs:ram::1:root'}", principal);
            assertThat(decide(
                            "{'identity':[" + ALLOW_ALL + "],'trust':" + trust + "}",
                            USER,
                            "sts:AssumeRole",
                            "acs:ram::1:role/x"))
                    .as(principal)
                    .isEqualTo(new Answer("ImplicitDeny", "AssumeRolePolicy", List.of()));
        }
    }

    @Test
    void offGrammarStatementsAreRefusedAndNeverSkipped() {
        assertThatThrownBy(() -> decide(
                        "{'identity':[{'Statement':[{'Effect':'Deny','Resource':'*'}]}]}",
                        USER,
                        "log:GetProject",
                        PROJECT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("exactly one of Action and NotAction; found ");
        assertThatThrownBy(() -> decide("{}", "'alice'", "log:GetProject", PROJECT))
                .hasMessage("not a principal: \"alice\"");
    }

    private static Answer decide(String policies, String principal, String action, String resource) {
        String line = "{'policies':" + policies + ",'principal':" + principal + ",'action':'" + action
                + "','resource':'" + resource + "','context':{}}";
        try {
            return NaiveEvaluator.decide(JSON.readTree(line.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
