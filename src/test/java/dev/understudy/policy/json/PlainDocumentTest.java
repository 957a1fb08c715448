package dev.understudy.policy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.policy.PolicyDocument;
import dev.understudy.policy.Ruling;
import dev.understudy.policy.Rulings;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Documents that are good only where a world rules so. */
class PlainDocumentTest {
    private static final String GOOD =
            "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"a:b\",\"Resource\":\"*\"}]}";

    private static PolicyDocument parse(String text, Ruling... switched) {
        return PolicyParser.parse(text, PolicyUse.IDENTITY, new Rulings(Set.of(switched)));
    }

    @Test
    void aLoneStatementCountsAsAListWhereAWorldRulesSo() {
        String lone = GOOD.replace("[{", "{").replace("}]", "}");
        assertThat(parse(lone, Ruling.LONE_STATEMENT)).isEqualTo(parse(GOOD));
        assertThatThrownBy(() -> parse(lone, Ruling.BARE_VALUES, Ruling.DUPLICATE_MEMBERS))
                .hasMessage(
                        "line 1, column 28: `Statement` is an object; expected a list (ruling `lone-statement`, not "
                                + "documented; a world may rule `wrapped`)");
    }

    @Test
    void bareValuesCountAsTextWhereAWorldRulesSo() {
        String written = GOOD.replace(
                "\"Resource\":\"*\"", "\"Resource\":\"*\",\"Condition\":{\"Bool\":{\"acs:MFAPresent\":\"true\"}}");
        String bare = written.replace("\"true\"", "true").replace("\"1\"", "1");
        assertThat(parse(bare, Ruling.BARE_VALUES).toString())
                .isEqualTo(parse(written).toString());
        assertThatThrownBy(() -> parse(bare))
                .hasMessage(
                        "line 1, column 12: `Version` is `1`; expected a string (ruling `bare-values`, not documented; "
                                + "a world may rule `text`)");
    }

    @Test
    void theLastOfTwoMembersCountsWhereAWorldRulesSo() {
        String twice = GOOD.replace("\"Effect\":\"Deny\"", "\"Effect\":\"Allow\",\"Effect\":\"Deny\"");
        assertThat(parse(twice, Ruling.DUPLICATE_MEMBERS)).isEqualTo(parse(GOOD));
        assertThatThrownBy(() -> parse(twice, Ruling.LONE_STATEMENT))
                .hasMessageContaining(
                        "a member twice: 'Effect' (ruling `duplicate-members`, not documented; a world may rule "
                                + "`last`)");
    }

    @Test
    void whatIsNoDocumentUnderAnyRulingIsRefusedByTheStandardOnes() {
        assertThatThrownBy(() -> parse("{\"Version\":1}", Ruling.BARE_VALUES))
                .hasMessageStartingWith("line 1, column 12: `Version` is `1`; expected a string");
        assertThatThrownBy(() -> parse("{", Ruling.BARE_VALUES)).hasMessageContaining("not valid JSON");
        assertThatThrownBy(() -> parse("", Ruling.LONE_STATEMENT)).hasMessageContaining("is empty");
        assertThatThrownBy(() -> parse(GOOD + "x", Ruling.LONE_STATEMENT)).hasMessageContaining("column");
        assertThatThrownBy(() -> parse("[".repeat(100_000), Ruling.LONE_STATEMENT))
                .hasMessageContaining("list");
    }
}
