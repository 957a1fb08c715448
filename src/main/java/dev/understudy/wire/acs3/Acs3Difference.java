package dev.understudy.wire.acs3;

import dev.understudy.wire.http.QueryString;
import dev.understudy.wire.http.QueryString.Pair;
import dev.understudy.wire.http.SignatureDifference;
import dev.understudy.wire.http.SignatureDifference.Variant;
import dev.understudy.wire.http.Spelling;
import dev.understudy.wire.http.WireRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out what a client got wrong in a signature of version 3, by trying it. */
public final class Acs3Difference {
    private static final int MOST_PIECES = 60;

    private final String secret;
    private final Text server;
    private final List<Pair> sent;

    /** A canonical request in its pieces. */
    private record Text(
            String method, String path, List<String> query, List<String> headers, String names, String hash) {
        String canonical() {
            return String.join(
                    "\n",
                    method,
                    path,
                    String.join("&", query),
                    headers.stream().map(line -> line + "\n").collect(Collectors.joining()),
                    names,
                    hash);
        }

        List<String> lines() {
            List<String> lines = new ArrayList<>(List.of(method, path));
            lines.addAll(query);
            lines.addAll(headers);
            lines.add(names);
            lines.add(hash);
            return lines;
        }

        Text withQuery(List<String> other) {
            return new Text(method, path, other, headers, names, hash);
        }

        Text withHeaders(List<String> other) {
            String others = other.stream()
                    .map(line -> line.substring(0, line.indexOf(':')))
                    .collect(Collectors.joining(";"));
            return new Text(method, path, query, other, others, hash);
        }
    }

    private Acs3Difference(WireRequest request, List<String> names, String secret) {
        this.secret = secret;
        this.sent = QueryString.parse(request.query());
        this.server = new Text(
                request.method(),
                request.path(),
                query(sorted(sent), QueryString::encode),
                names.stream()
                        .map(name -> name + ":" + Acs3Signature.value(request, name))
                        .toList(),
                String.join(";", names),
                Acs3Signature.value(request, Acs3Signature.CONTENT_HASH));
    }

    /** What differs; to be asked only when {@link Acs3Signature#verify} has refused the request. */
    public static SignatureDifference find(WireRequest request, Acs3Authorization.Signed authorization, String secret) {
        List<String> absent = authorization.signedHeaders().stream()
                .filter(name -> Acs3Signature.value(request, name).isEmpty())
                .toList();
        if (!absent.isEmpty()) {
            return SignatureDifference.shown(
                    "headers", "listed in SignedHeaders and not sent: " + String.join(", ", absent));
        }
        Acs3Difference difference = new Acs3Difference(request, authorization.signedHeaders(), secret);
        if (difference.server.lines().size() > MOST_PIECES) {
            return SignatureDifference.shown("unknown", "the request has too many parts to try what differs");
        }
        SignatureDifference found = SignatureDifference.find(
                authorization.signature(), difference.server.lines(), difference.variants(request));
        String hash = Hashes.sha256(request.body());
        return found.part().equals("secret") && !hash.equals(difference.server.hash())
                ? SignatureDifference.shown(
                        "body",
                        "x-acs-content-sha256 is not the hash of the body that came: it was changed, or another was hashed")
                : found;
    }

    private Stream<Variant> variants(WireRequest request) {
        return Stream.of(form(), places(request), query(), headers(request)).flatMap(variants -> variants);
    }

    private Stream<Variant> form() {
        String text = Acs3Signature.stringToSign(server.canonical());
        return Stream.of(
                new Variant(
                        "secret",
                        "an `&` was put after the secret, expected it bare",
                        server.lines(),
                        () -> Hashes.hmacSha256(secret + "&", text)),
                new Variant(
                        "string to sign",
                        "the canonical request was signed itself, expected its hash under the algorithm's name",
                        server.lines(),
                        () -> Hashes.hmacSha256(secret, server.canonical())),
                new Variant(
                        "signature",
                        "it is in upper case, expected lower-case hexadecimal",
                        server.lines(),
                        () -> Hashes.hmacSha256(secret, text).toUpperCase(java.util.Locale.ROOT)));
    }

    private Stream<Variant> places(WireRequest request) {
        List<Variant> variants = new ArrayList<>();
        for (String method : List.of("GET", "POST", "PUT", "DELETE")) {
            variants.add(variant(
                    "method",
                    "signed for " + method + ", sent as " + server.method(),
                    new Text(method, server.path(), server.query(), server.headers(), server.names(), server.hash())));
        }
        for (String path : List.of("", "/", server.path() + "/")) {
            variants.add(variant(
                    "path",
                    "signed for `" + path + "`, sent to `" + server.path() + "`",
                    new Text(server.method(), path, server.query(), server.headers(), server.names(), server.hash())));
        }
        for (String hash : List.of(Hashes.sha256(request.body()), Hashes.sha256(new byte[0]), "UNSIGNED-PAYLOAD", "")) {
            variants.add(variant(
                    "payload hash",
                    "signed with another hash at the end than x-acs-content-sha256 says",
                    new Text(server.method(), server.path(), server.query(), server.headers(), server.names(), hash)));
        }
        return variants.stream();
    }

    private Stream<Variant> query() {
        List<Variant> variants = new ArrayList<>();
        List<Pair> sorted = sorted(sent);
        Arrays.stream(Spelling.values())
                .forEach(spelling -> variants.add(
                        variant("query", spelling.explanation(), server.withQuery(query(sorted, spelling::encode)))));
        variants.add(variant("query", "not sorted by name", server.withQuery(query(sent, QueryString::encode))));
        variants.add(variant("query", "left out", server.withQuery(List.of())));
        variants.add(variant(
                "query",
                "empty parameters were left out, expected `name=`",
                server.withQuery(query(
                        sorted.stream().filter(pair -> !pair.value().isEmpty()).toList(), QueryString::encode))));
        variants.add(variant(
                "query",
                "empty parameters came without `=`, expected `name=`",
                server.withQuery(server.query().stream()
                        .map(line -> line.endsWith("=") ? line.substring(0, line.length() - 1) : line)
                        .toList())));
        List<List<String>> fewer = Spelling.withoutOne(server.query());
        for (int index = 0; index < fewer.size(); index++) {
            variants.add(variant(
                    "parameter " + sorted.get(index).name(),
                    "it was sent and not signed",
                    server.withQuery(fewer.get(index))));
        }
        return variants.stream();
    }

    private Stream<Variant> headers(WireRequest request) {
        List<Variant> variants = new ArrayList<>();
        String host = request.host().strip();
        String bare = host.replaceFirst(":[0-9]+$", "");
        for (String other : List.of(bare, bare + ":80", bare + ":443")) {
            variants.add(variant(
                    "host",
                    "signed for `" + other + "`, sent to `" + host + "`",
                    server.withHeaders(server.headers().stream()
                            .map(line -> line.startsWith("host:") ? "host:" + other : line)
                            .toList())));
        }
        variants.add(variant(
                "headers",
                "not sorted by name",
                server.withHeaders(server.headers().stream().sorted().toList())));
        List<List<String>> fewer = Spelling.withoutOne(server.headers());
        for (int index = 0; index < fewer.size(); index++) {
            String line = server.headers().get(index);
            Text without = server.withHeaders(fewer.get(index));
            variants.add(variant(
                    "header " + line.substring(0, line.indexOf(':')),
                    "it is listed in SignedHeaders and its line was not signed",
                    new Text(
                            server.method(),
                            server.path(),
                            server.query(),
                            without.headers(),
                            server.names(),
                            server.hash())));
        }
        return variants.stream();
    }

    private Variant variant(String part, String explanation, Text text) {
        return new Variant(
                part,
                explanation,
                text.lines(),
                () -> Acs3Signature.sign(secret, Acs3Signature.stringToSign(text.canonical())));
    }

    private static List<Pair> sorted(List<Pair> pairs) {
        return pairs.stream()
                .sorted(Comparator.comparing(Pair::name).thenComparing(Pair::value))
                .toList();
    }

    private static List<String> query(List<Pair> pairs, UnaryOperator<String> encode) {
        return pairs.stream()
                .map(pair -> encode.apply(pair.name()) + "=" + encode.apply(pair.value()))
                .toList();
    }
}
