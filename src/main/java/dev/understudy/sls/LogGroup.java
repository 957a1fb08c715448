package dev.understudy.sls;

import java.util.List;

/** A log group, read: logs that share topic, source and tags; texts that were not sent are empty. */
public record LogGroup(List<Log> logs, String topic, String source, String machineUuid, List<LogField> tags) {
    public LogGroup {
        logs = List.copyOf(logs);
        tags = List.copyOf(tags);
    }
}
