package dev.understudy.wire.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyuncs.reader.JsonReader;
import com.aliyuncs.reader.XmlReader;
import dev.understudy.wire.http.WireResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RpcEnvelopeTest {
    private static final String REQUEST_ID = "7B8A4E7D-6CFF-471D-84DF-195A7A241ECB";
    private static final RpcError DENIED = new RpcError(
            403,
            "NoPermission",
            "You are not authorized <to> do & \"this\" 中",
            "127.0.0.1:4510",
            "Ram",
            new LinkedHashMap<>(Map.of("PolicyType", "AssumeRolePolicy")));

    private static Map<String, Object> tree(@Nullable Object... namesAndValues) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            tree.put(String.valueOf(namesAndValues[index]), namesAndValues[index + 1]);
        }
        return tree;
    }

    private static Map<String, Object> users() {
        return tree(
                "IsTruncated",
                false,
                "Marker",
                null,
                "Count",
                2L,
                "Users",
                tree("User", Arrays.asList(tree("UserName", "a=b<中>&\"\u007f"), null, tree("UserName", "b"))),
                "Empty",
                tree("User", List.of()));
    }

    @Test
    void aSuccessIsPlainJson() {
        WireResponse response = RpcEnvelope.success(RpcFormat.JSON, "ListUsers", users(), REQUEST_ID);

        assertThat(response.text())
                .isEqualTo("{\"RequestId\":\"7B8A4E7D-6CFF-471D-84DF-195A7A241ECB\",\"IsTruncated\":false,\"Count\":2,"
                        + "\"Users\":{\"User\":[{\"UserName\":\"a=b<中>&\\\"\u007f\"},{\"UserName\":\"b\"}]},"
                        + "\"Empty\":{\"User\":[]}}");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers().entrySet())
                .containsExactly(
                        Map.entry("Content-Type", "application/json;charset=utf-8"),
                        Map.entry("Connection", "keep-alive"),
                        Map.entry("Keep-Alive", "timeout=25"),
                        Map.entry("Access-Control-Allow-Origin", "*"),
                        Map.entry("Access-Control-Expose-Headers", "*"),
                        Map.entry("x-acs-request-id", REQUEST_ID),
                        Map.entry("x-acs-trace-id", "7b8a4e7d6cff471d84df195a7a241ecb"),
                        Map.entry("ETag", "2QhdbwN1Sbku5xAtUxEfrA=="),
                        Map.entry("Vary", "Accept-Encoding"));
    }

    @Test
    void aSuccessIsNestedXml() {
        WireResponse response = RpcEnvelope.success(RpcFormat.XML, "ListUsers", users(), REQUEST_ID);

        assertThat(response.text())
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><ListUsersResponse>"
                        + "<RequestId>7B8A4E7D-6CFF-471D-84DF-195A7A241ECB</RequestId><IsTruncated>false</IsTruncated>"
                        + "<Count>2</Count><Users><User><UserName>a=b&lt;中&gt;&amp;\"\u007f</UserName></User>"
                        + "<User><UserName>b</UserName></User></Users><Empty></Empty></ListUsersResponse>");
        assertThat(response.headers()).containsEntry("Content-Type", "text/xml;charset=utf-8");
    }

    @Test
    void anErrorSaysEverythingTheCloudSays() {
        WireResponse response = RpcEnvelope.error(RpcFormat.JSON, DENIED, REQUEST_ID);

        assertThat(response.status()).isEqualTo(403);
        assertThat(response.text())
                .isEqualTo("{\"RequestId\":\"7B8A4E7D-6CFF-471D-84DF-195A7A241ECB\",\"HostId\":\"127.0.0.1:4510\","
                        + "\"Code\":\"NoPermission\",\"Message\":\"You are not authorized <to> do & \\\"this\\\" 中\","
                        + "\"Recommend\":\"https://api.aliyun.com/troubleshoot?q=NoPermission&product=Ram"
                        + "&requestId=7B8A4E7D-6CFF-471D-84DF-195A7A241ECB\","
                        + "\"AccessDeniedDetail\":{\"PolicyType\":\"AssumeRolePolicy\"}}");
    }

    @Test
    void anErrorWithoutDetailHasNoMemberForIt() {
        RpcError error = new RpcError(404, "EntityNotExist.Role", "no", "h", "Ram", Map.of());

        assertThat(RpcEnvelope.error(RpcFormat.XML, error, REQUEST_ID).text())
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error>"
                        + "<RequestId>7B8A4E7D-6CFF-471D-84DF-195A7A241ECB</RequestId><HostId>h</HostId>"
                        + "<Code>EntityNotExist.Role</Code><Message>no</Message>"
                        + "<Recommend>https://api.aliyun.com/troubleshoot?q=EntityNotExist.Role&amp;product=Ram&amp;"
                        + "requestId=7B8A4E7D-6CFF-471D-84DF-195A7A241ECB</Recommend></Error>");
    }

    @Test
    @SuppressWarnings("deprecation") // The core itself still reads with them.
    void theReadersOfTheOldJavaCoreReadIt() throws Exception {
        String json = RpcEnvelope.success(RpcFormat.JSON, "ListUsers", users(), REQUEST_ID)
                .text();
        String xml = RpcEnvelope.success(RpcFormat.XML, "ListUsers", users(), REQUEST_ID)
                .text();

        assertThat(new JsonReader().read(json, "ListUsersResponse"))
                .containsEntry("ListUsersResponse.Users.Length", "2")
                .containsEntry("ListUsersResponse.Users[0].UserName", "a=b<中>&\"\u007f")
                .containsEntry("ListUsersResponse.Users[1].UserName", "b")
                .containsEntry("ListUsersResponse.RequestId", REQUEST_ID);
        assertThat(new XmlReader().read(xml, "ListUsersResponse"))
                .containsEntry("ListUsersResponse.Users[0].UserName", "a=b<中>&\"\u007f")
                .containsEntry("ListUsersResponse.Users[1].UserName", "b");
    }

    @Test
    void whatAFormatCannotCarryIsReplacedNotRefused() {
        Map<String, Object> odd = tree("A", "x\uD800y", "B", "\u0001");

        assertThat(RpcEnvelope.success(RpcFormat.JSON, "X", odd, "R").text())
                .isEqualTo("{\"RequestId\":\"R\",\"A\":\"x?y\",\"B\":\"\\u0001\"}");
        assertThat(RpcEnvelope.success(RpcFormat.XML, "X", odd, "R").text())
                .endsWith("<A>x\uFFFDy</A><B>\uFFFD</B></XResponse>");
    }

    @Test
    void formatsAreNamedInAnyCase() {
        assertThat(RpcFormat.named("json")).contains(RpcFormat.JSON);
        assertThat(RpcFormat.named("JSON")).contains(RpcFormat.JSON);
        assertThat(RpcFormat.named("Xml")).contains(RpcFormat.XML);
        assertThat(RpcFormat.named("YAML")).isEmpty();
        assertThat(RpcFormat.named("")).isEmpty();
    }
}
