package dev.understudy.gateway.sls;

import dev.understudy.sls.Cursor;
import dev.understudy.sls.LogGroupWriter;
import dev.understudy.sls.LogService;
import dev.understudy.sls.LogStore;
import dev.understudy.sls.PulledLogs;
import dev.understudy.sls.SlsError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Cursors, and the logs behind them. */
final class ReadOperations {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final LogService service;

    ReadOperations(LogService service) {
        this.service = service;
    }

    // All of them are one RAM action (Log Service "Authorization rules").
    List<SlsOperation> all() {
        return List.of(
                operation("GetCursor", "GET", "type=cursor", this::cursor),
                operation("GetCursorTime", "GET", "type=cursor_time", this::cursorTime),
                operation("PullLogs", "GET", "type=log|logs", this::pull),
                // For the next cursor only: the body of an answer to HEAD is never sent.
                operation("PullLogs", "HEAD", "type=log|logs", this::pull));
    }

    private static SlsOperation operation(
            String name, String method, String query, Function<SlsCall, SlsAnswer> execute) {
        SlsPattern pattern = new SlsPattern(
                name,
                method,
                "/logstores/{logstore}/shards/{shard}",
                query,
                SlsHost.PROJECT,
                "Log Service API \"" + name + "\"");
        return new SlsOperation(pattern, "log:GetCursorOrData", "project/{project}/logstore/{logstore}", execute);
    }

    private SlsAnswer cursor(SlsCall call) {
        Cursor cursor = logStore(call).cursor(shard(call), call.required("from"), call.now());
        return SlsAnswer.json(Map.of("cursor", cursor.text()));
    }

    private SlsAnswer cursorTime(SlsCall call) {
        long seconds = logStore(call)
                .cursorTime(shard(call), call.required("cursor"), call.now())
                .getEpochSecond();
        return SlsAnswer.json(Map.of("cursor_time", seconds));
    }

    private SlsAnswer pull(SlsCall call) {
        LogStore logStore = logStore(call);
        call.required("count");
        PulledLogs pulled = logStore.pull(
                shard(call),
                call.required("cursor"),
                call.query().get("end_cursor"),
                call.number("count", 0),
                call.now());
        byte[] body = LogGroupWriter.list(pulled.groups());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("x-log-cursor", pulled.next().text());
        headers.put("x-log-count", Integer.toString(pulled.groups().size()));
        headers.put("x-log-bodyrawsize", Integer.toString(body.length));
        headers.put("x-log-end-of-cursor", pulled.atEnd() ? "1" : "0");
        pulled.lastReceived().ifPresent(time -> headers.put("x-log-cursor-time", Long.toString(time.getEpochSecond())));
        pulled.last().ifPresent(last -> headers.put("x-log-read-last-cursor", last.text()));
        return new SlsAnswer(headers, new SlsAnswer.Body.LogGroups(body));
    }

    private static int shard(SlsCall call) {
        String text = call.variable("shard");
        if (!NUMBER.matcher(text).matches()) {
            throw SlsError.shardNotExist(text);
        }
        return Integer.parseInt(text);
    }

    private LogStore logStore(SlsCall call) {
        return service.project(call.projectName()).logStore(call.variable("logstore"));
    }
}
