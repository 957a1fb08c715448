package dev.understudy.wire.sls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.wire.http.SignatureDifference;
import dev.understudy.wire.http.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SlsDifferenceTest {
    private static final String SECRET = "sec";
    private static final byte[] BODY = "body".getBytes(StandardCharsets.UTF_8);
    private static final String MD5 = Hashes.md5(BODY);
    private static final String V1_TEXT = "POST\n" + MD5 + "\nt/p\nMon, 05 Jan 2026 08:00:00 GMT\n"
            + "x-log-apiversion:0.6.0\nx-log-signaturemethod:hmac-sha1\n/logstores/l?key=a b";

    private record Mistake(String part, String explanation, String signature) {}

    @TestFactory
    Stream<DynamicTest> mistakesInVersion1AreNamed() {
        return Stream.of(
                        v1("method", "signed for GET, sent as POST", V1_TEXT.replace("POST", "GET")),
                        v1(
                                "path",
                                "signed for `/logstores/l/`, sent to `/logstores/l`",
                                V1_TEXT.replace("/logstores/l", "/logstores/l/")),
                        v1("query", "it was not signed", V1_TEXT.replace("?key=a b", "")),
                        v1(
                                "query",
                                "its values were escaped, expected them as they are",
                                V1_TEXT.replace("a b", "a%20b")),
                        v1(
                                "Content-MD5",
                                "signed in lower case, sent in upper case",
                                V1_TEXT.replace(MD5, MD5.toLowerCase(java.util.Locale.ROOT))),
                        v1(
                                "header x-log-apiversion",
                                "it was sent and not signed",
                                V1_TEXT.replace("x-log-apiversion:0.6.0\n", "")),
                        v1("header content-type", "it was sent and not signed", V1_TEXT.replace("t/p", "")),
                        new Mistake(
                                "secret",
                                "an `&` was put after the secret, expected it bare",
                                SlsSignatureV1.sign(SlsMac.HMAC_SHA1, SECRET + "&", V1_TEXT)),
                        new Mistake(
                                "x-log-signaturemethod",
                                "made with hmac-sha256, the header says hmac-sha1",
                                SlsSignatureV1.sign(SlsMac.HMAC_SHA256, SECRET, V1_TEXT)),
                        new Mistake(
                                "signature",
                                "it is hexadecimal, expected base64",
                                HexFormat.of()
                                        .formatHex(Base64.getDecoder()
                                                .decode(SlsSignatureV1.sign(SlsMac.HMAC_SHA1, SECRET, V1_TEXT)))))
                .map(mistake -> DynamicTest.dynamicTest(
                        mistake.explanation(),
                        () -> check(
                                mistake,
                                SlsDifference.find(
                                        v1Request(), new SlsAuthorization.V1("LTAI", mistake.signature()), SECRET))));
    }

    @Test
    void theTextOfTheseTestsIsTheServersOwn() {
        assertThat(SlsSignatureV1.stringToSign(v1Request())).isEqualTo(V1_TEXT);
    }

    @TestFactory
    Stream<DynamicTest> mistakesInVersion4AreNamed() {
        String right = SlsSignatureV4.canonicalRequest(v4Request());
        String text =
                SlsSignatureV4.stringToSign("20260105T080000Z", SlsSignatureV4.scope("20260105", "cn-hangzhou"), right);
        return Stream.of(
                        v4("method", "signed for PUT, sent as POST", right.replaceFirst("POST", "PUT")),
                        v4("host", "signed for `p.h`, sent to `p.h:1`", right.replace("host:p.h:1", "host:p.h")),
                        v4("host", "signed for `h`, sent to `p.h:1`", right.replace("host:p.h:1", "host:h")),
                        v4("query", "it was not signed", right.replace("key=a%20b", "")),
                        v4(
                                "header x-log-extra",
                                "it was sent and not signed",
                                right.replace("x-log-extra:1\n", "").replace(";x-log-extra", "")),
                        new Mistake(
                                "secret",
                                "signed with the secret itself, expected the key derived from it",
                                HexFormat.of()
                                        .formatHex(Hashes.hmac(
                                                "HmacSHA256", SECRET.getBytes(StandardCharsets.UTF_8), text))),
                        new Mistake(
                                "string to sign",
                                "the canonical request was signed itself, expected its hash in the string to sign",
                                SlsSignatureV4.sign(SECRET, "20260105", "cn-hangzhou", right)))
                .map(mistake -> DynamicTest.dynamicTest(
                        mistake.explanation(), () -> check(mistake, find4("20260105", mistake.signature()))));
    }

    @Test
    void aCredentialOfAnotherDayIsNamed() {
        assertThat(find4("20260104", "ab"))
                .isEqualTo(SignatureDifference.shown(
                        "date", "the credential is for 20260104, x-log-date is 20260105T080000Z"));
    }

    private static SignatureDifference find4(String date, String signature) {
        return SlsDifference.find(v4Request(), new SlsAuthorization.V4("LTAI", date, "cn-hangzhou", signature), SECRET);
    }

    private static void check(Mistake mistake, SignatureDifference found) {
        assertThat(found.part()).isEqualTo(mistake.part());
        assertThat(found.explanation()).isEqualTo(mistake.explanation());
    }

    private static Mistake v1(String part, String explanation, String text) {
        return new Mistake(part, explanation, SlsSignatureV1.sign(SlsMac.HMAC_SHA1, SECRET, text));
    }

    private static Mistake v4(String part, String explanation, String canonical) {
        String text = SlsSignatureV4.stringToSign(
                "20260105T080000Z", SlsSignatureV4.scope("20260105", "cn-hangzhou"), canonical);
        return new Mistake(part, explanation, SlsSignatureV4.sign(SECRET, "20260105", "cn-hangzhou", text));
    }

    private static WireRequest v1Request() {
        return request(Map.of(
                "date", List.of("Mon, 05 Jan 2026 08:00:00 GMT"),
                "content-md5", List.of(MD5),
                "content-type", List.of("t/p"),
                "x-log-apiversion", List.of("0.6.0"),
                "x-log-signaturemethod", List.of("hmac-sha1")));
    }

    private static WireRequest v4Request() {
        return request(Map.of(
                "x-log-date", List.of("20260105T080000Z"),
                "x-log-extra", List.of("1"),
                "x-log-content-sha256", List.of(Hashes.sha256(BODY))));
    }

    private static WireRequest request(Map<String, List<String>> headers) {
        return new WireRequest("POST", false, "p.h:1", "/logstores/l", "key=a%20b", headers, BODY, "192.0.2.1");
    }
}
