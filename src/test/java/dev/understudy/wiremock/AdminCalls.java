package dev.understudy.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.gateway.Cloud;
import dev.understudy.gateway.Gateway;
import dev.understudy.policy.AccountId;
import dev.understudy.wire.http.WireRequest;
import dev.understudy.wire.http.WireResponse;
import dev.understudy.world.SystemPolicyFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Calls of our own API, without a server. */
abstract class AdminCalls {
    static final JsonMapper JSON = JsonMapper.builder().build();
    static final AccountId A = new AccountId("1000000000000001");
    static final String WORLD = """
            version: 1
            clock: 2026-01-05T08:00:00Z
            accounts:
              A:
                id: "1000000000000001"
                rootAccessKey: {id: LTAIrootA, secret: rootAsecret}
                roles:
                  Partner:
                    trust: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"RAM":["acs:ram::{B}:root"]}}]}'
                users:
                  alice: {accessKeys: [{id: LTAIalice, secret: aliceSecret}]}
                projects:
                  app-logs: {logstores: {access: {}}}
              B:
                id: "2000000000000002"
                rootAccessKey: {id: LTAIrootB, secret: rootBsecret}
            """;
    static final String OTHER = """
            version: 1
            accounts:
              C: {id: "3000000000000003", rootAccessKey: {id: LTAIrootC, secret: s}, projects: {c-logs: {}}}
            """;

    Optional<Doors> doors = Optional.empty();
    final Cloud cloud = Cloud.create(Clock.systemUTC(), 3, SystemPolicyFiles.shipped(), (project, region) -> {});
    final Gateway gateway = new Gateway(cloud);
    final AdminApi api = new AdminApi(cloud, new Worlds(cloud), () -> doors);

    WireResponse call(String method, String target, String body) {
        String[] halves = target.split("\\?", 2);
        return api.handle(new WireRequest(
                method,
                false,
                "127.0.0.1:4510",
                "/__understudy" + halves[0],
                halves.length > 1 ? halves[1] : "",
                Map.of(),
                body.getBytes(StandardCharsets.UTF_8),
                "127.0.0.1"));
    }

    WireResponse get(String target) {
        return call("GET", target, "");
    }

    static JsonNode json(WireResponse response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException notJson) {
            throw new AssertionError(response.text(), notJson);
        }
    }

    void load(String world) {
        WireResponse response = call("POST", "/worlds", world);
        assertThat(response.status()).as(response.text()).isEqualTo(201);
    }

    void refuses(int status, WireResponse response, String problem) {
        assertThat(response.status()).as(response.text()).isEqualTo(status);
        assertThat(json(response).path("error").asText()).contains(problem).doesNotContain("\n", "\r", "\u0000");
        assertThat(json(response).size()).isEqualTo(1);
    }
}
