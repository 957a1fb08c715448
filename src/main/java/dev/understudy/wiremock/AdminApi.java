package dev.understudy.wiremock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.gateway.Cloud;
import dev.understudy.policy.AccountId;
import dev.understudy.policy.MalformedId;
import dev.understudy.report.DecisionJson;
import dev.understudy.trail.Trail;
import dev.understudy.wire.http.QueryString;
import dev.understudy.wire.http.WireRequest;
import dev.understudy.wire.http.WireResponse;
import dev.understudy.wiremock.Worlds.LoadedWorld;
import dev.understudy.world.MalformedWorld;
import dev.understudy.world.NotEmulatedYet;
import dev.understudy.world.UnseedableWorld;
import dev.understudy.world.WorldPrincipal;
import dev.understudy.world.WorldReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Our own API under {@code /__understudy}: worlds, clock, decisions, callers. Described in docs/admin-api.md. */
final class AdminApi implements RequestHandler {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final String ROOT = "/__understudy";
    private static final int DEFAULT_LIMIT = 100;

    private final Cloud cloud;
    private final Worlds worlds;
    private final List<Route> routes = List.of(
            new Route("POST", "/worlds", this::load),
            new Route("DELETE", "/worlds/([^/]+)", this::remove),
            new Route("GET", "/world", this::world),
            new Route("GET", "/clock", this::clock),
            new Route("POST", "/clock/advance", this::advance),
            new Route("GET", "/decisions", this::decisions),
            new Route("GET", "/decisions/([^/]+)", this::decision),
            new Route("PUT", "/callers/([^/]+)/context", this::setContext),
            new Route("DELETE", "/callers/([^/]+)/context", this::clearContext),
            new Route(
                    "GET",
                    "/not-emulated",
                    (path, request) -> ok(new HashMap<>(cloud().trail().notEmulated()))));

    private record Route(String method, Pattern path, BiFunction<Matcher, WireRequest, WireResponse> answer) {
        Route(String method, String path, BiFunction<Matcher, WireRequest, WireResponse> answer) {
            this(method, Pattern.compile(ROOT + path), answer);
        }
    }

    AdminApi(Cloud cloud, Worlds worlds) {
        this.cloud = cloud;
        this.worlds = worlds;
    }

    private Cloud cloud() {
        return cloud;
    }

    @Override
    public WireResponse handle(WireRequest request) {
        boolean pathKnown = false;
        for (Route route : routes) {
            Matcher matcher = route.path.matcher(request.path());
            if (matcher.matches()) {
                if (route.method.equals(request.method())) {
                    return guarded(route, matcher, request);
                }
                pathKnown = true;
            }
        }
        return pathKnown
                ? problem(405, "no " + request.method() + " on this path; see docs/admin-api.md")
                : problem(404, "no such path; see docs/admin-api.md");
    }

    private static WireResponse guarded(Route route, Matcher matcher, WireRequest request) {
        try {
            return route.answer.apply(matcher, request);
        } catch (BadAdminRequest bad) {
            return problem(bad.status(), bad.problem());
        } catch (MalformedWorld | UnseedableWorld | MalformedId malformed) {
            return problem(400, String.valueOf(malformed.getMessage()));
        } catch (NotEmulatedYet refused) {
            return problem(501, String.valueOf(refused.getMessage()));
        }
    }

    private WireResponse load(Matcher path, WireRequest request) {
        LoadedWorld world = worlds.load(WorldReader.read("world", new String(request.body(), StandardCharsets.UTF_8)));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("world", world.id());
        tree.put(
                "principals",
                world.principals().stream().map(AdminApi::principal).toList());
        return json(201, tree);
    }

    private static Map<String, Object> principal(WorldPrincipal principal) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", principal.name());
        tree.put("arn", principal.arn());
        tree.put("accessKeyId", principal.accessKeyId());
        tree.put("accessKeySecret", principal.accessKeySecret());
        return tree;
    }

    private WireResponse remove(Matcher path, WireRequest request) {
        String id = decoded(path.group(1));
        return worlds.remove(id) ? nothing() : problem(404, "no world `" + id + "`");
    }

    private WireResponse world(Matcher path, WireRequest request) {
        LoadedWorld world = chosen(request);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("world", world.id());
        tree.put("accounts", world.file().names());
        tree.put("now", world.clock().instant().toString());
        return ok(tree);
    }

    private WireResponse clock(Matcher path, WireRequest request) {
        return ok(Map.of("now", chosen(request).clock().instant().toString()));
    }

    private WireResponse advance(Matcher path, WireRequest request) {
        LoadedWorld world = chosen(request);
        world.clock().advance(duration(body(request).get("by")));
        return ok(Map.of("now", world.clock().instant().toString()));
    }

    private static Duration duration(@Nullable Object by) {
        try {
            Duration duration = by instanceof String text ? Duration.parse(text) : Duration.ofSeconds(-1);
            if (!duration.isNegative() && duration.compareTo(Duration.ofDays(36_500)) < 0) {
                return duration;
            }
        } catch (DateTimeException notADuration) {
            // Answered below, as everything else that is none.
        }
        throw new BadAdminRequest(400, "`by` is `" + by + "`; expected a duration forward such as `PT1H`");
    }

    private WireResponse decisions(Matcher path, WireRequest request) {
        Map<String, String> query = query(request);
        Trail.Filter filter = new Trail.Filter(
                Optional.ofNullable(query.get("accessKeyId")),
                Optional.ofNullable(query.get("action")),
                Optional.ofNullable(query.get("account")).map(AccountId::new),
                limit(query.get("limit")));
        return ok(Map.of(
                "decisions",
                cloud.trail().list(filter).stream().map(DecisionJson::record).toList()));
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        if (!text.matches("[0-9]{1,6}")) {
            throw new BadAdminRequest(400, "`limit` is `" + text + "`; expected a number");
        }
        return Integer.parseInt(text);
    }

    private WireResponse decision(Matcher path, WireRequest request) {
        String id = decoded(path.group(1));
        return cloud.trail()
                .find(id)
                .map(found -> ok(DecisionJson.record(found)))
                .orElseGet(() -> problem(404, "no decision for request `" + id + "`"));
    }

    private WireResponse setContext(Matcher path, WireRequest request) {
        Map<String, List<String>> context = new HashMap<>();
        body(request).forEach((key, value) -> context.put(key, strings(key, value)));
        cloud.contexts().set(decoded(path.group(1)), context);
        return nothing();
    }

    private static List<String> strings(String key, Object value) {
        if (value instanceof String text) {
            return List.of(text);
        }
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw new BadAdminRequest(400, "condition key `" + key + "`: expected a string or a list of strings");
    }

    private WireResponse clearContext(Matcher path, WireRequest request) {
        cloud.contexts().clear(decoded(path.group(1)));
        return nothing();
    }

    private LoadedWorld chosen(WireRequest request) {
        String id = query(request).get("world");
        Optional<LoadedWorld> found = id == null ? worlds.only() : worlds.find(id);
        return found.orElseThrow(() -> id == null
                ? new BadAdminRequest(400, "several worlds or none; expected `?world=ID`")
                : new BadAdminRequest(404, "no world `" + id + "`"));
    }

    private static Map<String, String> query(WireRequest request) {
        Map<String, String> query = new HashMap<>();
        QueryString.parse(request.query()).forEach(pair -> query.put(pair.name(), pair.value()));
        return query;
    }

    private static Map<String, Object> body(WireRequest request) {
        try {
            Map<String, Object> body = JSON.readValue(new String(request.body(), StandardCharsets.UTF_8), OBJECT);
            if (body != null) {
                return body;
            }
        } catch (JsonProcessingException notJson) {
            // Answered below, as `null` is.
        }
        throw new BadAdminRequest(400, "the body is not a JSON object");
    }

    private static String decoded(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static WireResponse ok(Object tree) {
        return json(200, tree);
    }

    private static WireResponse nothing() {
        return new WireResponse(204, Map.of(), new byte[0]);
    }

    private static WireResponse problem(int status, String problem) {
        return json(status, Map.of("error", problem));
    }

    private static WireResponse json(int status, Object tree) {
        try {
            byte[] body = JSON.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8);
            return new WireResponse(status, Map.of("Content-Type", "application/json"), body);
        } catch (JsonProcessingException notATree) {
            throw new IllegalArgumentException("an answer must be maps, lists and scalars", notATree);
        }
    }
}
