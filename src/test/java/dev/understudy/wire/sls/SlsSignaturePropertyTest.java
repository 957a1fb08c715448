package dev.understudy.wire.sls;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
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

class SlsSignaturePropertyTest {
    private static final Gen<List<String>> VALUES = lists().of(
                    strings().betweenCodePoints(0x20, 0x2FFF).ofLengthBetween(1, 12))
            .ofSizeBetween(1, 5);
    private static final Gen<String> SECRETS = strings().ascii().ofLengthBetween(1, 30);
    private static final Gen<Way> WAYS = arbitrary().enumValues(Way.class);

    private enum Way {
        SHA1,
        SHA256,
        V4;

        WireRequest sign(WireRequest request, String secret) {
            return switch (this) {
                case SHA1 -> SlsSignatureV1.signed(request, SlsMac.HMAC_SHA1, "LTAI", secret);
                case SHA256 -> SlsSignatureV1.signed(request, SlsMac.HMAC_SHA256, "LTAI", secret);
                case V4 -> SlsSignatureV4.signed(request, "cn-hangzhou", "LTAI", secret);
            };
        }
    }

    private static WireRequest request(List<String> values) {
        WireRequest request = Sent.headers(
                Sent.request("POST", "p.localhost:4510", "/logstores/l", query(values)),
                Map.of(
                        "date", "Mon, 05 Jan 2026 08:00:00 GMT",
                        "x-log-date", "20260105T080000Z",
                        "x-log-apiversion", "0.6.0",
                        "x-acs-security-token", "token",
                        "content-type", "application/json"));
        return Sent.body(request, values.toString());
    }

    private static String query(List<String> values) {
        return String.join(
                "&",
                values.stream().map(value -> "n=" + QueryString.encode(value)).toList());
    }

    private static boolean verifies(WireRequest request, String secret) {
        SlsVerdict none = new SlsVerdict.HeaderMissing("authorization");
        return SlsAuthorization.parse(request.header("authorization").orElse(""))
                .fold(
                        v1 -> SlsSignatureV1.verify(request, v1, secret),
                        v4 -> SlsSignatureV4.verify(request, v4, secret),
                        malformed -> none)
                .equals(new SlsVerdict.Verified());
    }

    @Test
    void whatIsSignedVerifies() {
        qt().forAll(VALUES, SECRETS, WAYS)
                .check((values, secret, way) -> verifies(way.sign(request(values), secret), secret));
    }

    @Test
    void oneFlippedBitOfTheSignatureFails() {
        qt().forAll(VALUES, SECRETS, WAYS, integers().between(1, 28)).check((values, secret, way, fromEnd) -> {
            WireRequest signed = way.sign(request(values), secret);
            String header = signed.header("authorization").orElseThrow();
            return !verifies(
                    Sent.header(signed, "authorization", Sent.flipped(header, header.length() - fromEnd)), secret);
        });
    }

    @Test
    void oneFlippedBitOfASignedHeaderFails() {
        List<String> names = List.of("x-log-apiversion", "x-acs-security-token", "content-type");
        qt().forAll(VALUES, WAYS, arbitrary().pick(names), integers().all()).check((values, way, name, at) -> {
            WireRequest signed = way.sign(request(values), "sec");
            String value = signed.header(name).orElseThrow();
            return !verifies(Sent.header(signed, name, Sent.flipped(value, at)), "sec");
        });
    }

    @Test
    void oneFlippedBitOfTheDateFails() {
        qt().forAll(VALUES, WAYS, integers().all()).check((values, way, at) -> {
            WireRequest signed = way.sign(request(values), "sec");
            String name = way == Way.V4 ? "x-log-date" : "date";
            String value = signed.header(name).orElseThrow();
            return !verifies(Sent.header(signed, name, Sent.flipped(value, at)), "sec");
        });
    }

    @Test
    void oneFlippedBitOfBodyOrQueryFails() {
        qt().forAll(VALUES, WAYS, integers().all()).check((values, way, at) -> {
            WireRequest signed = way.sign(request(values), "sec");
            List<String> changed = new ArrayList<>(values.subList(0, values.size() - 1));
            changed.add(Sent.flipped(values.get(values.size() - 1), at));
            return !verifies(Sent.body(signed, Sent.flipped(signed.body(), at)), "sec")
                    && !verifies(Sent.query(signed, query(changed)), "sec");
        });
    }

    @Test
    void anotherSecretFails() {
        qt().forAll(VALUES, SECRETS, WAYS, integers().all()).check((values, secret, way, at) -> {
            // HMAC pads a short key with zeros: only there two keys are one.
            String other = Sent.flipped("#" + secret, at % 2 == 0 ? 0 : 1 + Math.floorMod(at, secret.length()));
            return !verifies(way.sign(request(values), "#" + secret), other);
        });
    }
}
