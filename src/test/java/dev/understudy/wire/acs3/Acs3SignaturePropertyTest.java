package dev.understudy.wire.acs3;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import dev.understudy.wire.http.QueryString;
import dev.understudy.wire.http.Sent;
import dev.understudy.wire.http.WireRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class Acs3SignaturePropertyTest {
    private static final Gen<List<String>> VALUES = lists().of(
                    strings().betweenCodePoints(0x20, 0x2FFF).ofLengthBetween(1, 12))
            .ofSizeBetween(1, 5);
    private static final Gen<String> SECRETS = strings().ascii().ofLengthBetween(1, 30);

    private static WireRequest signed(List<String> values, String secret) {
        WireRequest request = Sent.headers(
                Sent.request("POST", "127.0.0.1:4510", "/", query(values)),
                Map.of(
                        "x-acs-action", "CreateUser",
                        "x-acs-date", "2026-01-05T08:00:00Z",
                        "content-type", "application/json"));
        return Acs3Signature.signed(Sent.body(request, values.toString()), "LTAI", secret);
    }

    private static String query(List<String> values) {
        return String.join(
                "&",
                values.stream()
                        .map(value -> "Name=" + QueryString.encode(value))
                        .toList());
    }

    private static boolean verifies(WireRequest request, String secret) {
        return Acs3Authorization.parse(request.header("authorization").orElse(""))
                .fold(
                        signed -> Acs3Signature.verify(request, signed, secret)
                                .fold(verified -> true, different -> false, incomplete -> false, body -> false),
                        other -> false,
                        malformed -> false);
    }

    @Test
    void whatIsSignedVerifies() {
        qt().forAll(VALUES, SECRETS).check((values, secret) -> verifies(signed(values, secret), secret));
    }

    @Test
    void oneFlippedBitOfAHeaderFails() {
        List<String> names =
                List.of("authorization", "x-acs-action", "x-acs-date", "content-type", "x-acs-content-sha256");
        qt().forAll(VALUES, SECRETS, integers().all())
                // The key id in the header chooses the secret; it is not signed.
                .assuming((values, secret, at) -> Math.floorMod(at, names.size()) != 0
                        || Math.floorMod(at >> 3, 150) < 17
                        || Math.floorMod(at >> 3, 150) > 36)
                .check((values, secret, at) -> {
                    WireRequest request = signed(values, secret);
                    String name = names.get(Math.floorMod(at, names.size()));
                    String value = request.header(name).orElseThrow();
                    int position = name.equals("authorization") ? Math.floorMod(at >> 3, 150) : at >> 3;
                    return !verifies(Sent.header(request, name, Sent.flipped(value, position)), secret);
                });
    }

    @Test
    void oneFlippedBitOfBodyOrQueryFails() {
        qt().forAll(VALUES, SECRETS, integers().all()).check((values, secret, at) -> {
            WireRequest request = signed(values, secret);
            String last = values.get(values.size() - 1);
            List<String> changed = new ArrayList<>(values.subList(0, values.size() - 1));
            changed.add(Sent.flipped(last, at));
            return !verifies(Sent.body(request, Sent.flipped(request.body(), at)), secret)
                    && !verifies(Sent.query(request, query(changed)), secret);
        });
    }

    @Test
    void anyHeaderIsReadWithoutAnException() {
        qt().forAll(
                        strings().basicMultilingualPlaneAlphabet().ofLengthBetween(0, 40),
                        strings().ascii().ofLengthBetween(0, 60))
                .check((any, tail) -> {
                    Acs3Authorization.parse(any);
                    return Acs3Authorization.parse("ACS3-HMAC-SHA256 " + tail)
                            .<Boolean>fold(
                                    signed -> true,
                                    other -> false,
                                    malformed -> !malformed.why().isEmpty());
                });
    }
}
