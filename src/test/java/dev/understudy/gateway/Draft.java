package dev.understudy.gateway;

import dev.understudy.wire.http.QueryString;
import dev.understudy.wire.http.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A request that can still be changed, before it is signed or after. */
final class Draft {
    private String method;
    private String host;
    private String path;
    private String query;
    private final Map<String, List<String>> headers;
    private byte[] body;

    private Draft(
            String method, String host, String path, String query, Map<String, List<String>> headers, byte[] body) {
        this.method = method;
        this.host = host;
        this.path = path;
        this.query = query;
        this.headers = new TreeMap<>(headers);
        this.body = body;
    }

    static Draft to(String method, String host, String path) {
        return new Draft(method, host, path, "", Map.of(), new byte[0]);
    }

    static Draft of(WireRequest request) {
        return new Draft(
                request.method(),
                request.host(),
                request.path(),
                request.query(),
                request.headers(),
                request.body().clone());
    }

    WireRequest request() {
        return new WireRequest(method, false, host, path, query, headers, body, "192.0.2.10");
    }

    Draft method(String other) {
        method = other;
        return this;
    }

    Draft host(String other) {
        host = other;
        return this;
    }

    Draft path(String other) {
        path = other;
        return this;
    }

    Draft query(String other) {
        query = other;
        return this;
    }

    Draft header(String name, String value) {
        headers.put(name.toLowerCase(Locale.ROOT), List.of(value));
        return this;
    }

    Draft withoutHeader(String name) {
        headers.remove(name.toLowerCase(Locale.ROOT));
        return this;
    }

    Draft body(byte[] other) {
        body = other;
        return this;
    }

    Draft body(String other) {
        return body(other.getBytes(StandardCharsets.UTF_8));
    }

    /** Set a parameter of the query, in place of one of the same name. */
    Draft parameter(String name, String value) {
        withoutParameter(name);
        String pair = QueryString.encode(name) + "=" + QueryString.encode(value);
        query = query.isEmpty() ? pair : query + "&" + pair;
        return this;
    }

    Draft withoutParameter(String name) {
        query = pairs().stream()
                .filter(pair -> !pair.name().equals(name))
                .map(pair -> QueryString.encode(pair.name()) + "=" + QueryString.encode(pair.value()))
                .collect(Collectors.joining("&"));
        return this;
    }

    List<QueryString.Pair> pairs() {
        return QueryString.parse(query);
    }

    List<String> headerNames() {
        return new ArrayList<>(headers.keySet());
    }

    /** Move the whole query, or the named part of it, into a form body. */
    Draft asForm(String... names) {
        List<String> chosen = List.of(names);
        List<QueryString.Pair> all = pairs();
        String form = all.stream()
                .filter(pair -> chosen.isEmpty() || chosen.contains(pair.name()))
                .map(pair -> QueryString.encode(pair.name()) + "=" + QueryString.encode(pair.value()))
                .collect(Collectors.joining("&"));
        all.stream()
                .map(QueryString.Pair::name)
                .filter(name -> chosen.isEmpty() || chosen.contains(name))
                .forEach(this::withoutParameter);
        return method("POST")
                .header("content-type", "application/x-www-form-urlencoded")
                .body(form);
    }
}
