package dev.understudy.wire.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * In which part a client signed something else, found out by trying what clients get wrong; tells nothing to the client, and
 * makes no signature good.
 *
 * @param server the lines of the canonical text that the client does not have; may hold tokens and other secrets
 * @param client those that it has in their place
 */
public record SignatureDifference(String part, String explanation, List<String> server, List<String> client) {
    public SignatureDifference {
        server = List.copyOf(server);
        client = List.copyOf(client);
    }

    /**
     * One thing that a client may have done otherwise.
     *
     * @param lines the canonical text it signed then, piece by piece
     * @param signature what comes out; asked for only when all variants before did not fit
     */
    public record Variant(String part, String explanation, List<String> lines, Supplier<String> signature) {}

    /** A difference that the request itself shows. */
    public static SignatureDifference shown(String part, String explanation) {
        return new SignatureDifference(part, explanation, List.of(), List.of());
    }

    /** The first variant that gives the signature that was sent; when none does, the secret must be another one. */
    public static SignatureDifference find(String sent, List<String> server, Stream<Variant> variants) {
        return variants.filter(variant -> same(variant.signature().get(), sent))
                .findFirst()
                .map(variant -> new SignatureDifference(
                        variant.part(),
                        variant.explanation(),
                        without(server, variant.lines()),
                        without(variant.lines(), server)))
                .orElseGet(() -> shown(
                        "secret",
                        "no variant of the request gives this signature with this key's secret: the secret is another one,"
                                + " or the request was changed after it was signed"));
    }

    private static List<String> without(List<String> some, List<String> others) {
        List<String> left = new ArrayList<>(some);
        others.forEach(left::remove);
        return left;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
