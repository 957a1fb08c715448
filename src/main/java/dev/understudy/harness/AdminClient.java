package dev.understudy.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The admin API of a running emulator: worlds, their clocks, decision records, and what is known of callers. */
public final class AdminClient {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ObjectMapper json = new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private final String root;
    private final String token;

    /**
     * A client of the emulator there; nothing is called yet.
     *
     * @param http the plain door as {@code host:port}
     * @param token what the admin API asks for
     */
    public AdminClient(String http, String token) {
        this.root = "http://" + http + "/__understudy";
        this.token = token;
    }

    /** The doors of the server, as it knows them itself. */
    OwnDoors doors() {
        return read(expect(200, "GET", "/addresses", ""), OwnDoors.class);
    }

    /** Load a world, literally; {@link AdminRefusal} with the reader's own line when it is wrong. */
    LoadedWorld load(String world) {
        return read(expect(201, "POST", "/worlds", world), LoadedWorld.class);
    }

    /** Remove a world with everything in it. */
    public void delete(String world) {
        expect(204, "DELETE", "/worlds/" + encoded(world), "");
    }

    /** The only world there is, as a world file without secrets. */
    public String snapshot() {
        return expect(200, "GET", "/world", "");
    }

    public Instant now(String world) {
        return instant(expect(200, "GET", "/clock?world=" + encoded(world), ""));
    }

    /** Let time pass in that world, at once. */
    public Instant advance(String world, Duration by) {
        String body = write(Map.of("by", by.toString()));
        return instant(expect(200, "POST", "/clock/advance?world=" + encoded(world), body));
    }

    /** What was decided on the request of that id, if it is still known. */
    public Optional<RecordedDecision> decision(String requestId) {
        HttpResponse<String> answer = send("GET", "/decisions/" + encoded(requestId), "");
        return answer.statusCode() == 404
                ? Optional.empty()
                : Optional.of(read(checked(200, "decision", answer), RecordedDecision.class));
    }

    /** The whole trace of a decision as lines for people. */
    public String explanation(String requestId) {
        return checked(
                200,
                "explanation",
                send(request("GET", "/decisions/" + encoded(requestId), "").header("Accept", "text/plain")));
    }

    /** The last decisions on calls of that key, oldest first. */
    public List<RecordedDecision> decisions(String accessKeyId, int limit) {
        return listed("accessKeyId=" + encoded(accessKeyId) + "&limit=" + limit);
    }

    /** The last decisions that concern an account, as the caller's or the resource's owner, oldest first. */
    public List<RecordedDecision> decisionsIn(String accountId, int limit) {
        return listed("account=" + encoded(accountId) + "&limit=" + limit);
    }

    private List<RecordedDecision> listed(String query) {
        List<RecordedDecision> decisions = new ArrayList<>();
        for (JsonNode decision :
                tree(expect(200, "GET", "/decisions?" + query, "")).path("decisions")) {
            decisions.add(json.convertValue(decision, RecordedDecision.class));
        }
        return List.copyOf(decisions);
    }

    /** What ActionTrail tells of the newest management calls of an account, oldest first. */
    public List<ToldEvent> eventsOf(String accountId) {
        List<ToldEvent> events = new ArrayList<>();
        tree(expect(200, "GET", "/trail?account=" + encoded(accountId), ""))
                .path("events")
                .forEach(event -> events.add(ToldEvent.of(event)));
        return List.copyOf(events);
    }

    /** Say what no client can say of itself, such as {@code acs:SourceIp}; holds for every later call of that key. */
    public void describeCaller(String accessKeyId, Map<String, String> context) {
        expect(204, "PUT", "/callers/" + encoded(accessKeyId) + "/context", write(context));
    }

    public void forgetCaller(String accessKeyId) {
        expect(204, "DELETE", "/callers/" + encoded(accessKeyId) + "/context", "");
    }

    /** Give an OIDC provider, by its ARN, the public keys that its issuer publishes: a JSON Web Key Set. */
    public void giveKeys(String oidcProvider, String keys) {
        expect(204, "PUT", "/oidc-keys?provider=" + encoded(oidcProvider), keys);
    }

    private String expect(int status, String method, String path, String body) {
        return checked(status, method + " " + path, send(method, path, body));
    }

    private String checked(int status, String call, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new AdminRefusal(call, answer.statusCode(), answer.body().strip());
        }
        return answer.body();
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return send(request(method, path, body));
    }

    private HttpRequest.Builder request(String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create(root + path))
                .timeout(PATIENCE)
                .header("X-Understudy-Token", token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return Http.CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the emulator", e);
        }
    }

    private Instant instant(String body) {
        return Instant.parse(tree(body).path("now").asText());
    }

    private JsonNode tree(String body) {
        return read(body, JsonNode.class);
    }

    private <T> T read(String body, Class<T> type) {
        try {
            return json.readValue(body, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Map<String, String> body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Made for the first call: who serves an emulator need not call it. */
    private static final class Http {
        static final HttpClient CLIENT = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
    }
}
