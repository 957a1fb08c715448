package dev.understudy.gateway.sls;

import dev.understudy.sls.LogGroupLimits;
import dev.understudy.sls.LogGroupReader;
import dev.understudy.sls.LogGroupWriter;
import dev.understudy.sls.LogPackage;
import dev.understudy.sls.LogService;
import dev.understudy.sls.LogStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** PutLogs, by each of its paths. */
final class WriteOperations {
    private final LogService service;
    private final Decompression decompression;
    private final LogGroupLimits limits;

    WriteOperations(LogService service, Decompression decompression, LogGroupLimits limits) {
        this.service = service;
        this.decompression = decompression;
        this.limits = limits;
    }

    // The RAM action of PutLogs has another name (Log Service "Authorization rules"), whatever the path.
    List<SlsOperation> all() {
        return List.of(
                operation("/logstores/{logstore}/shards/lb", "", this::balance),
                operation("/logstores/{logstore}/shards/route", "", this::route),
                operation("/logstores/{logstore}", "", this::balance));
    }

    private static SlsOperation operation(String path, String query, Function<SlsCall, SlsAnswer> execute) {
        SlsPattern pattern =
                new SlsPattern("PutLogs", "POST", path, query, SlsHost.PROJECT, "Log Service API \"PutLogs\"");
        return new SlsOperation(pattern, "log:PostLogStoreLogs", "project/{project}/logstore/{logstore}", execute);
    }

    private SlsAnswer balance(SlsCall call) {
        LogStore logStore = logStore(call);
        groups(call).forEach(group -> logStore.append(group, tags(logStore, call), call.now()));
        return SlsAnswer.nothing();
    }

    private SlsAnswer route(SlsCall call) {
        LogStore logStore = logStore(call);
        // The header is the older form (Log Service API "PostLogStoreLogs", 2018).
        String key = call.parameter("key")
                .or(() -> Optional.of(call.header("x-log-hashkey")).filter(header -> !header.isEmpty()))
                .orElseGet(() -> call.required("key"));
        groups(call).forEach(group -> logStore.append(group, tags(logStore, call), key, call.now()));
        return SlsAnswer.nothing();
    }

    /** Every group of the call, checked; one that is wrong refuses them all. */
    private List<byte[]> groups(SlsCall call) {
        limits.checkSize(call.body().length);
        List<byte[]> groups = call.header("x-log-mode").equals("batch_group")
                ? LogGroupReader.packages(call.body()).stream()
                        .map(this::unpacked)
                        .toList()
                : List.of(call.body());
        // ASSUMED: by the clock that stamped the lines, not the scripted one; else no SDK could write after a jump.
        groups.forEach(group -> LogGroupReader.read(group, limits, call.systemNow()));
        return groups;
    }

    private byte[] unpacked(LogPackage packed) {
        limits.checkSize(packed.rawSize());
        return packed.compressType().isEmpty()
                ? packed.data()
                : decompression.decompress(packed.compressType(), packed.data(), packed.rawSize());
    }

    private static byte[] tags(LogStore logStore, SlsCall call) {
        return logStore.settings().appendMeta()
                ? LogGroupWriter.metaTags(call.sourceIp(), call.now())
                : LogGroupWriter.noTags();
    }

    private LogStore logStore(SlsCall call) {
        return service.project(call.projectName()).logStore(call.variable("logstore"));
    }
}
