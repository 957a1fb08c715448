package dev.understudy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.gateway.Signing.Log;
import dev.understudy.wire.http.WireRequest;
import dev.understudy.wire.sls.LogCompression;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Log Service with all its signatures, byte by byte. */
class LogRequestTest {
    private static final String NEW_STORE =
            "{\"logstoreName\":\"fresh\",\"ttl\":7,\"shardCount\":1,\"autoSplit\":false,\"maxSplitShard\":64}";
    private static final String RFC_LATER = Signing.rfc(Scene.START.plusSeconds(1));

    private final Scene scene = new Scene();

    private Draft create(Log how) {
        return draft(how, "POST", "/logstores")
                .header("content-type", "application/json")
                .body(NEW_STORE);
    }

    private Draft draft(Log how, String method, String path) {
        return scene.signing.logDraft(how, Scene.ADMIN, method, "app-logs", path);
    }

    private static WireRequest signed(Log how, Draft draft) {
        return Signing.log(how, draft, Scene.ADMIN);
    }

    private String refusal(Log how, Draft unsigned) {
        return scene.refused(signed(how, unsigned)).line();
    }

    @ParameterizedTest
    @EnumSource
    void aGoodCallIsAnsweredAndChangesTheState(Log how) {
        Scene.Answer answer = scene.ok(signed(how, create(how)));

        assertThat(answer.response().body()).isEmpty();
        assertThat(answer.response().headers())
                .doesNotContainKey("Content-Type")
                .containsEntry(
                        "x-log-requestid", scene.newest().path("requestId").asText());
        assertThat(scene.cloud
                        .logs()
                        .project("app-logs")
                        .logStore("fresh")
                        .settings()
                        .ttl())
                .isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource
    void aWrongSecretIsTold(Log how) {
        WireRequest request = Signing.log(how, create(how), Scene.ADMIN.withSecret("wrong"));

        assertThat(scene.refused(request).line())
                .startsWith("401 SignatureNotMatch Signature ")
                .endsWith(" not matched.");
    }

    @ParameterizedTest
    @EnumSource
    void noSignedHeaderCanBeChangedOrRemoved(Log how) {
        WireRequest good = signed(how, create(how));
        for (String name : Draft.of(good).headerNames()) {
            String value = name.equals("date") ? RFC_LATER : good.header(name).orElseThrow() + "x";
            assertThat(scene.refused(Draft.of(good).header(name, value)).line())
                    .as("changed " + name)
                    .startsWith("4");
            assertThat(scene.refused(Draft.of(good).withoutHeader(name)).line())
                    .as("without " + name)
                    .startsWith("4");
        }
        assertThat(scene.refused(Draft.of(good).header("x-log-extra", "1")).line())
                .startsWith("401 SignatureNotMatch ");
        assertThat(scene.refused(Draft.of(good).header("x-acs-extra", "1")).line())
                .startsWith("401 SignatureNotMatch ");
        scene.ok(good);
    }

    @ParameterizedTest
    @EnumSource
    void neitherMethodPathQueryNorBodyCanBeChanged(Log how) {
        WireRequest good = signed(how, create(how));
        for (Draft tampered : List.of(
                Draft.of(good).method("GET"),
                Draft.of(good).path("/logstores/access"),
                Draft.of(good).query("type=x"),
                Draft.of(good).query("a"),
                Draft.of(good).body(NEW_STORE.replace("fresh", "other")),
                Draft.of(good).body(""))) {
            assertThat(scene.refused(tampered).response().status())
                    .as(tampered.request().toString())
                    .isBetween(400, 401);
        }
    }

    @Test
    void version4CoversTheHostAndVersion1LeavesItToPermission() {
        WireRequest v4 = signed(Log.V4, draft(Log.V4, "GET", "/logstores"));
        WireRequest v1 = signed(Log.SHA1, draft(Log.SHA1, "GET", "/logstores"));
        String foreign = "b-logs." + Signing.LOG;

        assertThat(scene.refused(Draft.of(v4).host(foreign)).line()).startsWith("401 SignatureNotMatch ");
        assertThat(scene.refused(Draft.of(v1).host(foreign)).line())
                .isEqualTo("401 Unauthorized The project does not belong to you.");
    }

    @Test
    void version4BindsDayRegionAndKey() {
        WireRequest good = signed(Log.V4, create(Log.V4));
        String authorization = good.header("authorization").orElseThrow();
        for (String other : List.of(
                authorization.replace("/20260105/", "/20260106/"),
                authorization.replace("/cn-hangzhou/", "/cn-shanghai/"),
                authorization.replace("Credential=LTAIadmin", "Credential=LTAIrootA"))) {
            assertThat(scene.refused(Draft.of(good).header("authorization", other))
                            .line())
                    .startsWith("401 SignatureNotMatch ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theApiVersionIsMandatory(Log how) {
        assertThat(refusal(how, create(how).withoutHeader("x-log-apiversion")))
                .isEqualTo("400 MissingAPIVersion x-log-apiversion does not exist in http header.");
        assertThat(refusal(how, create(how).header("x-log-apiversion", "0.7.0")))
                .isEqualTo("400 InvalidAPIVersion x-log-apiversion 0.7.0 is unsupported.");
    }

    @Test
    void missingHeadersAreNamed() {
        WireRequest good = signed(Log.SHA1, create(Log.SHA1));
        assertThat(scene.refused(Draft.of(good).withoutHeader("authorization")).line())
                .isEqualTo("400 MissingParameter Missing http extend header key : authorization");
        assertThat(scene.refused(Draft.of(good).withoutHeader("date")).line())
                .isEqualTo("400 MissingParameter Missing http extend header key : x-log-date");
        assertThat(scene.refused(Draft.of(good).withoutHeader("x-log-signaturemethod"))
                        .line())
                .isEqualTo("400 MissingParameter Missing http extend header key : x-log-signaturemethod");
        assertThat(scene.refused(Draft.of(good).header("x-log-signaturemethod", "hmac-md5"))
                        .line())
                .isEqualTo("400 ParameterInvalid Http extend authorization : x-log-signaturemethod hmac-md5 pair is"
                        + " invalid.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "LOG",
                "LOG :",
                "LOG a:",
                "LOG LTAIadmin",
                "LOG LTAIadmin:a b",
                "log LTAIadmin:x",
                "SLS4-HMAC-SHA256 ",
                "SLS4-HMAC-SHA256 Credential=LTAIadmin,Signature=0",
                "SLS4-HMAC-SHA256 Credential=LTAIadmin/20260105/cn-hangzhou/oss/aliyun_v4_request,Signature=0",
                "SLS4-HMAC-SHA256 Credential=LTAIadmin/20260105/cn-hangzhou/sls/aliyun_v4_request,Signature=",
                "Bearer x"
            })
    void anUnreadableAuthorizationIsRefusedWithoutAnEcho(String header) {
        assertThat(scene.refused(create(Log.SHA1).header("authorization", header))
                        .line())
                .isEqualTo("400 ParameterInvalid Http extend authorization : authorization pair is invalid.");
    }

    @ParameterizedTest
    @ValueSource(ints = {-901, -900, -899, 0, 899, 900, 901})
    void aDateIsGoodForFifteenMinutesEitherWay(int seconds) {
        Instant time = Scene.START.plusSeconds(seconds);
        boolean good = Math.abs(seconds) <= 900;
        WireRequest v1 = signed(Log.SHA1, draft(Log.SHA1, "GET", "/logstores").header("date", Signing.rfc(time)));
        WireRequest v4 = signed(Log.V4, draft(Log.V4, "GET", "/logstores").header("x-log-date", Signing.basic(time)));

        for (WireRequest request : List.of(v1, v4)) {
            assertThat(scene.send(request).status()).isEqualTo(good ? 200 : 400);
        }
        if (!good) {
            assertThat(scene.refused(v1).line())
                    .isEqualTo("400 RequestTimeExpired Request time " + Signing.rfc(time)
                            + " has been expired while server time is Mon, 5 Jan 2026 08:00:00 GMT.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "Tue, 05 Jan 2026 08:00:00 GMT",
                "2026-01-05T08:00:00Z",
                "20260230T080000Z",
                "20260105T240000Z",
                "99999999999999T080000Z",
                ""
            })
    void anUnreadableDateIsRefused(String text) {
        String expected = "400 InvalidRequestTime Request time " + text + " not follow RFC822 spec.";

        assertThat(refusal(Log.SHA1, draft(Log.SHA1, "GET", "/logstores").header("date", text)))
                .isEqualTo(expected);
        assertThat(refusal(Log.SHA1, draft(Log.SHA1, "GET", "/logstores").header("x-log-date", text)))
                .isEqualTo(expected);
    }

    @Test
    void aDateThatIsNotSignedCannotFreshenAnOldRequest() {
        WireRequest old = signed(
                Log.SHA1,
                draft(Log.SHA1, "GET", "/logstores").header("date", Signing.rfc(Scene.START.minusSeconds(3600))));

        assertThat(scene.refused(Draft.of(old).header("x-log-date", Signing.rfc(Scene.START)))
                        .line())
                .startsWith("400 RequestTimeExpired ");
    }

    @Test
    void aSignatureOverNoDateAtAllIsRefused() {
        WireRequest timeless =
                signed(Log.SHA1, draft(Log.SHA1, "GET", "/logstores").withoutHeader("date"));

        assertThat(scene.refused(Draft.of(timeless).header("x-log-date", Signing.rfc(Scene.START)))
                        .line())
                .startsWith("401 SignatureNotMatch Signature ");
    }

    @ParameterizedTest
    @EnumSource
    void keysThatAreUnknownOrInactiveAreTold(Log how) {
        assertThat(scene.refused(Signing.log(how, create(how), new Key("LTAInone", "x", null)))
                        .line())
                .isEqualTo("401 Unauthorized AccessKeyId not found: LTAInone");
        assertThat(scene.refused(Signing.log(how, create(how), Scene.INACTIVE)).line())
                .isEqualTo("401 Unauthorized AccessKeyId is disabled: LTAIinactive");
    }

    @Test
    void whatTheCloudHasAndWeDoNotIsNotEmulatedAndCountedForThoseWhoAreKnown() {
        WireRequest good = signed(Log.SHA1, draft(Log.SHA1, "GET", "/dashboards"));

        assertThat(scene.refused(good).line()).startsWith("501 NotEmulated ");
        assertThat(scene.refused(Draft.of(good).header("authorization", "LOG LTAIadmin:x"))
                        .line())
                .startsWith("401 SignatureNotMatch ");
        assertThat(scene.cloud.trail().notEmulated()).isEqualTo(Map.of("Log:ListDashboards", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/nothing", "/logstores/access/shards/0/x/y", "/logstores/%", "/logstores/%zz", "/policy/x"
            })
    void whatIsNoPathOfTheCloudIsRefused(String path) {
        assertThat(refusal(Log.SHA1, draft(Log.SHA1, "PATCH", path))).startsWith("4");
    }

    @Test
    void brokenEscapesInTheQueryAreRefused() {
        for (String broken : List.of("%", "%4", "a=%zz", "%C3%")) {
            WireRequest good = signed(Log.SHA1, draft(Log.SHA1, "GET", "/logstores"));
            assertThat(scene.refused(Draft.of(good).query(broken)).line())
                    .isEqualTo("400 ParameterInvalid The query string is not well formed.");
        }
    }

    @Test
    void aBodyOverTheLimitIsRefused() {
        byte[] large = new byte[LogCompression.LIMIT + 1];

        assertThat(refusal(
                        Log.SHA1,
                        draft(Log.SHA1, "POST", "/logstores/access/shards/lb").body(large)))
                .isEqualTo("413 PostBodyTooLarge Body size 10485761 must little than 10485760.");
    }

    @Test
    void compressedBodiesMustBeWhatTheySay() {
        byte[] packed = LogCompression.LZ4.compress(NEW_STORE.getBytes(StandardCharsets.UTF_8));
        String size = String.valueOf(NEW_STORE.length());

        assertThat(packed(packed, "rar", size))
                .isEqualTo("400 ParameterInvalid Http extend authorization : x-log-compresstype rar pair is invalid.");
        assertThat(packed(packed, "lz4", "-1"))
                .isEqualTo("400 ParameterInvalid Http extend authorization : x-log-bodyrawsize -1 pair is invalid.");
        assertThat(packed(packed, "lz4", "99999999999")).contains("x-log-bodyrawsize 99999999999 pair is invalid");
        for (String wrong : List.of("0", "1", "9999999999", "10485761", String.valueOf(NEW_STORE.length() + 1))) {
            assertThat(packed(packed, "lz4", wrong))
                    .isEqualTo("400 PostBodyUncompressError Failed to decompress logs.");
        }
        for (String type : List.of("zstd", "deflate", "gzip")) {
            assertThat(packed(packed, type, size)).isEqualTo("400 PostBodyUncompressError Failed to decompress logs.");
        }
        assertThat(refusal(
                        Log.SHA1,
                        create(Log.SHA1).header("x-log-compresstype", "lz4").withoutHeader("x-log-bodyrawsize")))
                .isEqualTo("400 MissingParameter Missing http extend header key : x-log-bodyrawsize");
        scene.ok(signed(Log.SHA1, compressed(packed, "lz4", size)));
    }

    private Draft compressed(byte[] body, String type, String size) {
        return create(Log.SHA1).body(body).header("x-log-compresstype", type).header("x-log-bodyrawsize", size);
    }

    private String packed(byte[] body, String type, String size) {
        return refusal(Log.SHA1, compressed(body, type, size));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "1",
                "\"x\"",
                "{",
                "{}",
                "{\"logstoreName\":1}",
                "{\"logstoreName\":null}",
                "{\"logstoreName\":[\"a\"]}",
                "{\"logstoreName\":{}}",
                "{\"logstoreName\":\"\"}",
                "{\"logstoreName\":\"*\"}",
                "{\"logstoreName\":\"a/b\"}",
                "{\"logstoreName\":\"../x\"}",
                "{\"logstoreName\":\"fresh\",\"ttl\":1e99,\"shardCount\":1}",
                "{\"logstoreName\":\"fresh\",\"ttl\":-1,\"shardCount\":1}",
                "{\"logstoreName\":\"fresh\",\"ttl\":\"x\",\"shardCount\":1}",
                "{\"logstoreName\":\"fresh\",\"ttl\":7,\"shardCount\":999999999999}",
                "{\"logstoreName\":\"fresh\",\"ttl\":7,\"shardCount\":[]}",
                "{\"logstoreName\":\"access\",\"logstoreName\":\"fresh\",\"ttl\":7,\"shardCount\":1}x",
                "\uD800",
                "{\"logstoreName\":\"\\uD800\"}"
            })
    void hostileJsonIsRefused(String body) {
        assertThat(refusal(Log.SHA1, create(Log.SHA1).body(body))).startsWith("400 ");
    }

    @Test
    void deeplyNestedJsonIsRefused() {
        for (String open : List.of("[", "{\"a\":")) {
            assertThat(refusal(Log.SHA1, create(Log.SHA1).body(open.repeat(200_000))))
                    .startsWith("400 ");
            assertThat(refusal(Log.SHA1, draft(Log.SHA1, "POST", "/policy").body(open.repeat(2_000))))
                    .startsWith("400 ParameterInvalid invalid policy: ");
        }
    }

    @Test
    void theWholeBodyOfARefusalIsAsDocumented() {
        assertThat(scene.refused(signed(Log.SHA1, draft(Log.SHA1, "GET", "/logstores/none")))
                        .response()
                        .text())
                .isEqualTo("{\"errorCode\":\"LogStoreNotExist\",\"errorMessage\":\"logstore none does not exist\"}");
        assertThat(scene.refused(Signing.log(
                                Log.SHA1,
                                scene.signing.logDraft(Log.SHA1, Scene.ADMIN, "GET", "nowhere", "/logstores"),
                                Scene.ADMIN))
                        .response()
                        .text())
                .isEqualTo(
                        "{\"errorCode\":\"ProjectNotExist\",\"errorMessage\":\"The Project does not exist: nowhere\"}");
    }

    @Test
    void aProjectAnswersInItsOwnRegionOnly() {
        WireRequest request = signed(Log.SHA1, draft(Log.SHA1, "GET", "/logstores"));

        scene.ok(Draft.of(request)
                .host("app-logs.cn-hangzhou-intranet.log.aliyuncs.com")
                .request());
        scene.ok(Draft.of(request).host("app-logs.localhost:4510").request());
        assertThat(scene.refused(Draft.of(request).host("app-logs.cn-shanghai.log.aliyuncs.com"))
                        .line())
                .isEqualTo("404 ProjectNotExist The Project does not exist: app-logs");
    }
}
