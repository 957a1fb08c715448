package dev.understudy.gateway.sls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aliyun.openservices.log.Client;
import com.aliyun.openservices.log.common.Consts.CursorMode;
import com.aliyun.openservices.log.common.ConsumerGroup;
import com.aliyun.openservices.log.common.ConsumerGroupShardCheckPoint;
import com.aliyun.openservices.log.common.LogGroup;
import com.aliyun.openservices.log.common.LogGroupData;
import com.aliyun.openservices.log.common.LogItem;
import com.aliyun.openservices.log.common.LogStore;
import com.aliyun.openservices.log.common.Shard;
import com.aliyun.openservices.log.exception.LogException;
import com.aliyun.openservices.log.http.client.ClientConfiguration;
import com.aliyun.openservices.log.http.comm.NoRetryStrategy;
import com.aliyun.openservices.log.http.comm.RequestMessage;
import com.aliyun.openservices.log.http.comm.ResponseMessage;
import com.aliyun.openservices.log.http.comm.RetryStrategy;
import com.aliyun.openservices.log.http.comm.ServiceClient;
import com.aliyun.openservices.log.request.BatchPutLogsRequest;
import com.aliyun.openservices.log.request.PullLogsRequest;
import com.aliyun.openservices.log.response.PullLogsResponse;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.account.Refused;
import dev.understudy.account.ScriptedClock.Jump;
import dev.understudy.policy.AccountId;
import dev.understudy.policy.Principal;
import dev.understudy.sls.LogGroupLimits;
import dev.understudy.sls.LogService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jpountz.lz4.LZ4Factory;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.junit.jupiter.api.Test;

/** The real Java client, with its network replaced by the router: what it parses is what we answer. */
class SlsSdkTest {
    private static final AccountId OWNER = new AccountId("1000000000000001");
    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LogService service = new LogService();
    private final SlsRouter router =
            new SlsRouter(service, text -> text, (type, data, size) -> unpacked(data, size), LogGroupLimits.DEFAULT);
    private final Client client = new Client(
            "http://cn-hangzhou.log.aliyuncs.com", "LTAIroot", "secret", new Wire(new ClientConfiguration()));

    private static byte[] unpacked(byte[] data, int size) {
        return LZ4Factory.safeInstance().fastDecompressor().decompress(data, size);
    }

    /** Stands where the network is. */
    private final class Wire extends ServiceClient {
        Wire(ClientConfiguration configuration) {
            super(configuration);
        }

        @Override
        public ResponseMessage sendRequest(RequestMessage request, String charset) {
            ResponseMessage response = new ResponseMessage();
            Map<String, String> headers = new LinkedHashMap<>(Map.of("x-log-requestid", "0123456789ABCDEF01234567"));
            byte[] body;
            try {
                SlsAnswer answer = answer(request);
                headers.putAll(answer.headers());
                body = answer.body()
                        .fold(new SlsAnswer.Body.Cases<>(
                                () -> new byte[0],
                                SlsSdkTest::json,
                                text -> text.getBytes(StandardCharsets.UTF_8),
                                groups -> groups.length == 0
                                        ? groups
                                        : LZ4Factory.safeInstance()
                                                .fastCompressor()
                                                .compress(groups)));
                headers.put("x-log-compresstype", "lz4");
                response.setStatusCode(answer.status());
            } catch (Refused refused) {
                response.setStatusCode(refused.error().status());
                body = json(Map.of(
                        "errorCode",
                        refused.error().code(),
                        "errorMessage",
                        refused.error().message()));
            }
            response.setHeaders(headers);
            response.setContent(new ByteArrayInputStream(body));
            response.setContentLength(body.length);
            return response;
        }

        private SlsAnswer answer(RequestMessage request) {
            String host = request.getEndpoint().getHost();
            int dot = host.indexOf(".cn-hangzhou.");
            Map<String, String> query = new LinkedHashMap<>(request.getParameters());
            String method = request.getMethod().toString();
            return router.route(method, request.getResourcePath(), query, dot > 0)
                    .fold(new SlsRoute.Cases<>(
                            emulated -> emulated.operation()
                                    .execute()
                                    .apply(new SlsCall(
                                            dot > 0 ? host.substring(0, dot) : null,
                                            "cn-hangzhou",
                                            emulated.variables(),
                                            query,
                                            request.getHeaders(),
                                            body(request),
                                            new Principal.Root(OWNER),
                                            OWNER,
                                            "192.0.2.7",
                                            NOW,
                                            new Jump(Instant.MIN, Instant.MIN),
                                            NOW)),
                            other -> {
                                throw new AssertionError(other);
                            },
                            refusal -> {
                                throw refusal.error().refused();
                            }));
        }

        @Override
        protected ResponseMessage sendRequestCore(Request request, String charset) {
            throw new AssertionError("there is no network here");
        }

        @Override
        protected RetryStrategy getDefaultRetryStrategy() {
            return new NoRetryStrategy();
        }

        @Override
        public void shutdown() {}

        @Override
        public HttpClientConnectionManager getConnectionManager() {
            throw new AssertionError("there is no network here");
        }
    }

    private static byte[] body(RequestMessage request) {
        InputStream content = request.getContent();
        if (content == null) {
            return new byte[0];
        }
        try {
            byte[] bytes = content.readAllBytes();
            boolean packed = "lz4".equals(request.getHeaders().get("x-log-compresstype"))
                    && !request.getHeaders().containsKey("x-log-mode");
            return packed
                    ? unpacked(bytes, Integer.parseInt(request.getHeaders().get("x-log-bodyrawsize")))
                    : bytes;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] json(Object tree) {
        try {
            return JSON.writeValueAsBytes(tree);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Test
    void theJavaClientGetsFromProjectToCheckpoint() throws LogException {
        client.CreateProject("app-logs", "of the app");
        assertThat(client.GetProject("app-logs").GetProjectDescription()).isEqualTo("of the app");
        assertThat(client.ListProject("app", 0, 100).getProjects()).hasSize(1);
        client.CreateLogStore("app-logs", new LogStore("access", 30, 2));
        assertThat(client.ListLogStores("app-logs", 0, 10, "").GetLogStores()).containsExactly("access");
        client.setProjectPolicy("app-logs", "{\"Version\":\"1\",\"Statement\":[]}");
        assertThat(client.getProjectPolicy("app-logs").getPolicyText())
                .isEqualTo("{\"Version\":\"1\",\"Statement\":[]}");

        List<LogItem> items = new ArrayList<>();
        LogItem item = new LogItem((int) NOW.getEpochSecond());
        item.PushBack("method", "GET");
        items.add(item);
        client.PutLogs("app-logs", "access", "topic", items, "192.0.2.1");
        String begin =
                client.GetCursor("app-logs", "access", 0, CursorMode.BEGIN).GetCursor();
        PullLogsResponse pulled = client.pullLogs(new PullLogsRequest("app-logs", "access", 0, 10, begin));
        assertThat(pulled.getCount()).isEqualTo(1);
        LogGroupData group = pulled.getLogGroups().get(0);
        assertThat(group.GetFastLogGroup().getTopic()).isEqualTo("topic");
        assertThat(client.GetCursorTime("app-logs", "access", 0, begin).GetCursorTime())
                .isEqualTo((int) NOW.getEpochSecond());
        String end = client.GetCursor("app-logs", "access", 0, CursorMode.END).GetCursor();
        assertThat(client.pullLogs(new PullLogsRequest("app-logs", "access", 0, 10, end))
                        .getNextCursor())
                .isEqualTo(end);

        client.CreateConsumerGroup("app-logs", "access", new ConsumerGroup("workers", 60, true));
        assertThat(client.ListConsumerGroup("app-logs", "access").GetConsumerGroups().stream()
                        .map(ConsumerGroup::getConsumerGroupName))
                .containsExactly("workers");
        assertThat(client.HeartBeat("app-logs", "access", "workers", "a", new ArrayList<>())
                        .getShards())
                .containsExactly(0, 1);
        client.UpdateCheckPoint("app-logs", "access", "workers", "a", 0, end);
        assertThat(client.GetCheckPoint("app-logs", "access", "workers").getCheckPoints().stream()
                        .map(ConsumerGroupShardCheckPoint::getCheckPoint))
                .containsExactly(end, "");
        assertThat(client.SplitShard("app-logs", "access", 0, "4" + "0".repeat(31)).GetShards().stream()
                        .map(Shard::getStatus))
                .containsExactly("readonly", "readwrite", "readwrite");
        client.batchPutLogs(new BatchPutLogsRequest(
                "app-logs",
                "access",
                List.of(new LogGroup(items, new ArrayList<>(), "batch", "192.0.2.1")),
                "f".repeat(32)));
        String last =
                client.GetCursor("app-logs", "access", 1, CursorMode.BEGIN).GetCursor();
        assertThat(client.pullLogs(new PullLogsRequest("app-logs", "access", 1, 10, last))
                        .getCount())
                .isEqualTo(1);
        client.DeleteConsumerGroup("app-logs", "access", "workers");
        client.DeleteLogStore("app-logs", "access");
        client.DeleteProject("app-logs");
        assertThatThrownBy(() -> client.GetProject("app-logs"))
                .isInstanceOfSatisfying(
                        LogException.class,
                        error -> assertThat(error.GetErrorCode()).isEqualTo("ProjectNotExist"));
    }
}
