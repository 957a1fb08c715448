package dev.understudy.wire.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.wire.http.QueryString;
import dev.understudy.wire.http.SignatureDifference;
import dev.understudy.wire.http.WireRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RpcDifferenceTest {
    private static final String SECRET = "sec";
    private static final String QUERY = "b=2&Name=x%20y%2A~%2F%C3%A4";
    private static final String FORM = "a=1";

    private record Mistake(String name, String signature, String part, String explanation) {}

    @TestFactory
    Stream<DynamicTest> mistakesOfClientsAreNamed() {
        String right = "Name=x%20y%2A~%2F%C3%A4&a=1&b=2";
        return Stream.of(
                        new Mistake("method", sign("GET", right), "method", "signed for GET, sent as POST"),
                        new Mistake(
                                "plus",
                                sign("POST", right.replace("%20", "+")),
                                "escapes",
                                "a space is `+`, expected `%20`"),
                        new Mistake(
                                "form",
                                sign(
                                        "POST",
                                        right.replace("%20", "+")
                                                .replace("%2A", "*")
                                                .replace("~", "%7E")),
                                "escapes",
                                "escaped as a form is: space `+`, `*` bare, `~` escaped; expected RFC 3986"),
                        new Mistake(
                                "star",
                                sign("POST", right.replace("%2A", "*")),
                                "escapes",
                                "`*` is not escaped, expected `%2A`"),
                        new Mistake(
                                "tilde",
                                sign("POST", right.replace("~", "%7E")),
                                "escapes",
                                "`~` is escaped, expected it bare"),
                        new Mistake(
                                "lower",
                                sign(
                                        "POST",
                                        right.replace("%2A", "%2a")
                                                .replace("%2F", "%2f")
                                                .replace("%C3%A4", "%c3%a4")),
                                "escapes",
                                "escapes are in lower case, expected upper case"),
                        new Mistake(
                                "slash",
                                sign("POST", right.replace("%2F", "/")),
                                "escapes",
                                "`/` is not escaped, expected `%2F`"),
                        new Mistake("bare", sign("POST", "Name=x y*~/ä&a=1&b=2"), "escapes", "nothing is escaped"),
                        new Mistake(
                                "body",
                                sign("POST", "Name=x%20y%2A~%2F%C3%A4&b=2"),
                                "parameters",
                                "those of the form body were left out"),
                        new Mistake("query", sign("POST", "a=1"), "parameters", "those of the query were left out"),
                        new Mistake(
                                "unsorted",
                                sign("POST", "b=2&Name=x%20y%2A~%2F%C3%A4&a=1"),
                                "parameters",
                                "not sorted by name"),
                        new Mistake(
                                "case",
                                sign("POST", "a=1&b=2&Name=x%20y%2A~%2F%C3%A4"),
                                "parameters",
                                "sorted without regard to case"),
                        new Mistake(
                                "one missing",
                                sign("POST", "Name=x%20y%2A~%2F%C3%A4&a=1"),
                                "parameter b",
                                "it was sent and not signed"),
                        new Mistake(
                                "ampersand",
                                mac("HmacSHA1", SECRET, text("POST", right)),
                                "secret",
                                "the `&` after the secret is missing"),
                        new Mistake(
                                "sha256",
                                mac("HmacSHA256", SECRET + "&", text("POST", right)),
                                "SignatureMethod",
                                "made with HMAC-SHA256, expected HMAC-SHA1"),
                        new Mistake(
                                "once",
                                mac("HmacSHA1", SECRET + "&", "POST&%2F&" + right),
                                "string to sign",
                                "the sorted parameters were not escaped once more as a whole"),
                        new Mistake(
                                "root",
                                mac("HmacSHA1", SECRET + "&", "POST&/&" + QueryString.encode(right)),
                                "string to sign",
                                "the `/` between method and parameters was not escaped as `%2F`"),
                        new Mistake(
                                "hexadecimal",
                                HexFormat.of().formatHex(Base64.getDecoder().decode(sign("POST", right))),
                                "Signature",
                                "it is hexadecimal, expected base64"))
                .map(mistake -> DynamicTest.dynamicTest(mistake.name(), () -> {
                    SignatureDifference found = find(mistake.signature());
                    assertThat(found.part()).isEqualTo(mistake.part());
                    assertThat(found.explanation()).isEqualTo(mistake.explanation());
                }));
    }

    @TestFactory
    Stream<DynamicTest> noVariantMakesTheRequestGood() {
        return Stream.of("GET", "PUT")
                .map(method -> DynamicTest.dynamicTest(
                        method,
                        () -> assertThat(RpcSignature.verify(
                                        "POST", parameters(sign(method, "Name=x%20y%2A~%2F%C3%A4&a=1&b=2")), SECRET))
                                .isInstanceOf(RpcVerdict.Different.class)));
    }

    @TestFactory
    Stream<DynamicTest> thePlusOfASignatureThatBecameASpaceIsNamed() {
        return Stream.of(true)
                .map(once -> DynamicTest.dynamicTest("plus", () -> {
                    int number = 0;
                    String signature = "";
                    WireRequest request = request("");
                    while (!signature.contains("+")) {
                        number++;
                        request = request("n=" + number);
                        signature = mac(
                                "HmacSHA1",
                                SECRET + "&",
                                RpcSignature.stringToSign("POST", RpcParameters.of(request), true));
                    }
                    WireRequest sent = request("n=" + number + "&Signature=" + signature);
                    SignatureDifference found = RpcDifference.find(sent, RpcParameters.of(sent), SECRET);
                    assertThat(found.part()).isEqualTo("Signature");
                    assertThat(found.explanation()).contains("`%2B`");
                }));
    }

    private static WireRequest request(String query) {
        return new WireRequest(
                "POST",
                false,
                "ram.aliyuncs.com",
                "/",
                query,
                Map.of("content-type", List.of("application/x-www-form-urlencoded")),
                FORM.getBytes(StandardCharsets.UTF_8),
                "192.0.2.1");
    }

    private static RpcParameters parameters(String signature) {
        return RpcParameters.of(request(QUERY + "&Signature=" + QueryString.encode(signature)));
    }

    private static SignatureDifference find(String signature) {
        WireRequest request = request(QUERY + "&Signature=" + QueryString.encode(signature));
        return RpcDifference.find(request, RpcParameters.of(request), SECRET);
    }

    private static String text(String method, String canonical) {
        return method + "&%2F&" + QueryString.encode(canonical);
    }

    private static String sign(String method, String canonical) {
        return mac("HmacSHA1", SECRET + "&", text(method, canonical));
    }

    private static String mac(String algorithm, String key, String text) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), algorithm));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new AssertionError(missing);
        }
    }
}
