package dev.understudy.contract;

import dev.understudy.gateway.rpc.RpcService;
import dev.understudy.wire.acs3.Acs3Signature;
import dev.understudy.wire.http.QueryString;
import dev.understudy.wire.http.WireRequest;
import dev.understudy.wire.rpc.RpcSignature;
import dev.understudy.world.WorldPrincipal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** The ways in which one call can be worded, without sockets. */
enum Wording {
    V1_GET,
    V1_FORM,
    ACS3;

    private static final AtomicLong NONCES = new AtomicLong();
    private static final String FORM = "application/x-www-form-urlencoded";

    WireRequest request(
            WorldPrincipal by, RpcService service, String operation, Map<String, String> parameters, Instant at) {
        String host = service.title().toLowerCase(Locale.ROOT) + ".aliyuncs.com";
        String time = at.truncatedTo(ChronoUnit.SECONDS).toString();
        String nonce = "nonce-" + NONCES.incrementAndGet();
        if (this == ACS3) {
            Map<String, List<String>> headers = new TreeMap<>(Map.of(
                    "x-acs-action", List.of(operation),
                    "x-acs-version", List.of(service.version()),
                    "x-acs-date", List.of(time),
                    "x-acs-signature-nonce", List.of(nonce)));
            return Acs3Signature.signed(
                    wire("POST", host, query(parameters), headers, ""), by.accessKeyId(), by.accessKeySecret());
        }
        Map<String, String> all = new LinkedHashMap<>(Map.of(
                "Action", operation,
                "Version", service.version(),
                "Format", "JSON",
                "Timestamp", time,
                "SignatureNonce", nonce));
        all.putAll(parameters);
        String method = this == V1_GET ? "GET" : "POST";
        WireRequest signed = RpcSignature.signed(
                wire(method, host, query(all), Map.of(), ""), by.accessKeyId(), by.accessKeySecret());
        return this == V1_GET ? signed : wire(method, host, "", Map.of("content-type", List.of(FORM)), signed.query());
    }

    /** A request with one more pair, added after it was signed, in its query or its form body. */
    static WireRequest with(WireRequest request, boolean inBody, String name, String value) {
        String pair = QueryString.encode(name) + "=" + QueryString.encode(value);
        if (!inBody) {
            return request.withQuery(request.query().isEmpty() ? pair : request.query() + "&" + pair);
        }
        String body = new String(request.body(), StandardCharsets.UTF_8);
        Map<String, List<String>> headers = new TreeMap<>(request.headers());
        headers.put("content-type", List.of(FORM));
        return wire("POST", request.host(), request.query(), headers, body.isEmpty() ? pair : body + "&" + pair);
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> QueryString.encode(one.getKey()) + "=" + QueryString.encode(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static WireRequest wire(
            String method, String host, String query, Map<String, List<String>> headers, String body) {
        return new WireRequest(
                method, true, host, "/", query, headers, body.getBytes(StandardCharsets.UTF_8), "192.0.2.10");
    }
}
