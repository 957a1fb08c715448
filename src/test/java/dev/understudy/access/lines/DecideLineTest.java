package dev.understudy.access.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecideLineTest {
    private static final String REST =
            "\"principal\":\"acs:ram::1:root\",\"action\":\"log:GetLogStore\",\"resource\":\"*\"";

    @Test
    void readsEveryMember() {
        DecideLine line = read("{\"id\":\"1\",\"source\":\"a page\"," + REST
                + ",\"context\":{\"acs:SourceIp\":\"10.0.0.1\",\"cs:AddonNames\":[\"a\",\"b\"]},\"policies\": {\"trust\" : null},"
                + "\"expect\":{\"decision\":\"Allow\",\"policyType\":null,"
                + "\"by\":[{\"policy\":\"p\",\"statement\":2,\"effect\":\"Allow\"}]}}");
        Map<String, @Nullable Object> expected = new HashMap<>();
        expected.put("decision", "Allow");
        expected.put("policyType", null);
        expected.put("by", List.of(Map.of("policy", "p", "statement", 2, "effect", "Allow")));
        assertThat(line)
                .isEqualTo(new DecideLine(
                        "1",
                        "a page",
                        "acs:ram::1:root",
                        null,
                        "log:GetLogStore",
                        List.of("*"),
                        Map.of("acs:SourceIp", List.of("10.0.0.1"), "cs:AddonNames", List.of("a", "b")),
                        null,
                        new RawJson("{\"trust\" : null}", 177),
                        new Expectation(expected)));
    }

    @Test
    void whatMayBeLeftOutIsEmpty() {
        assertThat(read("{" + REST + "}"))
                .isEqualTo(new DecideLine(
                        null,
                        null,
                        "acs:ram::1:root",
                        null,
                        "log:GetLogStore",
                        List.of("*"),
                        Map.of(),
                        null,
                        null,
                        Expectation.NONE));
    }

    @Test
    void servicesAndProvidersAreObjects() {
        assertThat(
                        read("{\"principal\":{\"service\":\"log.aliyuncs.com\",\"account\":\"1\"},\"action\":\"a:b\",\"resource\":\"*\"}")
                                .principal())
                .isEqualTo("1@log.aliyuncs.com");
        assertThat(
                        read("{\"principal\":{\"federated\":\"acs:ram::{A}:saml-provider/n\"},\"action\":\"a:b\",\"resource\":\"*\"}")
                                .principal())
                .isEqualTo("acs:ram::{A}:saml-provider/n");
    }

    @Test
    void aUserWhoseIdIsKnownIsAnObjectToo() {
        DecideLine line = read(
                "{\"principal\":{\"user\":\"u\",\"account\":\"{A}\",\"id\":\"22\"},\"action\":\"a:b\",\"resource\":\"*\"}");
        assertThat(line.principal()).isEqualTo("acs:ram::{A}:user/u");
        assertThat(line.userId()).isEqualTo("22");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{}| 0| `principal` is missing; expected who asks",
                "[]| 1| the line is a list; expected an object",
                "| 1| the line is missing; expected an object",
                "{\"principal\":\"p\"}| 0| `action` is missing; expected an action such as `log:GetLogStore`",
                "{\"principal\":\"p\",\"action\":\"a:b\"}| 0| `resource` is missing; expected an ARN or a list of them",
                "{REST} {}| 75| text after the object; expected one object a line",
                "{REST,\"resource\":\"*\"}| 74| the line has two members `resource`; expected one",
                "{\"id\":1}| 7| `id` is `1`; expected a string",
                "{\"principle\":\"p\"}| 14| the line has an unknown member `principle`; expected `id`, `principal`, `action`, `resource`, `context`, `policies`, `sessionPolicy`, `expect`, `source`",
                "{\"action\":\"GetLogStore\"}| 11| `action` is `GetLogStore`; expected one such as `log:GetLogStore`",
                "{\"resource\":[]}| 13| `resource` is empty; expected an ARN or a list of them",
                "{\"resource\":\"\"}| 13| `resource` is empty; expected an ARN or a list of them",
                "{\"resource\":[1]}| 14| an entry of `resource` is `1`; expected a string",
                "{\"context\":{\"a\":true}}| 17| a value of `context` is `true`; expected a string or a list of strings",
                "{\"context\":{\"a:B\":\"1\",\"A:b\":\"2\"}}| 12| `context` has a key twice, in other letters; expected each key once",
                "{\"principal\":{\"service\":\"log.aliyuncs.com\"}}| 14| `principal` is another object; expected `service` and `account`, `user`, `account` and `id`, or `federated` alone",
                "{\"principal\":{\"service\":\"a@b\"}}| 25| `service` is `a@b`; expected a service such as `log.aliyuncs.com`",
                "{\"principal\":{\"user\":\"u\",\"account\":\"1\"}}| 14| `principal` is another object; expected `service` and `account`, `user`, `account` and `id`, or `federated` alone",
                "{\"principal\":{\"user\":\"u\",\"account\":\"1\",\"id\":\"2\",\"service\":\"a.b\"}}| 14| `principal` is another object; expected `service` and `account`, `user`, `account` and `id`, or `federated` alone",
                "{\"principal\":{\"user\":\"a/b\"}}| 22| `user` is `a/b`; expected the name of a RAM user",
                "{\"principal\":{\"id\":\"a\"}}| 20| `id` is `a`; expected the digits of the user's id",
                "{\"principal\":{\"federated\":\"acs:ram::1:user/a\"}}| 27| `federated` is `acs:ram::1:user/a`; expected the ARN of a SAML or OIDC provider",
                "{\"principal\":{\"name\":\"a\"}}| 22| `principal` has an unknown member `name`; expected `service` and `account`, `user`, `account` and `id`, or `federated`",
                "{\"expect\":{\"desicion\":\"Allow\"}}| 23| `expect` has an unknown member `desicion`; expected `decision`, `policyType`, `by`",
                "{\"expect\":{\"decision\":\"Allowed\"}}| 23| `decision` is `Allowed`; expected one of Allow, ImplicitDeny, ExplicitDeny",
                "{\"expect\":{\"by\":[{\"statement\":\"1\"}]}}| 31| `statement` is the string `1`; expected a whole number",
                "{REST,\"policies\":{},\"sessionPolicy\":{}}| 104| `sessionPolicy` beside `policies`; expected it in `session` of `policies`, or no `policies`",
                "{\"id\":\"1\"| 10| not valid JSON: Unexpected end-of-input: expected close marker for Object"
            })
    void refusesWhatIsNoLine(@Nullable String text, int column, String problem) {
        assertThatThrownBy(() -> read(text == null ? "" : text.replace("REST", REST)))
                .isInstanceOfSatisfying(
                        LineFault.class,
                        fault -> assertThat(fault.column() + " " + fault.getMessage())
                                .isEqualTo(column + " " + problem));
    }

    @Test
    void nestingHasAnEnd() {
        assertThatThrownBy(() -> read("{\"policies\":" + "{\"a\":".repeat(1_000)))
                .isInstanceOf(LineFault.class)
                .hasMessageStartingWith("not valid JSON: Document nesting depth (101) exceeds the maximum allowed");
    }

    @Test
    void theIdIsFoundInMostBadLines() {
        assertThat(id("{\"principle\":{\"id\":\"2\"},\"id\":\"1\"}")).isEqualTo("1");
        assertThat(id("{\"id\":\"1\",\"principal\":")).isEqualTo("1");
        assertThat(id("{\"id\":1}")).isNull();
        assertThat(id("{\"principal\":\"id\"}")).isNull();
        assertThat(id("[\"id\",\"1\"]")).isNull();
        assertThat(id("\"id\"")).isNull();
        assertThat(id("")).isNull();
    }

    private static DecideLine read(String text) {
        return DecideLine.read(text.toCharArray(), text.length());
    }

    private static @Nullable String id(String text) {
        return DecideLine.idOf(text.toCharArray(), text.length());
    }
}
