package dev.understudy.gateway.sls;

import dev.understudy.sls.LogService;
import dev.understudy.sls.LogStore;
import dev.understudy.sls.LogStoreSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Logstores. */
final class LogStoreOperations {
    private static final String LOG_STORE = "project/{project}/logstore/{logstore}";

    private final LogService service;

    LogStoreOperations(LogService service) {
        this.service = service;
    }

    // Actions and resources: Log Service "Authorization rules". Creating asks for the logstore that is named (the
    // current
    // page; the older one had `/*`, which a policy's pattern covers too), listing for the literal `*`.
    List<SlsOperation> all() {
        return List.of(
                operation(
                                "CreateLogStore",
                                "POST",
                                "/logstores",
                                "project/{project}/logstore/{body.logstoreName}",
                                this::create)
                        .filling(EncryptionKey::ofNew),
                operation("ListLogStores", "GET", "/logstores", "project/{project}/logstore/*", this::list),
                operation("GetLogStore", "GET", "/logstores/{logstore}", LOG_STORE, this::get),
                operation("UpdateLogStore", "PUT", "/logstores/{logstore}", LOG_STORE, this::update)
                        .filling(EncryptionKey::ofChanged),
                operation("DeleteLogStore", "DELETE", "/logstores/{logstore}", LOG_STORE, this::delete));
    }

    private static SlsOperation operation(
            String name, String method, String path, String resource, Function<SlsCall, SlsAnswer> execute) {
        SlsPattern pattern =
                new SlsPattern(name, method, path, "", SlsHost.PROJECT, "Log Service API \"" + name + "\"");
        return new SlsOperation(pattern, "log:" + name, resource, execute);
    }

    private SlsAnswer create(SlsCall call) {
        LogStoreSettings settings = LogStoreSettings.parse(JsonBody.of(call).fields());
        service.project(call.projectName()).createLogStore(settings, call.now());
        return SlsAnswer.nothing();
    }

    private SlsAnswer list(SlsCall call) {
        String name = call.parameter("logstoreName").orElse("");
        String mode = call.parameter("mode").orElse("");
        String telemetry = call.parameter("telemetryType").orElse("");
        List<String> found = service.project(call.projectName()).logStores().stream()
                .map(LogStore::settings)
                .filter(settings -> settings.name().contains(name))
                .filter(settings -> mode.isEmpty() || settings.mode().equals(mode))
                .filter(settings -> telemetry.isEmpty() || isOfType(settings.telemetryType(), telemetry))
                .map(LogStoreSettings::name)
                .toList();
        return SlsAnswer.json(Page.of(call, 200).answer("logstores", found, store -> store));
    }

    // Log Service API "ListLogStores": None is for logs
    private static boolean isOfType(String type, String wanted) {
        return (type.isEmpty() ? "None" : type).equals(wanted);
    }

    private SlsAnswer get(SlsCall call) {
        LogStore logStore = find(call);
        LogStoreSettings settings = logStore.settings();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("logstoreName", settings.name());
        json.put("ttl", settings.ttl());
        json.put("shardCount", logStore.writableShards());
        json.put("enable_tracking", false);
        json.put("autoSplit", false);
        json.put("appendMeta", false);
        json.put("mode", settings.mode());
        json.put("telemetryType", settings.telemetryType());
        json.putAll(settings.attributes());
        json.put("createTime", logStore.createdAt().getEpochSecond());
        json.put("lastModifyTime", logStore.modifiedAt().getEpochSecond());
        return SlsAnswer.json(json);
    }

    private SlsAnswer update(SlsCall call) {
        LogStore logStore = find(call);
        Map<String, Object> fields = JsonBody.of(call).fields();
        logStore.update(settings -> settings.with(fields), call.now());
        return SlsAnswer.nothing();
    }

    private SlsAnswer delete(SlsCall call) {
        service.project(call.projectName()).deleteLogStore(call.variable("logstore"));
        return SlsAnswer.nothing();
    }

    private LogStore find(SlsCall call) {
        return service.project(call.projectName()).logStore(call.variable("logstore"));
    }
}
