package dev.understudy.gateway.sls;

import dev.understudy.sls.CheckPoint;
import dev.understudy.sls.ConsumerGroup;
import dev.understudy.sls.ConsumerGroupSettings;
import dev.understudy.sls.LogService;
import dev.understudy.sls.LogStore;
import dev.understudy.sls.SlsError;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Consumer groups. */
final class ConsumerGroupOperations {
    private static final String GROUPS = "/logstores/{logstore}/consumergroups";
    private static final String GROUP = GROUPS + "/{consumergroup}";
    private static final String PREFIX = "project/{project}/logstore/{logstore}/consumergroup/";

    private final LogService service;

    ConsumerGroupOperations(LogService service) {
        this.service = service;
    }

    // Actions and resources: Log Service "Use consumer groups", RAM section. Heartbeats and checkpoints have actions of
    // other names than their operations; denials of the real service carry them and the group's ARN.
    List<SlsOperation> all() {
        return List.of(
                operation("CreateConsumerGroup", "POST", GROUPS, "", "{body.consumerGroup}", "", this::create),
                operation("ListConsumerGroup", "GET", GROUPS, "", "*", "", this::list),
                operation("UpdateConsumerGroup", "PUT", GROUP, "", "{consumergroup}", "", this::update),
                operation("DeleteConsumerGroup", "DELETE", GROUP, "", "{consumergroup}", "", this::delete),
                operation(
                        "HeartBeat",
                        "POST",
                        GROUP,
                        "type=heartbeat",
                        "{consumergroup}",
                        "ConsumerGroupHeartBeat",
                        this::heartBeat),
                operation(
                        "UpdateCheckPoint",
                        "POST",
                        GROUP,
                        "type=checkpoint",
                        "{consumergroup}",
                        "ConsumerGroupUpdateCheckPoint",
                        this::updateCheckPoint),
                operation(
                        "GetCheckPoint",
                        "GET",
                        GROUP,
                        "",
                        "{consumergroup}",
                        "GetConsumerGroupCheckPoint",
                        this::checkPoints));
    }

    private static SlsOperation operation(
            String name,
            String method,
            String path,
            String query,
            String resource,
            String action,
            Function<SlsCall, SlsAnswer> execute) {
        SlsPattern pattern =
                new SlsPattern(name, method, path, query, SlsHost.PROJECT, "Log Service API \"" + name + "\"");
        return new SlsOperation(pattern, "log:" + (action.isEmpty() ? name : action), PREFIX + resource, execute);
    }

    private SlsAnswer create(SlsCall call) {
        LogStore logStore = logStore(call);
        JsonBody body = JsonBody.of(call);
        if (!(body.fields().get("timeout") instanceof Integer timeout)) {
            throw SlsError.consumerGroupFormat();
        }
        boolean order = Optional.of(true).equals(body.field("order"));
        logStore.createConsumerGroup(new ConsumerGroupSettings(body.text("consumerGroup"), timeout, order));
        return SlsAnswer.nothing();
    }

    private SlsAnswer list(SlsCall call) {
        return SlsAnswer.json(logStore(call).consumerGroups().stream()
                .map(ConsumerGroup::settings)
                .map(ConsumerGroupOperations::describe)
                .toList());
    }

    private static Map<String, Object> describe(ConsumerGroupSettings settings) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", settings.name());
        json.put("timeout", settings.timeoutSeconds());
        json.put("order", settings.order());
        return json;
    }

    private SlsAnswer update(SlsCall call) {
        ConsumerGroup group = group(call);
        JsonBody body = JsonBody.of(call);
        group.update(settings -> changed(settings, body), call.now());
        return SlsAnswer.nothing();
    }

    private static ConsumerGroupSettings changed(ConsumerGroupSettings settings, JsonBody body) {
        Object timeout = body.field("timeout").orElse(settings.timeoutSeconds());
        Object order = body.field("order").orElse(settings.order());
        if (!(timeout instanceof Integer seconds) || seconds < 1) {
            throw SlsError.timeoutFormat();
        }
        return new ConsumerGroupSettings(settings.name(), seconds, order.equals(true));
    }

    private SlsAnswer delete(SlsCall call) {
        logStore(call).deleteConsumerGroup(call.variable("consumergroup"));
        return SlsAnswer.nothing();
    }

    private SlsAnswer heartBeat(SlsCall call) {
        ConsumerGroup group = group(call);
        return SlsAnswer.json(group.heartBeat(call.required("consumer"), JsonBody.numbers(call), call.now()));
    }

    private SlsAnswer updateCheckPoint(SlsCall call) {
        ConsumerGroup group = group(call);
        JsonBody body = JsonBody.of(call);
        // ASSUMED: the refusal of a body without a shard; the page has none.
        if (!(body.fields().get("shard") instanceof Integer shard)) {
            throw SlsError.bodyNotJson();
        }
        String consumer = call.parameter("consumer").orElse("");
        group.updateCheckPoint(shard, body.text("checkpoint"), consumer, call.flag("forceSuccess"), call.now());
        return SlsAnswer.nothing();
    }

    private SlsAnswer checkPoints(SlsCall call) {
        int shard = call.number("shard", -1);
        return SlsAnswer.json(group(call).checkPoints(call.now()).stream()
                .filter(saved -> shard < 0 || saved.shard() == shard)
                .map(ConsumerGroupOperations::describe)
                .toList());
    }

    private static Map<String, Object> describe(CheckPoint saved) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("shard", saved.shard());
        json.put("checkpoint", saved.cursor());
        // Microseconds, as the values of the page's sample are, not seconds, as its text says.
        json.put("updateTime", ChronoUnit.MICROS.between(Instant.EPOCH, saved.updated()));
        json.put("consumer", saved.consumer());
        return json;
    }

    private LogStore logStore(SlsCall call) {
        return service.project(call.projectName()).logStore(call.variable("logstore"));
    }

    private ConsumerGroup group(SlsCall call) {
        return logStore(call).consumerGroup(call.variable("consumergroup"));
    }
}
