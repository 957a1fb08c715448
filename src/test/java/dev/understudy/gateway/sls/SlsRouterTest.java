package dev.understudy.gateway.sls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.sls.LogGroupLimits;
import dev.understudy.sls.LogService;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SlsRouterTest {
    private final SlsRouter router =
            new SlsRouter(new LogService(), text -> text, (type, data, size) -> data, LogGroupLimits.DEFAULT);

    private String route(String method, String path, Map<String, String> query, boolean hasProject) {
        return router.route(method, path, query, hasProject)
                .fold(new SlsRoute.Cases<>(
                        emulated -> emulated.operation().name() + " " + new java.util.TreeMap<>(emulated.variables()),
                        notEmulated -> "not emulated: " + notEmulated.pattern().name(),
                        refusal ->
                                refusal.error().code() + ": " + refusal.error().message()));
    }

    private String route(String method, String path) {
        return route(method, path, Map.of(), true);
    }

    @Test
    void onlyTheHostTellsListProjectFromGetProject() {
        assertThat(route("GET", "/", Map.of(), false)).isEqualTo("ListProject {}");
        assertThat(route("GET", "/", Map.of(), true)).isEqualTo("GetProject {}");
        assertThat(route("GET", "", Map.of(), true)).isEqualTo("GetProject {}");
        assertThat(route("POST", "/", Map.of(), false)).isEqualTo("CreateProject {}");
        assertThat(route("POST", "/", Map.of(), true)).isEqualTo("CreateProject {}");
        assertThat(route("DELETE", "/", Map.of(), false)).isEqualTo("InvalidMethod: Invalid request method : /");
    }

    @Test
    void fixedSegmentsGoBeforeVariables() {
        assertThat(route("POST", "/logstores/l/shards/lb")).isEqualTo("PutLogs {logstore=l}");
        assertThat(route("POST", "/logstores/l/shards/route", Map.of("key", "80"), true))
                .isEqualTo("PutLogs {logstore=l}");
        assertThat(route("POST", "/logstores/l")).isEqualTo("PutLogs {logstore=l}");
        assertThat(route("POST", "/logstores/l/shards/3", Map.of("action", "split"), true))
                .isEqualTo("SplitShard {logstore=l, shard=3}");
    }

    @Test
    void theQueryTellsReadsApart() {
        String shard = "/logstores/l/shards/0";
        assertThat(route("GET", shard, Map.of("type", "cursor"), true)).startsWith("GetCursor ");
        assertThat(route("GET", shard, Map.of("type", "cursor_time"), true)).startsWith("GetCursorTime ");
        assertThat(route("GET", shard, Map.of("type", "log"), true)).startsWith("PullLogs ");
        assertThat(route("GET", shard, Map.of("type", "logs"), true)).startsWith("PullLogs ");
        assertThat(route("HEAD", shard, Map.of("type", "logs"), true)).startsWith("PullLogs ");
        assertThat(route("GET", shard)).isEqualTo("MissingParameter: Missing query key : type.");
        assertThat(route("GET", shard, Map.of("type", "new"), true))
                .isEqualTo("ParameterInvalid: type : new pair is invalid");
    }

    @Test
    void aParameterThatChangesTheMeaningIsNotIgnored() {
        assertThat(route("GET", "/logstores/l/shards/0", Map.of("type", "log", "query", "* | where a=1"), true))
                .isEqualTo("not emulated: PullLogsWithQuery");
        assertThat(route("POST", "/logstores/l/shards/lb", Map.of("processor", "p"), true))
                .isEqualTo("not emulated: PutLogsWithProcessor");
        assertThat(route("POST", "/logstores/l/shards/lb", Map.of("processor", ""), true))
                .isEqualTo("PutLogs {logstore=l}");
    }

    @Test
    void anUnknownTypeIsNoGetLogStore() {
        assertThat(route("GET", "/logstores/l")).isEqualTo("GetLogStore {logstore=l}");
        assertThat(route("GET", "/logstores/l", Map.of("type", "histogram"), true))
                .isEqualTo("not emulated: GetHistograms");
        assertThat(route("GET", "/logstores/l", Map.of("type", "new"), true))
                .isEqualTo("ParameterInvalid: type : new pair is invalid");
    }

    @Test
    void whatTheCloudHasAndWeDoNotIsNamed() {
        assertThat(route("POST", "/logstores/l/logs")).isEqualTo("not emulated: GetLogsV2");
        assertThat(route("POST", "/logstores/l/index")).isEqualTo("not emulated: CreateIndex");
        assertThat(route("PUT", "/dashboards/d")).isEqualTo("not emulated: UpdateDashboard");
        assertThat(route("GET", "/tags", Map.of(), false)).isEqualTo("not emulated: ListTagResources");
        assertThat(route("POST", "/consumergroups/g", Map.of("type", "heartbeat"), true))
                .isEqualTo("not emulated: ProjectConsumerGroupHeartBeat");
    }

    @Test
    void whatTheCloudHasNotIsItsInvalidMethod() {
        assertThat(route("DELETE", "/logstores")).isEqualTo("InvalidMethod: Invalid request method : /logstores");
        assertThat(route("GET", "/nothing/here")).isEqualTo("InvalidMethod: Invalid request method : /nothing/here");
        assertThat(route("GET", "/logstores/%zz")).isEqualTo("InvalidMethod: Invalid request method : /logstores/%zz");
        assertThat(route("GET", "/logstores", Map.of(), false))
                .isEqualTo("InvalidMethod: Invalid request method : /logstores");
    }

    @Test
    void namesInAPathAreDecodedAndNeverSplit() {
        assertThat(route("GET", "/logstores/a%2Fb+c")).isEqualTo("GetLogStore {logstore=a/b+c}");
    }

    @Test
    void everyEmulatedOperationHasItsActionAndResource() {
        Map<String, String> actions = router.table().stream()
                .filter(SlsRouter.Row::emulated)
                .collect(Collectors.toMap(
                        row -> row.pattern().name(), row -> row.action() + " " + row.resource(), (one, other) -> {
                            assertThat(one).isEqualTo(other);
                            return one;
                        }));
        assertThat(actions)
                .hasSize(27)
                .containsEntry("CreateLogStore", "log:CreateLogStore project/{project}/logstore/{body.logstoreName}")
                .containsEntry("ListLogStores", "log:ListLogStores project/{project}/logstore/*")
                .containsEntry("ListProject", "log:ListProject project/*")
                .containsEntry("PutLogs", "log:PostLogStoreLogs project/{project}/logstore/{logstore}")
                .containsEntry("PullLogs", "log:GetCursorOrData project/{project}/logstore/{logstore}")
                .containsEntry("GetCursorTime", "log:GetCursorOrData project/{project}/logstore/{logstore}")
                .containsEntry("MergeShards", "log:MergeShard project/{project}/logstore/{logstore}")
                .containsEntry(
                        "HeartBeat",
                        "log:ConsumerGroupHeartBeat project/{project}/logstore/{logstore}/consumergroup/{consumergroup}")
                .containsEntry(
                        "ListConsumerGroup",
                        "log:ListConsumerGroup project/{project}/logstore/{logstore}/consumergroup/*");
    }

    @Test
    void noTwoRowsAskForTheSame() {
        Set<String> seen = new HashSet<>();
        for (SlsRouter.Row row : router.table()) {
            SlsPattern pattern = row.pattern();
            String shape = pattern.method() + " " + pattern.path().replaceAll("\\{[^}]*}", "{}") + "?" + pattern.query()
                    + " " + pattern.host();
            assertThat(seen.add(shape)).as(shape).isTrue();
        }
        assertThat(seen).hasSizeGreaterThan(250);
    }
}
