package dev.understudy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.wire.http.WireRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RAM and STS with signature version 3, byte by byte. */
class Acs3RequestTest {
    private static final String INCOMPLETE =
            "400 IncompleteSignature The request signature does not conform to Aliyun standards.";

    private final Scene scene = new Scene();

    private Draft createUser() {
        return scene.signing.acs3RamDraft(Scene.ADMIN, "CreateUser", Map.of("UserName", "jane"));
    }

    private static WireRequest signed(Draft draft) {
        return Signing.acs3(draft, Scene.ADMIN);
    }

    @Test
    void aGoodCallIsAnswered() {
        assertThat(scene.ok(signed(createUser()))
                        .json()
                        .path("User")
                        .path("UserName")
                        .asText())
                .isEqualTo("jane");
    }

    @Test
    void parametersMayComeAsForm() {
        scene.ok(signed(createUser().asForm()));
    }

    @Test
    void aWrongSecretIsToldWithWhatTheServerSigned() {
        assertThat(scene.refused(Signing.acs3(createUser(), Scene.ADMIN.withSecret("wrong")))
                        .line())
                .startsWith("400 SignatureDoesNotMatch Specified signature does not match our calculation. "
                        + "server StringToSign is [ACS3-HMAC-SHA256\n")
                .contains("server CanonicalRequest is [POST\n/\nUserName=jane\n");
    }

    @Test
    void noSignedHeaderCanBeChangedOrRemoved() {
        WireRequest good = signed(createUser());
        for (String name : Draft.of(good).headerNames()) {
            if (!name.equals("x-acs-date")) {
                assertThat(scene.refused(Draft.of(good)
                                        .header(name, good.header(name).orElseThrow() + "x"))
                                .line())
                        .as("changed " + name)
                        .startsWith("4");
            }
            assertThat(scene.refused(Draft.of(good).withoutHeader(name)).line())
                    .as("without " + name)
                    .startsWith("4");
        }
        assertThat(scene.refused(Draft.of(good).header("x-acs-date", Signing.iso(Scene.START.plusSeconds(1))))
                        .line())
                .contains("SignatureDoesNotMatch");
        scene.ok(good);
    }

    @Test
    void neitherMethodQueryHostNorBodyCanBeChanged() {
        WireRequest good = signed(createUser());
        for (Draft tampered : List.of(
                Draft.of(good).method("GET"),
                Draft.of(good).query("UserName=other"),
                Draft.of(good).query(good.query() + "&Comments=x"),
                Draft.of(good).host("127.0.0.1:4510"),
                Draft.of(good).body("x"),
                Draft.of(good)
                        .header("content-type", "application/x-www-form-urlencoded")
                        .body("Comments=x"))) {
            assertThat(scene.refused(tampered).line()).containsAnyOf("SignatureDoesNotMatch", "IncompleteSignature");
        }
    }

    @Test
    void anAcsHeaderThatIsNotSignedIsRefused() {
        assertThat(scene.refused(Draft.of(signed(createUser())).header("x-acs-extra", "1"))
                        .line())
                .isEqualTo(INCOMPLETE);
    }

    @Test
    void aParameterCannotTakeTheActionsPlace() {
        assertThat(scene.refused(signed(createUser().parameter("Action", "DeleteUser")))
                        .line())
                .isEqualTo("400 InvalidAction Specified parameter Action is not valid.");
        assertThat(scene.refused(signed(createUser().parameter("Version", "2015-04-01")))
                        .line())
                .isEqualTo("400 InvalidVersion Specified parameter Version is not valid.");
        scene.ok(signed(createUser().parameter("Action", "CreateUser")));
    }

    @Test
    void actionAndVersionMayBeParametersOnly() {
        scene.ok(signed(createUser()
                .withoutHeader("x-acs-action")
                .withoutHeader("x-acs-version")
                .parameter("Action", "CreateUser")
                .parameter("Version", "2015-05-01")));
    }

    @ParameterizedTest
    @CsvSource({
        "x-acs-action,Action",
        "x-acs-version,Version",
        "x-acs-date,Date",
        "x-acs-signature-nonce,SignatureNonce"
    })
    void everyCommonHeaderIsMandatory(String header, String name) {
        String expected = "400 Missing" + name + " " + name + " is mandatory for this action.";

        assertThat(scene.refused(signed(createUser().withoutHeader(header))).line())
                .isEqualTo(expected);
        assertThat(scene.refused(signed(createUser().header(header, ""))).line())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"-901,false", "-900,true", "900,true", "901,false"})
    void aDateIsGoodForFifteenMinutesEitherWay(int seconds, boolean good) {
        WireRequest request = signed(createUser().header("x-acs-date", Signing.iso(Scene.START.plusSeconds(seconds))));

        assertThat(scene.send(request).status()).isEqualTo(good ? 200 : 400);
    }

    @Test
    void anUnreadableDateIsRefused() {
        assertThat(scene.refused(signed(createUser().header("x-acs-date", "Mon, 05 Jan 2026 08:00:00 GMT")))
                        .line())
                .startsWith("400 InvalidTimeStamp.Format ");
    }

    @Test
    void aNonceCountsOnceAcrossBothGenerationsOfSignatures() {
        WireRequest good = signed(createUser().header("x-acs-signature-nonce", "same"));
        scene.ok(good);

        assertThat(scene.refused(good).line()).startsWith("400 SignatureNonceUsed ");
        assertThat(scene.refused(Signing.rpc(
                                scene.signing
                                        .ramDraft(Scene.ADMIN, "GetUser", Map.of("UserName", "jane"))
                                        .parameter("SignatureNonce", "same"),
                                Scene.ADMIN))
                        .line())
                .startsWith("400 SignatureNonceUsed ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ACS3-HMAC-SHA256",
                "ACS3-HMAC-SHA256 ",
                "ACS3-HMAC-SHA256 Credential=LTAIadmin",
                "ACS3-HMAC-SHA256 Credential=,SignedHeaders=host,Signature=00",
                "ACS3-HMAC-SHA256 Credential=LTAIadmin,SignedHeaders=HOST,Signature=00",
                "ACS3-HMAC-SHA256 Credential=LTAIadmin,Credential=LTAIrootA,SignedHeaders=host,Signature=00",
                "ACS3-HMAC-SHA256 Credential=LTAIadmin,SignedHeaders=host,Signature=00"
            })
    void anIncompleteAuthorizationIsRefused(String header) {
        assertThat(scene.refused(createUser().header("authorization", header)).line())
                .isEqualTo(INCOMPLETE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACS3-HMAC-SM3 Credential=a", "Basic YTpi", "Bearer x", "acs3-hmac-sha256 x"})
    void anotherAlgorithmIsRefused(String header) {
        assertThat(scene.refused(createUser().header("authorization", header)).line())
                .isEqualTo("400 InvalidSignatureMethod Specified signature method is not valid.");
    }

    @Test
    void anAuthorizationHeaderIsNeverIgnoredInFavourOfGoodParameters() {
        WireRequest old =
                Signing.rpc(scene.signing.ramDraft(Scene.ADMIN, "CreateUser", Map.of("UserName", "jane")), Scene.ADMIN);

        assertThat(scene.refused(Draft.of(old).header("authorization", "Bearer x"))
                        .line())
                .startsWith("400 InvalidSignatureMethod ");
    }
}
