package dev.understudy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.wire.http.QueryString;
import dev.understudy.wire.http.WireRequest;
import dev.understudy.wire.http.WireResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RAM and STS with signature version 1.0, byte by byte. */
class RpcRequestTest {
    private static final Map<String, String> JANE = Map.of("UserName", "jane");
    private static final String EXPIRED = "400 InvalidTimeStamp.Expired Specified time stamp or date value is expired.";

    private final Scene scene = new Scene();

    private Draft createUser() {
        return scene.signing.ramDraft(Scene.ADMIN, "CreateUser", JANE);
    }

    private static WireRequest signed(Draft draft) {
        return Signing.rpc(draft, Scene.ADMIN);
    }

    private String refusal(Draft unsigned) {
        return scene.refused(signed(unsigned)).line();
    }

    @Test
    void aGoodCallIsAnsweredAndChangesTheState() {
        Scene.Answer answer = scene.ok(signed(createUser()));

        assertThat(answer.json().path("User").path("UserName").asText()).isEqualTo("jane");
        assertThat(scene.cloud.ram().users().get(Scene.A, "jane").name()).isEqualTo("jane");
        assertThat(answer.response().headers())
                .containsEntry(
                        "x-acs-request-id", answer.json().path("RequestId").asText());
        assertThat(scene.newest().path("requestId").asText())
                .isEqualTo(answer.json().path("RequestId").asText());
    }

    @Test
    void parametersMayComeAsQueryAsFormOrSplit() {
        scene.ok(signed(createUser().asForm()));
        scene.ok(signed(scene.signing.ramDraft(Scene.ADMIN, "GetUser", JANE).asForm("Action", "UserName")));
        scene.ok(signed(scene.signing.ramDraft(Scene.ADMIN, "DeleteUser", JANE).method("POST")));
    }

    @Test
    void aWrongSecretIsToldWithTheServersStringToSign() {
        WireRequest request = Signing.rpc(createUser(), Scene.ADMIN.withSecret("wrong"));

        assertThat(scene.refused(request).line())
                .startsWith("400 SignatureDoesNotMatch Specified signature is not matched with our calculation. "
                        + "server string to sign is:GET&%2F&AccessKeyId%3DLTAIadmin%26Action%3DCreateUser%26");
        assertThat(scene.newest().path("message").asText()).isEqualTo("(holds what was signed, not kept)");
    }

    @Test
    void noParameterCanBeChangedAddedOrRemovedAfterSigning() {
        WireRequest good = signed(createUser());
        for (QueryString.Pair pair : Draft.of(good).pairs()) {
            String changed =
                    pair.name().equals("Timestamp") ? Signing.iso(Scene.START.plusSeconds(1)) : pair.value() + "x";
            assertThat(scene.refused(Draft.of(good).parameter(pair.name(), changed))
                            .line())
                    .as("changed " + pair.name())
                    .startsWith("4");
            assertThat(scene.refused(Draft.of(good).withoutParameter(pair.name()))
                            .line())
                    .as("without " + pair.name())
                    .startsWith("4");
        }
        assertThat(scene.refused(Draft.of(good).parameter("Comments", "x")).line())
                .contains("SignatureDoesNotMatch");
        assertThat(scene.refused(Draft.of(good).method("POST")).line()).contains("SignatureDoesNotMatch");
        assertThat(scene.refused(Draft.of(good)
                                .method("POST")
                                .header("content-type", "application/x-www-form-urlencoded")
                                .body("Comments=x"))
                        .line())
                .contains("SignatureDoesNotMatch");
        scene.ok(good);
    }

    @Test
    void actionAndVersionInHeadersAreNotCoveredByThisSignatureAndDoNotCount() {
        Draft withoutAction = createUser().withoutParameter("Action");
        Draft withoutVersion = createUser().withoutParameter("Version");

        assertThat(scene.refused(Draft.of(signed(withoutAction)).header("x-acs-action", "DeleteUser"))
                        .line())
                .isEqualTo("400 MissingAction Action is mandatory for this action.");
        assertThat(scene.refused(Draft.of(signed(withoutVersion)).header("x-acs-version", "2015-05-01"))
                        .line())
                .isEqualTo("400 MissingVersion Version is mandatory for this action.");
    }

    @Test
    void headersThatRepeatActionAndVersionMustAgree() {
        scene.ok(Draft.of(signed(createUser()))
                .header("x-acs-action", "CreateUser")
                .header("x-acs-version", "2015-05-01")
                .request());
        assertThat(scene.refused(Draft.of(signed(createUser())).header("x-acs-action", "DeleteUser"))
                        .line())
                .isEqualTo("400 InvalidAction Specified parameter Action is not valid.");
        assertThat(scene.refused(Draft.of(signed(createUser())).header("x-acs-version", "2015-04-01"))
                        .line())
                .isEqualTo("400 InvalidVersion Specified parameter Version is not valid.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Action",
                "Version",
                "Timestamp",
                "SignatureNonce",
                "AccessKeyId",
                "Signature",
                "SignatureMethod",
                "SignatureVersion"
            })
    void everyCommonParameterIsMandatory(String name) {
        String expected = "400 Missing" + name + " " + name + " is mandatory for this action.";

        assertThat(scene.refused(Draft.of(signed(createUser())).withoutParameter(name))
                        .line())
                .isEqualTo(expected);
        assertThat(scene.refused(Draft.of(signed(createUser())).parameter(name, ""))
                        .line())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"-901,false", "-900,true", "-899,true", "899,true", "900,true", "901,false"})
    void aTimeStampIsGoodForFifteenMinutesEitherWay(int seconds, boolean good) {
        Draft draft = createUser().parameter("Timestamp", Signing.iso(Scene.START.plusSeconds(seconds)));

        if (good) {
            scene.ok(signed(draft));
        } else {
            assertThat(refusal(draft)).isEqualTo(EXPIRED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-01-05 08:00:00",
                "2026-01-05T08:00:00",
                "2026-01-05T08:00:00.000Z",
                "2026-02-30T08:00:00Z",
                "2026-01-05T24:00:00Z",
                "20260105T080000Z",
                "٢٠٢٦-٠١-٠٥T٠٨:٠٠:٠٠Z",
                "+1000000000-01-01T00:00:00Z"
            })
    void anUnreadableTimeStampIsRefused(String text) {
        assertThat(refusal(createUser().parameter("Timestamp", text)))
                .isEqualTo("400 InvalidTimeStamp.Format Specified time stamp or date value is not well formatted.");
    }

    @Test
    void keysThatAreUnknownOrInactiveAreTold() {
        assertThat(scene.refused(Signing.rpc(createUser(), new Key("LTAInone", "x", null)))
                        .line())
                .isEqualTo("404 InvalidAccessKeyId.NotFound Specified access key is not found.");
        assertThat(scene.refused(Signing.rpc(createUser(), new Key("STS.none", "x", null)))
                        .line())
                .isEqualTo("404 InvalidAccessKeyId.NotFound Specified access key is not found.");
        assertThat(scene.refused(Signing.rpc(createUser(), Scene.INACTIVE)).line())
                .isEqualTo("400 InvalidAccessKeyId.Inactive Specified access key is disabled.");
    }

    @Test
    void aNonceCountsOnceForAKeyAndOnlyWhenTheSignatureWasRight() {
        Draft first = createUser().parameter("SignatureNonce", "once");
        scene.refused(Signing.rpc(Draft.of(first.request()), Scene.ADMIN.withSecret("wrong")));

        WireRequest good = signed(first);
        scene.ok(good);
        assertThat(scene.refused(good).line())
                .isEqualTo("400 SignatureNonceUsed Specified signature nonce was used already.");
        scene.ok(Signing.rpc(
                scene.signing
                        .rpcDraft(Signing.STS, "2015-04-01", Scene.B1, "GetCallerIdentity", Map.of())
                        .parameter("SignatureNonce", "once"),
                Scene.B1));
    }

    @Test
    void aNonceIsRememberedAsLongAsItsTimeStampCouldBeGood() {
        WireRequest fromTheFuture = signed(scene.signing
                .rpcDraft(Signing.STS, "2015-04-01", Scene.ADMIN, "GetCallerIdentity", Map.of())
                .parameter("Timestamp", Signing.iso(Scene.START.plusSeconds(900))));
        scene.ok(fromTheFuture);
        for (int minute = 1; minute <= 30; minute++) {
            scene.wall.move(Duration.ofMinutes(1));
            assertThat(scene.refused(fromTheFuture).line()).contains("SignatureNonceUsed");
        }
        scene.wall.move(Duration.ofSeconds(1));
        assertThat(scene.refused(fromTheFuture).line()).isEqualTo(EXPIRED);
    }

    @Test
    void otherSignatureMethodsAreRefused() {
        for (String[] other : new String[][] {{"SignatureMethod", "HMAC-SHA256"}, {"SignatureVersion", "2.0"}}) {
            assertThat(scene.refused(Draft.of(signed(createUser())).parameter(other[0], other[1]))
                            .line())
                    .isEqualTo("400 InvalidSignatureMethod Specified signature method is not valid.");
        }
    }

    @ParameterizedTest
    @CsvSource({"JSON,application/json", "json,application/json", "XML,text/xml", "xml,text/xml"})
    void theFormatIsChosenByParameter(String format, String type) {
        WireResponse response = scene.send(
                signed(scene.signing.ramDraft(Scene.ADMIN, "GetUser", Map.of("UserName", "nobody", "Format", format))));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers().get("Content-Type")).startsWith(type);
        assertThat(response.text()).startsWith(type.equals("text/xml") ? "<?xml" : "{");
    }

    @Test
    void refusalsComeInTheFormatAskedForToo() {
        WireResponse response = scene.send(
                signed(scene.signing.ramDraft(Scene.ADMIN, "GetUser", Map.of("UserName", "none", "Format", "XML"))));

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.text())
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><RequestId>")
                .contains("<HostId>ram.aliyuncs.com</HostId><Code>EntityNotExist.User</Code>");
    }

    @Test
    void soDoesTheRefusalOfAnUnknownVersion() {
        WireResponse response = scene.send(scene.signing
                .ramDraft(Scene.ADMIN, "GetUser", Map.of("Format", "XML"))
                .withoutParameter("Version"));

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.headers()).containsEntry("Content-Type", "text/xml;charset=utf-8");
        assertThat(response.text()).contains("<Code>MissingVersion</Code>");
    }

    @Test
    void withoutAFormatItIsJsonAndAnUnknownOneIsRefused() {
        scene.ok(signed(createUser().withoutParameter("Format"))).json();
        assertThat(refusal(createUser().parameter("Format", "YAML")))
                .isEqualTo("400 InvalidParameter.Format Specified parameter Format is not valid.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FlyToTheMoon", "createuser", "CREATEUSER", "CreateUser ", "CreateUser%00"})
    void anUnknownActionIsNotFound(String action) {
        assertThat(refusal(createUser().parameter("Action", action)))
                .isEqualTo("404 InvalidAction.NotFound Specified api is not found, please check your url and method.");
    }

    @Test
    void whatTheCloudHasAndWeDoNotIsNotEmulatedAndCounted() {
        assertThat(refusal(createUser()
                        .host("ims.aliyuncs.com")
                        .parameter("Version", "2019-08-15")
                        .parameter("Action", "ListUsers")))
                .startsWith("501 NotEmulated ");
        assertThat(scene.cloud.trail().notEmulated()).containsEntry("Ims:ListUsers", 1);
        assertThat(scene.newest().path("operation").asText()).isEqualTo("ListUsers");
    }

    @Test
    void hostAndVersionTellTheServiceAndMustAgree() {
        assertThat(scene.refused(Draft.of(signed(createUser())).host("sts.aliyuncs.com"))
                        .line())
                .isEqualTo("400 InvalidVersion Specified parameter Version is not valid.");
        assertThat(scene.refused(Draft.of(signed(createUser().parameter("Version", "2014-05-26")))
                                .host("ecs.aliyuncs.com"))
                        .line())
                .isEqualTo("404 InvalidProduct.NotFound Cannot find product according to your specified domain.");
        assertThat(scene.refused(Draft.of(signed(createUser().withoutParameter("Version")))
                                .host("127.0.0.1:4510"))
                        .line())
                .isEqualTo("404 InvalidProduct.NotFound Cannot find product according to your specified domain.");
        for (String host : List.of("127.0.0.1:4510", "localhost", "RAM.aliyuncs.com", "ram.aliyuncs.com:443")) {
            scene.ok(Draft.of(signed(scene.signing.ramDraft(Scene.ADMIN, "GetUser", Map.of("UserName", "nobody"))))
                    .host(host)
                    .request());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "HEAD", "PATCH", "OPTIONS", "TRACE", "BREW", ""})
    void onlyGetAndPostAreTaken(String method) {
        assertThat(refusal(createUser().method(method)))
                .isEqualTo("400 UnsupportedHTTPMethod The HTTP method is not supported.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%4", "%zz", "a=%u0041", "%C3%"})
    void brokenPercentEscapesAreRefused(String broken) {
        assertThat(scene.refused(Draft.of(signed(createUser())).query(broken)).line())
                .startsWith("400 InvalidParameter The specified parameter is not valid: the query has a broken");
        assertThat(scene.refused(Draft.of(signed(createUser().asForm())).body(broken))
                        .line())
                .startsWith("400 InvalidParameter The specified parameter is not valid: the form body has a broken");
    }

    @Test
    void aParameterGivenTwiceMustSayTheSameTwice() {
        WireRequest good = signed(createUser());
        assertThat(scene.refused(Draft.of(good).query(good.query() + "&UserName=other"))
                        .line())
                .contains("parameter `UserName` is given twice");
        scene.ok(Draft.of(good).query(good.query() + "&UserName=jane").request());
    }

    @Test
    void aBodyOfAnotherTypeIsNoParameter() {
        WireRequest good = signed(createUser().method("POST"));
        scene.ok(Draft.of(good)
                .header("content-type", "application/json")
                .body("{\"UserName\":\"other\"}")
                .request());
        assertThat(scene.cloud.ram().users().get(Scene.A, "jane").name()).isEqualTo("jane");
    }

    @Test
    void theWholeBodyOfARefusalIsAsDocumented() {
        Scene.Answer answer =
                scene.refused(signed(scene.signing.ramDraft(Scene.ADMIN, "GetUser", Map.of("UserName", "nobody2"))));
        String requestId = answer.json().path("RequestId").asText();
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("RequestId", requestId);
        expected.put("HostId", "ram.aliyuncs.com");
        expected.put("Code", "EntityNotExist.User");
        expected.put("Message", "The user does not exist.");
        expected.put(
                "Recommend",
                "https://api.aliyun.com/troubleshoot?q=EntityNotExist.User&product=Ram&requestId=" + requestId);

        assertThat(answer.response().text()).isEqualTo(Scene.text(expected));
    }
}
