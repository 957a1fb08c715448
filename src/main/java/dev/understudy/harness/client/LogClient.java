package dev.understudy.harness.client;

import com.aliyun.openservices.log.Client;
import com.aliyun.openservices.log.ClientBuilder;
import com.aliyun.openservices.log.common.Consts;
import com.aliyun.openservices.log.common.ConsumerGroup;
import com.aliyun.openservices.log.common.ConsumerGroupShardCheckPoint;
import com.aliyun.openservices.log.common.LogGroupData;
import com.aliyun.openservices.log.common.LogStore;
import com.aliyun.openservices.log.common.auth.DefaultCredentials;
import com.aliyun.openservices.log.common.auth.StaticCredentialsProvider;
import com.aliyun.openservices.log.exception.LogException;
import com.aliyun.openservices.log.http.client.ClientConfiguration;
import com.aliyun.openservices.log.http.signer.SignVersion;
import com.aliyun.openservices.log.request.ListProjectRequest;
import com.aliyun.openservices.log.request.PullLogsRequest;
import com.aliyun.openservices.log.response.PullLogsResponse;
import com.aliyun.openservices.log.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Log Service through {@code aliyun-log}. */
public final class LogClient implements AutoCloseable {
    private static final int GROUPS_A_PULL = 1000;
    private static final int PAGE = 100;

    private final Client client;

    public LogClient(Endpoints endpoints, Credentials credentials, LogSignature signature) {
        client = build(endpoints, credentials, signature);
    }

    static Client build(Endpoints endpoints, Credentials credentials, LogSignature signature) {
        ClientConfiguration configuration = new ClientConfiguration();
        if (endpoints.proxy() != null) {
            int colon = endpoints.proxy().lastIndexOf(':');
            configuration.setProxyHost(endpoints.proxy().substring(0, colon));
            configuration.setProxyPort(Integer.parseInt(endpoints.proxy().substring(colon + 1)));
        }
        configuration.setRetryDisabled(true);
        if (signature == LogSignature.V4) {
            signWithV4(configuration, endpoints.region());
        }
        return new ClientBuilder(
                        endpoints.logUrl(),
                        new StaticCredentialsProvider(new DefaultCredentials(
                                credentials.accessKeyId(), credentials.accessKeySecret(), credentials.securityToken())))
                .clientConfiguration(configuration)
                .build();
    }

    // The client has no other way to be told, although this one is marked deprecated.
    @SuppressWarnings("deprecation")
    private static void signWithV4(ClientConfiguration configuration, String region) {
        configuration.setSignatureVersion(SignVersion.V4);
        configuration.setRegion(region);
    }

    interface Call<R> {
        R make() throws LogException;
    }

    static <R extends Response, V> Outcome<V> call(Call<R> call, Function<R, V> value) {
        try {
            R response = call.make();
            return new Outcome.Succeeded<>(value.apply(response), response.GetRequestId());
        } catch (LogException e) {
            if (e.GetRequestId() == null || e.GetRequestId().isEmpty()) {
                throw new CallFailed("aliyun-log", e);
            }
            return new Outcome.Refused<>(e.GetHttpCode(), e.GetErrorCode(), e.GetErrorMessage(), e.GetRequestId());
        }
    }

    private static <R extends Response> Outcome<String> call(Call<R> call) {
        return call(call, response -> "");
    }

    /** PutLogs: one group with a log for each message. */
    public Outcome<String> write(Logstore logstore, Instant at, List<String> messages) {
        return call(() -> client.PutLogs(
                logstore.project(), logstore.name(), "features", LogLines.items(at, messages), "127.0.0.1"));
    }

    /** GetCursor. Value: the position of the oldest log of the shard. */
    public Outcome<String> begin(Logstore logstore, int shard) {
        return call(
                () -> client.GetCursor(logstore.project(), logstore.name(), shard, Consts.CursorMode.BEGIN),
                response -> response.GetCursor());
    }

    /** PullLogs. Value: the messages from that position on. */
    public Outcome<List<String>> pull(Logstore logstore, int shard, String cursor) {
        return call(
                () -> client.pullLogs(
                        new PullLogsRequest(logstore.project(), logstore.name(), shard, GROUPS_A_PULL, cursor)),
                LogClient::messages);
    }

    private static List<String> messages(PullLogsResponse response) {
        try {
            List<String> messages = new ArrayList<>();
            for (LogGroupData group : response.getLogGroups()) {
                messages.addAll(LogLines.messages(group));
            }
            return List.copyOf(messages);
        } catch (LogException e) {
            throw new CallFailed("PullLogs", e);
        }
    }

    /** Both calls that reading a shard takes; the second only if the first succeeds. */
    public Outcome<List<String>> read(Logstore logstore, int shard) {
        return begin(logstore, shard)
                .fold(
                        begin -> pull(logstore, shard, begin.value()),
                        no -> new Outcome.Refused<>(no.status(), no.code(), no.message(), no.requestId()));
    }

    /** GetLogs: a search over the last hour before {@code until}. */
    public Outcome<Integer> search(Logstore logstore, Instant until) {
        int to = (int) until.getEpochSecond() + 1;
        return call(
                () -> client.GetLogs(logstore.project(), logstore.name(), to - 3600, to, "", "*"),
                response -> response.GetCount());
    }

    public Outcome<List<Integer>> shards(Logstore logstore) {
        return call(
                () -> client.ListShard(logstore.project(), logstore.name()),
                response -> response.GetShards().stream()
                        .map(shard -> shard.getShardId())
                        .toList());
    }

    public Outcome<String> describe(Logstore logstore) {
        return call(
                () -> client.GetLogStore(logstore.project(), logstore.name()),
                response -> response.GetLogStore().GetLogStoreName());
    }

    /** Make a logstore that keeps logs for so many days. */
    public Outcome<String> create(Logstore logstore, int days, int shards) {
        return call(() -> client.CreateLogStore(logstore.project(), new LogStore(logstore.name(), days, shards)));
    }

    public Outcome<String> delete(Logstore logstore) {
        return call(() -> client.DeleteLogStore(logstore.project(), logstore.name()));
    }

    public Outcome<List<String>> logstores(String project) {
        return call(() -> client.ListLogStores(project, 0, PAGE, ""), response -> List.copyOf(response.GetLogStores()));
    }

    public Outcome<List<String>> projects() {
        return call(
                () -> client.ListProject(new ListProjectRequest("", 0, PAGE)),
                response -> response.getProjects().stream()
                        .map(project -> project.getProjectName())
                        .toList());
    }

    public Outcome<String> describeProject(String project) {
        return call(() -> client.GetProject(project));
    }

    public Outcome<String> createProject(String project, String description) {
        return call(() -> client.CreateProject(project, description));
    }

    /** Value: what is written on the project. */
    public Outcome<String> noteOfProject(String project) {
        return call(() -> client.GetProject(project), response -> response.GetProjectDescription());
    }

    /** Delete a project with all that is in it. */
    public Outcome<String> deleteProject(String project) {
        return call(() -> client.DeleteProject(project));
    }

    public Outcome<String> deleteProjectPolicy(String project) {
        return call(() -> client.deleteProjectPolicy(project));
    }

    public Outcome<String> setProjectPolicy(String project, String document) {
        return call(() -> client.setProjectPolicy(project, document));
    }

    public Outcome<String> createConsumerGroup(Logstore logstore, String group, int timeoutSeconds) {
        return call(() -> client.CreateConsumerGroup(
                logstore.project(), logstore.name(), new ConsumerGroup(group, timeoutSeconds, false)));
    }

    public Outcome<String> changeConsumerGroup(Logstore logstore, String group, int timeoutSeconds) {
        return call(
                () -> client.UpdateConsumerGroup(logstore.project(), logstore.name(), group, false, timeoutSeconds));
    }

    public Outcome<String> deleteConsumerGroup(Logstore logstore, String group) {
        return call(() -> client.DeleteConsumerGroup(logstore.project(), logstore.name(), group));
    }

    public Outcome<List<String>> consumerGroups(Logstore logstore) {
        return call(
                () -> client.ListConsumerGroup(logstore.project(), logstore.name()),
                response -> response.GetConsumerGroups().stream()
                        .map(ConsumerGroup::getConsumerGroupName)
                        .toList());
    }

    /** Value: the shards the consumer shall work on. */
    public Outcome<List<Integer>> heartbeat(Logstore logstore, String group, String consumer, List<Integer> held) {
        return call(
                () -> client.HeartBeat(logstore.project(), logstore.name(), group, consumer, new ArrayList<>(held)),
                response -> List.copyOf(response.getShards()));
    }

    public Outcome<String> saveCheckpoint(Logstore logstore, String group, String consumer, int shard, String cursor) {
        return call(() -> client.UpdateCheckPoint(logstore.project(), logstore.name(), group, consumer, shard, cursor));
    }

    /** Value: the saved cursors, without the empty ones of shards that nobody has read. */
    public Outcome<List<String>> checkpoints(Logstore logstore, String group) {
        return call(
                () -> client.GetCheckPoint(logstore.project(), logstore.name(), group),
                response -> response.getCheckPoints().stream()
                        .map(ConsumerGroupShardCheckPoint::getCheckPoint)
                        .filter(cursor -> !cursor.isEmpty())
                        .toList());
    }

    @Override
    public void close() {
        client.shutdown();
    }
}
