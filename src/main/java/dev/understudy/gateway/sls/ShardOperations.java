package dev.understudy.gateway.sls;

import dev.understudy.sls.LogService;
import dev.understudy.sls.LogStore;
import dev.understudy.sls.Shard;
import dev.understudy.sls.SlsError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Shards. */
final class ShardOperations {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final String SHARD = "/logstores/{logstore}/shards/{shard}";

    private final LogService service;

    ShardOperations(LogService service) {
        this.service = service;
    }

    // Actions and resources: Log Service "Authorization rules"; the action of a merge has no plural there.
    List<SlsOperation> all() {
        return List.of(
                operation("ListShards", "GET", "/logstores/{logstore}/shards", "", "log:ListShards", this::list),
                operation("SplitShard", "POST", SHARD, "action=split", "log:SplitShard", this::split),
                operation("MergeShards", "POST", SHARD, "action=merge", "log:MergeShard", this::merge));
    }

    private static SlsOperation operation(
            String name,
            String method,
            String path,
            String query,
            String action,
            Function<SlsCall, SlsAnswer> execute) {
        SlsPattern pattern =
                new SlsPattern(name, method, path, query, SlsHost.PROJECT, "Log Service API \"" + name + "\"");
        return new SlsOperation(pattern, action, "project/{project}/logstore/{logstore}", execute);
    }

    private SlsAnswer list(SlsCall call) {
        return describe(logStore(call).shards(call.now()));
    }

    private SlsAnswer split(SlsCall call) {
        LogStore logStore = logStore(call);
        int shard = shard(call);
        Optional<String> count = call.parameter("shardCount");
        if (count.isPresent() && call.parameter("key").isEmpty()) {
            return describe(logStore.splitShard(shard, call.number("shardCount", 0), call.now()));
        }
        return describe(logStore.splitShard(shard, call.required("key"), call.now()));
    }

    private SlsAnswer merge(SlsCall call) {
        return describe(logStore(call).mergeShards(shard(call), call.now()));
    }

    private static int shard(SlsCall call) {
        String text = call.variable("shard");
        if (!NUMBER.matcher(text).matches()) {
            throw SlsError.invalidShardId();
        }
        return Integer.parseInt(text);
    }

    private LogStore logStore(SlsCall call) {
        return service.project(call.projectName()).logStore(call.variable("logstore"));
    }

    private static SlsAnswer describe(List<Shard> shards) {
        return SlsAnswer.json(shards.stream().map(ShardOperations::describe).toList());
    }

    private static Map<String, Object> describe(Shard shard) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("shardID", shard.id());
        json.put("status", shard.isReadOnly() ? "readonly" : "readwrite");
        json.put("inclusiveBeginKey", shard.range().beginText());
        json.put("exclusiveEndKey", shard.range().endText());
        json.put("createTime", shard.createdAt().getEpochSecond());
        return json;
    }
}
