package dev.understudy.gateway.sls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aliyun.openservices.log.common.Logs;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.understudy.account.CloudError;
import dev.understudy.account.Refused;
import dev.understudy.account.ScriptedClock.Jump;
import dev.understudy.policy.AccountId;
import dev.understudy.policy.Principal;
import dev.understudy.sls.LogGroupLimits;
import dev.understudy.sls.LogService;
import dev.understudy.sls.LogStoreSettings;
import dev.understudy.sls.ProjectDetails;
import dev.understudy.wire.http.QueryString;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** Calls of operations of Log Service as the gateway makes them, on a project with one logstore. */
abstract class SlsCalls {
    static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
    static final AccountId OWNER = new AccountId("1000000000000001");
    static final JsonMapper JSON = JsonMapper.builder().build();
    static final byte[] EMPTY = {};

    final LogService service = new LogService();
    final SlsRouter router = new SlsRouter(
            service, text -> "parsed " + text, (type, data, size) -> reversed(data), LogGroupLimits.DEFAULT);
    Map<String, String> headers = Map.of();
    Instant now = START;
    Jump jump = new Jump(Instant.MIN, Instant.MIN);

    @BeforeEach
    void aProjectWithOneLogStore() {
        service.createProject(OWNER, "cn-hangzhou", "app-logs", ProjectDetails.of("of the app"), START)
                .createLogStore(LogStoreSettings.of("access", 30, 2), START);
    }

    static byte[] reversed(byte[] data) {
        return new StringBuilder(new String(data, StandardCharsets.ISO_8859_1))
                .reverse()
                .toString()
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] logGroup(String topic) {
        return Logs.LogGroup.newBuilder()
                .setTopic(topic)
                .addLogs(Logs.Log.newBuilder().setTime((int) START.getEpochSecond()))
                .build()
                .toByteArray();
    }

    SlsAnswer call(String method, String target, boolean hasProject, byte[] body) {
        SlsRoute.Emulated route = route(method, target, hasProject);
        return route.operation().execute().apply(call(target, hasProject, body, route));
    }

    SlsAnswer call(String method, String target, byte[] body) {
        return call(method, target, true, body);
    }

    String json(String method, String target, String body) {
        return text(call(method, target, body.getBytes(StandardCharsets.UTF_8)));
    }

    List<String> resources(String method, String target, boolean hasProject, String body) {
        SlsRoute.Emulated route = route(method, target, hasProject);
        return route.operation().resources(call(target, hasProject, body.getBytes(StandardCharsets.UTF_8), route));
    }

    SlsRoute.Emulated route(String method, String target, boolean hasProject) {
        return router.route(method, path(target), query(target), hasProject)
                .fold(new SlsRoute.Cases<>(
                        emulated -> emulated,
                        other -> {
                            throw new AssertionError(other);
                        },
                        refusal -> {
                            throw refusal.error().refused();
                        }));
    }

    SlsCall call(String target, boolean hasProject, byte[] body, SlsRoute.Emulated route) {
        return new SlsCall(
                hasProject ? "app-logs" : null,
                "cn-hangzhou",
                route.variables(),
                query(target),
                headers,
                body,
                new Principal.Root(OWNER),
                OWNER,
                "192.0.2.7",
                now,
                jump,
                now);
    }

    static String path(String target) {
        return target.split("\\?", 2)[0];
    }

    static Map<String, String> query(String target) {
        Map<String, String> query = new LinkedHashMap<>();
        String[] parts = target.split("\\?", 2);
        QueryString.parse(parts.length > 1 ? parts[1] : "").forEach(pair -> query.put(pair.name(), pair.value()));
        return query;
    }

    static String text(SlsAnswer answer) {
        return answer.body()
                .fold(new SlsAnswer.Body.Cases<>(
                        () -> "", SlsCalls::write, text -> "text " + text, bytes -> bytes.length + " bytes"));
    }

    static String write(Object tree) {
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    List<Logs.LogGroup> pull(String target) {
        byte[] bytes = call("GET", target, EMPTY)
                .body()
                .fold(new SlsAnswer.Body.Cases<>(() -> EMPTY, tree -> EMPTY, text -> EMPTY, groups -> groups));
        try {
            return Logs.LogGroupList.parseFrom(bytes).getLogGroupListList();
        } catch (InvalidProtocolBufferException broken) {
            throw new AssertionError(broken);
        }
    }

    List<Logs.LogGroup> everything(int shard) {
        String begin = service.project("app-logs")
                .logStore("access")
                .cursor(shard, "begin", now)
                .text();
        return pull("/logstores/access/shards/" + shard + "?type=logs&count=1000&cursor=" + begin);
    }

    static void refuses(Runnable call, String code, int status, String message) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.error()).isEqualTo(new CloudError(code, status, message)));
    }
}
