package dev.understudy.wire.rpc;

import dev.understudy.wire.http.QueryString;
import dev.understudy.wire.http.QueryString.Pair;
import dev.understudy.wire.http.SignatureDifference;
import dev.understudy.wire.http.SignatureDifference.Variant;
import dev.understudy.wire.http.Spelling;
import dev.understudy.wire.http.WireRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Finds out what a client got wrong in a signature of version 1.0, by trying it. */
public final class RpcDifference {
    private static final String SIGNATURE = "Signature";
    private static final String SHA1 = "HmacSHA1";
    // So that nobody can make a refusal costly.
    private static final int MOST_PARAMETERS = 60;

    private final String method;
    private final String key;
    private final List<Pair> sent;
    private final List<Pair> sorted;

    private RpcDifference(WireRequest request, RpcParameters parameters, String secret) {
        method = request.method();
        key = secret + "&";
        sent = parameters.values().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals(SIGNATURE))
                .map(parameter -> new Pair(parameter.getKey(), parameter.getValue()))
                .toList();
        sorted = sent.stream().sorted(Comparator.comparing(Pair::name)).toList();
    }

    /** What differs; to be asked only when {@link RpcSignature#verify} has refused the request. */
    public static SignatureDifference find(WireRequest request, RpcParameters parameters, String secret) {
        RpcDifference difference = new RpcDifference(request, parameters, secret);
        String signature = parameters.first(SIGNATURE).orElse("");
        if (difference.sent.size() > MOST_PARAMETERS) {
            return SignatureDifference.shown("unknown", "the request has too many parameters to try what differs");
        }
        return SignatureDifference.find(
                signature,
                difference.lines(difference.method, difference.sorted, QueryString::encode),
                difference.variants(request, signature, secret));
    }

    private Stream<Variant> variants(WireRequest request, String signature, String secret) {
        return Stream.of(form(signature, secret), methods(), parameters(request), spellings())
                .flatMap(variants -> variants);
    }

    private Stream<Variant> form(String signature, String secret) {
        String text = text(method, sorted, QueryString::encode);
        List<String> lines = lines(method, sorted, QueryString::encode);
        String joined = joined(sorted, QueryString::encode);
        return Stream.of(
                new Variant(
                        SIGNATURE,
                        "`+` of the signature came as a space: it was not escaped as `%2B` in the query or form",
                        lines,
                        () -> mac(SHA1, key, text).equals(signature.replace(' ', '+')) ? signature : ""),
                new Variant(
                        SIGNATURE,
                        "it is hexadecimal, expected base64",
                        lines,
                        () -> HexFormat.of().formatHex(Base64.getDecoder().decode(mac(SHA1, key, text)))),
                new Variant("secret", "the `&` after the secret is missing", lines, () -> mac(SHA1, secret, text)),
                new Variant(
                        "SignatureMethod",
                        "made with HMAC-SHA256, expected HMAC-SHA1",
                        lines,
                        () -> mac("HmacSHA256", key, text)),
                new Variant(
                        "string to sign",
                        "the sorted parameters were not escaped once more as a whole",
                        lines,
                        () -> mac(SHA1, key, method + "&%2F&" + joined)),
                new Variant(
                        "string to sign",
                        "the `/` between method and parameters was not escaped as `%2F`",
                        lines,
                        () -> mac(SHA1, key, method + "&/&" + QueryString.encode(joined))));
    }

    private Stream<Variant> methods() {
        return Stream.of("GET", "POST", "PUT", "DELETE", "get", "post")
                .filter(other -> !other.equals(method))
                .map(other -> variant(
                        "method", "signed for " + other + ", sent as " + method, other, sorted, QueryString::encode));
    }

    private Stream<Variant> parameters(WireRequest request) {
        List<Pair> query = ofQuery(request);
        List<Pair> body = sorted.stream().filter(pair -> !query.contains(pair)).toList();
        List<Variant> variants = new ArrayList<>();
        variants.add(variant("parameters", "those of the form body were left out", method, query, QueryString::encode));
        variants.add(variant("parameters", "those of the query were left out", method, body, QueryString::encode));
        variants.add(variant("parameters", "not sorted by name", method, sent, QueryString::encode));
        variants.add(variant(
                "parameters",
                "sorted without regard to case",
                method,
                sent.stream()
                        .sorted(Comparator.comparing(Pair::name, String.CASE_INSENSITIVE_ORDER))
                        .toList(),
                QueryString::encode));
        for (int index = 0; index < sorted.size(); index++) {
            variants.add(variant(
                    "parameter " + sorted.get(index).name(),
                    "it was sent and not signed",
                    method,
                    Spelling.withoutOne(sorted).get(index),
                    QueryString::encode));
        }
        return variants.stream();
    }

    private List<Pair> ofQuery(WireRequest request) {
        return QueryString.parse(request.query()).stream()
                .filter(pair -> !pair.name().equals(SIGNATURE))
                .distinct()
                .sorted(Comparator.comparing(Pair::name))
                .toList();
    }

    private Stream<Variant> spellings() {
        return Arrays.stream(Spelling.values())
                .map(spelling -> variant("escapes", spelling.explanation(), method, sorted, spelling::encode));
    }

    private Variant variant(
            String part, String explanation, String otherMethod, List<Pair> pairs, UnaryOperator<String> encode) {
        return new Variant(
                part,
                explanation,
                lines(otherMethod, pairs, encode),
                () -> mac(SHA1, key, text(otherMethod, pairs, encode)));
    }

    private List<String> lines(String someMethod, List<Pair> pairs, UnaryOperator<String> encode) {
        return Stream.concat(Stream.of(someMethod), pairs.stream().map(pair -> line(pair, encode)))
                .toList();
    }

    private static String text(String someMethod, List<Pair> pairs, UnaryOperator<String> encode) {
        return someMethod + "&%2F&" + QueryString.encode(joined(pairs, encode));
    }

    private static String joined(List<Pair> pairs, UnaryOperator<String> encode) {
        return String.join("&", pairs.stream().map(pair -> line(pair, encode)).toList());
    }

    private static String line(Pair pair, UnaryOperator<String> encode) {
        return encode.apply(pair.name()) + "=" + encode.apply(pair.value());
    }

    private static String mac(String algorithm, String key, String text) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), algorithm));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java runtime has " + algorithm, missing);
        }
    }
}
