package dev.understudy.wire.acs3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.wire.http.SignatureDifference;
import dev.understudy.wire.http.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class Acs3DifferenceTest {
    private static final String SECRET = "sec";
    private static final List<String> NAMES = List.of("x-acs-b", "host", "x-acs-content-sha256");
    private static final String HASH = Hashes.sha256("body".getBytes(StandardCharsets.UTF_8));
    private static final String HEADERS = "x-acs-b:2\nhost:h:1\nx-acs-content-sha256:" + HASH + "\n";
    private static final String QUERY = "Name=x%20y%2A~%2F&a=&b=2";
    private static final String LIST = "x-acs-b;host;x-acs-content-sha256";

    private record Mistake(String part, String explanation, String signature) {
        static Mistake canonical(String part, String explanation, String... pieces) {
            return new Mistake(
                    part,
                    explanation,
                    Acs3Signature.sign(SECRET, Acs3Signature.stringToSign(String.join("\n", pieces))));
        }
    }

    @TestFactory
    Stream<DynamicTest> mistakesOfClientsAreNamed() {
        String right = String.join("\n", "POST", "/", QUERY, HEADERS, LIST, HASH);
        String text = Acs3Signature.stringToSign(right);
        return Stream.of(
                        Mistake.canonical(
                                "method", "signed for GET, sent as POST", "GET", "/", QUERY, HEADERS, LIST, HASH),
                        Mistake.canonical("path", "signed for ``, sent to `/`", "POST", "", QUERY, HEADERS, LIST, HASH),
                        query("a space is `+`, expected `%20`", QUERY.replace("%20", "+")),
                        query("`*` is not escaped, expected `%2A`", QUERY.replace("%2A", "*")),
                        query("`~` is escaped, expected it bare", QUERY.replace("~", "%7E")),
                        query(
                                "escapes are in lower case, expected upper case",
                                QUERY.replace("A", "a").replace("F", "f")),
                        query("nothing is escaped", "Name=x y*~/&a=&b=2"),
                        query("not sorted by name", "b=2&a=&Name=x%20y%2A~%2F"),
                        query("left out", ""),
                        query("empty parameters were left out, expected `name=`", QUERY.replace("a=&", "")),
                        query("empty parameters came without `=`, expected `name=`", QUERY.replace("a=", "a")),
                        Mistake.canonical(
                                "parameter b",
                                "it was sent and not signed",
                                "POST",
                                "/",
                                QUERY.replace("&b=2", ""),
                                HEADERS,
                                LIST,
                                HASH),
                        Mistake.canonical(
                                "host",
                                "signed for `h`, sent to `h:1`",
                                "POST",
                                "/",
                                QUERY,
                                HEADERS.replace("h:1", "h"),
                                LIST,
                                HASH),
                        Mistake.canonical(
                                "headers",
                                "not sorted by name",
                                "POST",
                                "/",
                                QUERY,
                                "host:h:1\nx-acs-b:2\nx-acs-content-sha256:" + HASH + "\n",
                                "host;x-acs-b;x-acs-content-sha256",
                                HASH),
                        Mistake.canonical(
                                "header x-acs-b",
                                "it is listed in SignedHeaders and its line was not signed",
                                "POST",
                                "/",
                                QUERY,
                                HEADERS.replace("x-acs-b:2\n", ""),
                                LIST,
                                HASH),
                        Mistake.canonical(
                                "payload hash",
                                "signed with another hash at the end than x-acs-content-sha256 says",
                                "POST",
                                "/",
                                QUERY,
                                HEADERS,
                                LIST,
                                Hashes.sha256(new byte[0])),
                        new Mistake(
                                "secret",
                                "an `&` was put after the secret, expected it bare",
                                Acs3Signature.sign(SECRET + "&", text)),
                        new Mistake(
                                "string to sign",
                                "the canonical request was signed itself, expected its hash under the algorithm's name",
                                Acs3Signature.sign(SECRET, right)),
                        new Mistake(
                                "signature",
                                "it is in upper case, expected lower-case hexadecimal",
                                Acs3Signature.sign(SECRET, text).toUpperCase(Locale.ROOT)))
                .map(mistake -> DynamicTest.dynamicTest(mistake.explanation(), () -> {
                    SignatureDifference found = find(mistake.signature(), NAMES, "body");
                    assertThat(found.part()).isEqualTo(mistake.part());
                    assertThat(found.explanation()).isEqualTo(mistake.explanation());
                }));
    }

    @Test
    void theDifferenceShowsTheLinesOfThatPartOnly() {
        SignatureDifference found = find(query("", QUERY.replace("%20", "+")).signature(), NAMES, "body");
        assertThat(found.server()).containsExactly("Name=x%20y%2A~%2F");
        assertThat(found.client()).containsExactly("Name=x+y%2A~%2F");
    }

    @Test
    void whatTheRequestItselfShowsIsSaidFirst() {
        assertThat(find("ab", List.of("host", "x-acs-c", "x-acs-content-sha256"), "body"))
                .isEqualTo(SignatureDifference.shown("headers", "listed in SignedHeaders and not sent: x-acs-c"));
        assertThat(find("ab", NAMES, "another body").part()).isEqualTo("body");
        assertThat(find("ab", NAMES, "body").part()).isEqualTo("secret");
    }

    private static Mistake query(String explanation, String query) {
        return Mistake.canonical("query", explanation, "POST", "/", query, HEADERS, LIST, HASH);
    }

    private static SignatureDifference find(String signature, List<String> names, String body) {
        WireRequest request = new WireRequest(
                "POST",
                false,
                "h:1",
                "/",
                "b=2&a=&Name=x%20y*~/",
                Map.of("x-acs-b", List.of("2"), "x-acs-content-sha256", List.of(HASH)),
                body.getBytes(StandardCharsets.UTF_8),
                "192.0.2.1");
        return Acs3Difference.find(request, new Acs3Authorization.Signed("LTAI", names, signature), SECRET);
    }
}
