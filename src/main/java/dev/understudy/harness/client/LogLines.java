package dev.understudy.harness.client;

import com.aliyun.openservices.log.common.FastLog;
import com.aliyun.openservices.log.common.FastLogContent;
import com.aliyun.openservices.log.common.LogGroupData;
import com.aliyun.openservices.log.common.LogItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Logs of one field, which is all that the scenarios write; those that ActionTrail delivers hold their text in another. */
final class LogLines {
    private static final String FIELD = "message";
    private static final Set<String> READ = Set.of(FIELD, "event");

    private LogLines() {}

    static LogItem item(Instant at, String message) {
        LogItem item = new LogItem((int) at.getEpochSecond());
        item.PushBack(FIELD, message);
        return item;
    }

    static List<LogItem> items(Instant at, List<String> messages) {
        return messages.stream().map(message -> item(at, message)).toList();
    }

    static List<String> messages(LogGroupData group) {
        List<String> messages = new ArrayList<>();
        for (FastLog log : group.getFastLogGroup().getLogs()) {
            for (FastLogContent content : log.getContents()) {
                if (READ.contains(content.getKey())) {
                    messages.add(content.getValue());
                }
            }
        }
        return messages;
    }
}
