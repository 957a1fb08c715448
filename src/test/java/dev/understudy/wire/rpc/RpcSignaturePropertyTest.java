package dev.understudy.wire.rpc;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import dev.understudy.wire.http.QueryString;
import dev.understudy.wire.http.Sent;
import dev.understudy.wire.http.WireRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class RpcSignaturePropertyTest {
    private static final Gen<List<String>> VALUES = lists().of(
                    // Short of the surrogates: half a pair has no UTF-8 form, so that no client can send one.
                    strings().betweenCodePoints(0, 0xD7FF).ofLengthBetween(0, 12))
            .ofSizeBetween(1, 6);
    private static final Gen<String> SECRETS = strings().ascii().ofLengthBetween(1, 30);

    private static WireRequest request(List<String> values) {
        StringBuilder query = new StringBuilder("Action=CreateUser");
        for (int index = 0; index < values.size(); index++) {
            query.append("&P").append(index).append('=').append(QueryString.encode(values.get(index)));
        }
        return Sent.request("POST", "ram.aliyuncs.com", "/", query.toString());
    }

    private static boolean verifies(Map<String, String> values, String secret) {
        return RpcSignature.verify("POST", new RpcParameters(values), secret)
                .fold(verified -> true, different -> false);
    }

    private static Map<String, String> signed(List<String> values, String secret) {
        return new LinkedHashMap<>(RpcParameters.of(RpcSignature.signed(request(values), "LTAI", secret))
                .values());
    }

    @Test
    void whatIsSignedVerifies() {
        qt().forAll(VALUES, SECRETS).check((values, secret) -> verifies(signed(values, secret), secret));
    }

    @Test
    void oneFlippedBitInOneParameterFails() {
        qt().forAll(VALUES, SECRETS, integers().all()).check((values, secret, position) -> {
            Map<String, String> sent = signed(values, secret);
            List<String> names = sent.entrySet().stream()
                    .filter(parameter -> !parameter.getValue().isEmpty())
                    .map(Map.Entry::getKey)
                    .toList();
            String name = names.get(Math.floorMod(position, names.size()));
            sent.computeIfPresent(name, (any, value) -> Sent.flipped(value, position >> 4));
            return !verifies(sent, secret);
        });
    }

    @Test
    void anotherSecretFails() {
        qt().forAll(VALUES, SECRETS, integers().all())
                .check((values, secret, position) -> !verifies(signed(values, secret), Sent.flipped(secret, position)));
    }

    @Test
    void anyTextIsReadOrMalformed() {
        qt().forAll(
                        strings().basicMultilingualPlaneAlphabet().ofLengthBetween(0, 20),
                        strings().ascii().ofLengthBetween(0, 20))
                .check((query, body) -> {
                    WireRequest request = Sent.body(
                            Sent.header(
                                    Sent.request("GET", "h", "/", query),
                                    "content-type",
                                    "application/x-www-form-urlencoded"),
                            body);
                    try {
                        RpcSignature.verify("GET", RpcParameters.of(request), "secret");
                    } catch (MalformedRequest expected) {
                        return expected.getMessage() != null
                                && expected.getMessage().indexOf('\n') < 0;
                    }
                    return true;
                });
    }
}
