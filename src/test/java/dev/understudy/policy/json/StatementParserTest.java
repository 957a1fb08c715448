package dev.understudy.policy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.understudy.policy.ActionPatterns;
import dev.understudy.policy.Effect;
import dev.understudy.policy.PrincipalPattern;
import dev.understudy.policy.ResourcePattern;
import dev.understudy.policy.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementParserTest {
    private static String document(String members) {
        return "{\"Version\":\"1\",\"Statement\":[{" + members.replace('\'', '"') + "}]}";
    }

    private static List<Statement> statements(PolicyUse use, String members) {
        return PolicyParser.parse(document(members), use).statements();
    }

    private static String problem(PolicyUse use, String members) {
        return catchThrowableOfType(MalformedPolicy.class, () -> statements(use, members))
                .problem();
    }

    private static PrincipalPattern pattern(PrincipalPattern.Kind kind, String text) {
        return new PrincipalPattern(kind, text);
    }

    @Test
    void readsEveryMemberInAnyOrder() {
        assertThat(
                        statements(
                                PolicyUse.RESOURCE,
                                "'Principal':['*','7'],'Resource':['a','b'],'Sid':'x','Condition':{},'NotAction':['log:*'],'Effect':'Deny'"))
                .containsExactly(new Statement(
                        1,
                        Effect.DENY,
                        ActionPatterns.of(List.of("log:*"), true),
                        List.of(new ResourcePattern("a"), new ResourcePattern("b")),
                        List.of(pattern(PrincipalPattern.Kind.BARE, "*"), pattern(PrincipalPattern.Kind.BARE, "7")),
                        List.of()));
    }

    @Test
    void readsEveryKindOfPrincipalOfATrustPolicy() {
        assertThat(statements(
                        PolicyUse.TRUST,
                        "'Effect':'Allow','Action':['STS:assumerole','sts:SetSourceIdentity'],"
                                + "'Principal':{'RAM':['r','s'],'Service':'t','Federated':['u']}"))
                .containsExactly(new Statement(
                        1,
                        Effect.ALLOW,
                        ActionPatterns.of(List.of("STS:assumerole", "sts:SetSourceIdentity"), false),
                        List.of(),
                        List.of(
                                pattern(PrincipalPattern.Kind.RAM, "r"),
                                pattern(PrincipalPattern.Kind.RAM, "s"),
                                pattern(PrincipalPattern.Kind.SERVICE, "t"),
                                pattern(PrincipalPattern.Kind.FEDERATED, "u")),
                        List.of()));
    }

    @Test
    void readsATypedPrincipalOfAResourcePolicy() {
        assertThat(statements(
                        PolicyUse.RESOURCE, "'Effect':'Allow','Action':'*','Resource':'*','Principal':{'RAM':'r'}"))
                .flatExtracting(Statement::principals)
                .containsExactly(pattern(PrincipalPattern.Kind.RAM, "r"));
    }

    @Test
    void aProjectPolicyNeedsNoPrincipal() {
        assertThat(statements(PolicyUse.PROJECT, "'Effect':'Deny','Action':'*','Resource':'*'"))
                .flatExtracting(Statement::principals)
                .isEmpty();
    }

    @Test
    void numbersStatementsFromOne() {
        String one = "{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}";
        String text = "{\"Statement\":[" + one + "," + one + "],\"Version\":\"1\"}";
        assertThat(PolicyParser.parse(text, PolicyUse.CONTROL).statements())
                .extracting(Statement::number)
                .containsExactly(1, 2);
        assertThat(catchThrowableOfType(
                        MalformedPolicy.class,
                        () -> PolicyParser.parse(text.replace("," + one, ",{}"), PolicyUse.SESSION)))
                .hasMessage("line 1, column 62: statement 2: `Effect` is missing; expected `Allow` or `Deny`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "IDENTITY | | statement 1: `Effect` is missing; expected `Allow` or `Deny`",
                "IDENTITY | 'Effect':'Allow' | statement 1: `Action` is missing; expected `Action` or `NotAction`",
                "IDENTITY | 'Effect':'Allow','Action':'*' | statement 1: `Resource` is missing; expected a string or a list of strings",
                "SESSION | 'Effect':'Allow','Action':'*' | statement 1: `Resource` is missing; expected a string or a list of strings",
                "IDENTITY | 'Effect':true | statement 1: `Effect` is `true`; expected a string (ruling `bare-values`, not documented; a world may rule `text`)",
                "IDENTITY | 'Effect':['Allow'] | statement 1: `Effect` is a list; expected a string",
                "IDENTITY | 'Sid':{} | statement 1: `Sid` is an object; expected a string",
                "IDENTITY | 'Action':null | statement 1: `Action` is null; expected a string or a list of strings",
                "IDENTITY | 'Resource':'' | statement 1: an empty resource; expected an ARN or `*`",
                "IDENTITY | 'Resource':['a',''] | statement 1: an empty resource; expected an ARN or `*`",
                "IDENTITY | 'Condition':'x' | statement 1: `Condition` is the string `x`; expected an object",
                "IDENTITY | 'Action':'a','NotAction':'b' | statement 1: both `Action` and `NotAction`; expected exactly one of them",
                "IDENTITY | 'Ation':'a' | statement 1 has an unknown member `Ation`; expected `Effect`, `Action` or `NotAction`, `Resource`, `Principal`, `Condition`",
                "CONTROL | 'Principal':['*'] | statement 1: `Principal` in a policy that is attached to its principal; expected it in trust policies only",
                "RESOURCE | 'Effect':'Allow','Action':'*','Resource':'*' | statement 1: `Principal` is missing; expected whom the statement is about",
                "RESOURCE | 'Principal':'*' | statement 1: `Principal` is the string `*`; expected a list",
                "RESOURCE | 'Principal':[] | statement 1: `Principal` is an empty list; expected at least one entry",
                "RESOURCE | 'Principal':[7] | statement 1: an entry of `Principal` is `7`; expected a string (ruling `bare-values`, not documented; a world may rule `text`)",
                "RESOURCE | 'Principal':{} | statement 1: an empty `Principal`; expected `RAM`, `Service` or `Federated`",
                "RESOURCE | 'Principal':{'':'x'} | `Principal` of statement 1 has an unknown member ``; expected `RAM`, `Service` or `Federated`",
                "PROJECT | 'Principal':{'RAM':'x'} | statement 1: a typed `Principal` in a project policy; expected `[\"*\"]` or none",
                "PROJECT | 'Principal':['*','7'] | statement 1: a named principal in a project policy; expected `[\"*\"]` or none",
                "PROJECT | 'Effect':'Allow','Action':'*' | statement 1: `Resource` is missing; expected a string or a list of strings",
                "TRUST | 'Principal':['*'] | statement 1: `Principal` is a list; expected an object",
                "TRUST | 'Principal':{'RAM':[]} | statement 1: `RAM` is an empty list; expected at least one entry",
                "TRUST | 'Resource':'*' | statement 1: `Resource` in a trust policy; expected none, it is about the role it belongs to",
                "TRUST | 'Action':'*' | statement 1: a trust policy can only speak of `Action` `sts:AssumeRole`",
                "TRUST | 'Action':['sts:AssumeRole','log:Get'] | statement 1: a trust policy can only speak of `Action` `sts:AssumeRole`",
                "TRUST | 'NotAction':'sts:AssumeRole' | statement 1: a trust policy can only speak of `Action` `sts:AssumeRole`",
                "TRUST | 'Effect':'Allow','Action':'sts:AssumeRole' | statement 1: `Principal` is missing; expected whom the statement is about",
            })
    void saysWhatIsWrongAndWhatIsExpected(PolicyUse use, String members, String problem) {
        assertThat(problem(use, members == null ? "" : members)).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "IDENTITY | 'Effect':'Nay' | 39",
                "IDENTITY | 'Action':[] | 39",
                "IDENTITY | 'Action':'a','NotAction':'b' | 55",
                "IDENTITY | 'Resource':'' | 41",
                "IDENTITY | 'Ation':'a' | 38",
                "RESOURCE | 'Principal':{} | 42",
                "PROJECT | 'Principal':['7'] | 42",
                "TRUST | 'Action':'*' | 39",
            })
    void pointsAtTheValueThatIsWrong(PolicyUse use, String members, int column) {
        MalformedPolicy refused = catchThrowableOfType(MalformedPolicy.class, () -> statements(use, members));
        assertThat(refused.line()).isEqualTo(1);
        assertThat(refused.column()).isEqualTo(column);
    }
}
