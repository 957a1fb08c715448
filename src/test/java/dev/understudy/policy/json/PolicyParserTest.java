package dev.understudy.policy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.policy.Effect;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyParserTest {
    private static final String GOOD =
            "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"log:*\",\"Resource\":\"*\"}]}";

    @Test
    void readsOneStatement() {
        assertThat(PolicyParser.parse(GOOD, PolicyUse.IDENTITY).statements())
                .singleElement()
                .satisfies(statement -> {
                    assertThat(statement.effect()).isEqualTo(Effect.ALLOW);
                    assertThat(statement.number()).isEqualTo(1);
                });
    }

    @Test
    void namesTheLineAndColumnOfAnUnknownEffect() {
        String text = GOOD.replace("[{", "[\n  {").replace("Allow", "allow");
        assertThatThrownBy(() -> PolicyParser.parse(text, PolicyUse.IDENTITY))
                .isInstanceOf(MalformedPolicy.class)
                .hasMessage(
                        "line 2, column 13: statement 1: unknown effect `allow`; expected `Allow` or `Deny`, spelled exactly so");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "| the policy document is empty",
                "[] | the policy document is a list; expected an object",
                "{} | `Version` is missing",
                "{\"Version\":\"2\"} | unknown `Version` `2`",
                "{\"Version\":1} | `Version` is `1`; expected a string",
                "{\"Version\":\"1\"} | `Statement` is missing",
                "{\"Version\":\"1\",\"Statement\":[]} | `Statement` is an empty list",
                "{\"Version\":\"1\",\"Statement\":{}} | `Statement` is an object; expected a list",
                "{\"Version\":\"1\",\"Version\":\"1\"} | a member twice: ",
                "{\"Version\":\"1\",\"Id\":\"x\"} | the policy document has an unknown member `Id`",
                "{\"Version\":\"1\",\"Statement\":[{}]} | statement 1: `Effect` is missing",
                "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Deny\"}]} | statement 1: `Action` is missing",
                "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":[]}]} | statement 1: `Action` is an empty list",
                "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":[\"a:b\",1]}]} | an entry of statement 1: `Action` is `1`; expected a string",
                "{\"Version\":\"1\",\"Statement\":[{\"Action\":\"a:b\",\"NotAction\":\"a:b\"}]} | statement 1: both `Action` and `NotAction`",
                "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"a:b\"}]} | statement 1: `Resource` is missing",
                "{\"Version\":\"1\",\"Statement\":[{\"NotResource\":\"*\"}]} | statement 1 has an unknown member `NotResource`",
                "{\"Version\":\"1\",\"Statement\":[{\"NotPrincipal\":\"*\"}]} | statement 1 has an unknown member `NotPrincipal`",
                "{\"Version\":\"1\",\"Statement\":[{\"Principal\":[\"*\"]}]} | statement 1: `Principal` in a policy that is attached",
                "{\"Version\":\"1\",\"Statement\":[{\"Condition\":{\"StringEqualsIfExists\":{\"a\":\"b\"}}}]} | statement 1: unknown operator `StringEqualsIfExists`",
                "{\"Version\":\"1\",\"Statement\":[{\"Condition\":{\"stringequals\":{\"a\":\"b\"}}}]} | expected `StringEquals`, spelled exactly so",
                "{\"Version\":\"1\",\"Statement\":[{\"Condition\":{\"Bool\":{\"a\":true}}}]} | statement 1: `a` of `Bool` is `true`; expected a string or a list",
                "{\"Version\":\"1\",\"Statement\":[{\"Condition\":{\"Bool\":{}}}]} | statement 1: `Bool` has no keys",
                "{\"Version\":\"1\",\"Statement\":[null]} | statement 1 is null; expected an object",
                "{\"Version\":\"1\" \"Statement\":[]} | not valid JSON",
                "{\"Version\":\"1\", // no comments | not valid JSON",
            })
    void refusesWhatTheGrammarDoesNotName(String text, String problem) {
        assertThatThrownBy(() -> PolicyParser.parse(text == null ? "" : text, PolicyUse.IDENTITY))
                .isInstanceOf(MalformedPolicy.class)
                .hasMessageContaining(problem);
    }

    @Test
    void refusesTextAfterTheDocument() {
        assertThatThrownBy(() -> PolicyParser.parse(GOOD + "{}", PolicyUse.IDENTITY))
                .hasMessageContaining("text after the policy document");
    }

    @Test
    void aTrustPolicyNamesPrincipalsAndNoResource() {
        String trust = "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\","
                + "\"Principal\":{\"RAM\":[\"acs:ram::1:root\"]}}]}";
        assertThat(PolicyParser.parse(trust, PolicyUse.TRUST).statements()).hasSize(1);
        assertThatThrownBy(() -> PolicyParser.parse(GOOD, PolicyUse.TRUST))
                .hasMessageContaining("a trust policy can only speak of `Action` `sts:AssumeRole`");
        assertThatThrownBy(() -> PolicyParser.parse(
                        trust.replace("\"Principal\"", "\"Resource\":\"*\",\"Principal\""), PolicyUse.TRUST))
                .hasMessageContaining("`Resource` in a trust policy");
        assertThatThrownBy(() -> PolicyParser.parse(trust.replace("RAM", "AWS"), PolicyUse.TRUST))
                .hasMessageContaining("`Principal` of statement 1 has an unknown member `AWS`");
        assertThatThrownBy(() -> PolicyParser.parse(
                        trust.replace(",\"Principal\":{\"RAM\":[\"acs:ram::1:root\"]}", ""), PolicyUse.TRUST))
                .hasMessageContaining("statement 1: `Principal` is missing");
    }

    @Test
    void aProjectPolicyKnowsNobodyByName() {
        String project = GOOD.replace("\"Resource\"", "\"Principal\":[\"1000000000000001\"],\"Resource\"");
        assertThatThrownBy(() -> PolicyParser.parse(project, PolicyUse.PROJECT))
                .hasMessageContaining("a named principal in a project policy");
        assertThat(PolicyParser.parse(project.replace("1000000000000001", "*"), PolicyUse.PROJECT)
                        .statements())
                .hasSize(1);
    }

    @Test
    void hostileTextEndsInAPlaceAndNothingElse() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder(GOOD);
            for (int change = 0; change <= random.nextInt(4); change++) {
                text.setCharAt(random.nextInt(text.length()), "{}[]\":,\\ \u0000Aé".charAt(random.nextInt(12)));
            }
            try {
                PolicyParser.parse(text.toString(), PolicyUse.IDENTITY);
            } catch (MalformedPolicy refused) {
                assertThat(refused.getMessage()).startsWith("line ").doesNotContain("\n");
            }
        }
        assertThatThrownBy(() -> PolicyParser.parse("[".repeat(1_000_000), PolicyUse.IDENTITY))
                .isInstanceOf(MalformedPolicy.class);
        assertThatThrownBy(() -> PolicyParser.parse(GOOD.replace("\"*\"", "[".repeat(100_000)), PolicyUse.IDENTITY))
                .isInstanceOf(MalformedPolicy.class);
    }
}
