package dev.understudy.analysis.lint;

import dev.understudy.analysis.json.JsonNode;
import java.util.List;

/** What reading alone in Log Service lets out, and what it lets in. */
final class ReadOnlyRules {
    private static final String HEARTBEAT = "log:ConsumerGroupHeartBeat";
    private static final String READS_CHECK_POINT = "log:GetConsumerGroupCheckPoint";
    private static final String LISTS_GROUPS = "log:ListConsumerGroup";
    private static final String READS_LOGS = "log:GetLogStoreLogs";
    private static final String CONSUMER_GROUP = "/consumergroup/";

    static final List<Rule> ALL = List.of(
            Rule.note("consumer-group-read-only", "`log:Get*` or `log:List*` on consumer groups, without a heartbeat")
                    .why(
                            "Whoever consumes through a consumer group sends heartbeats and saves checkpoints: `log:ConsumerGroupHeartBeat` and `log:ConsumerGroupUpdateCheckPoint`, which neither `log:Get*` nor `log:List*` matches. Reading without a group, by cursors, needs no more than them.")
                    .repair(
                            "Nothing where the groups are to be looked at only; else allow `log:ConsumerGroup*` on them.")
                    .source(
                            "Log Service \"Overview of RAM and STS\" on AliyunLogReadOnlyAccess; \"Use consumer groups to consume log data\"")
                    .actions(ReadOnlyRules::withoutHeartbeat),
            Rule.note("read-only-with-log-data", "`log:Get*` on a project and what is in it, which reads log data")
                    .why(
                            "A note of Log Service says of such a policy that log data cannot be read with it. By the documented rules for wildcards they can: `log:GetLogStoreLogs` and `log:GetCursorOrData` are among `log:Get*`.")
                    .repair(
                            "Where log data are not meant, deny `log:GetLogStoreLogs` and `log:GetCursorOrData`, or name the actions one by one.")
                    .source(
                            "Log Service \"RAM custom policy examples\", its note, against RAM help \"Policy elements\"; that the wildcards count is a ruling")
                    .actions(ReadOnlyRules::withLogData));

    private ReadOnlyRules() {}

    private static void withoutHeartbeat(LintedStatement statement, JsonNode action, Findings findings) {
        boolean onGroups = statement.resourceTexts().stream().anyMatch(text -> text.contains(CONSUMER_GROUP));
        if (isReading(statement, action)
                && onGroups
                && (covers(action, READS_CHECK_POINT) || covers(action, LISTS_GROUPS))
                && statement.document().statements().stream().noneMatch(other -> other.mayAllow(HEARTBEAT))) {
            findings.at(
                    action,
                    "`" + action.text() + "` is not enough to consume through these consumer groups",
                    "allow `log:ConsumerGroup*` on them too, unless another policy does");
        }
    }

    private static void withLogData(LintedStatement statement, JsonNode action, Findings findings) {
        boolean onWholeProject = statement.resourceTexts().stream().anyMatch(ReadOnlyRules::isAllOfAProject);
        boolean denied =
                statement.document().statements().stream().anyMatch(other -> other.denies() && other.names(READS_LOGS));
        if (isReading(statement, action) && onWholeProject && covers(action, READS_LOGS) && !denied) {
            findings.at(
                    action,
                    "`" + action.text() + "` reads log data as well, by `" + READS_LOGS + "`",
                    "deny that where log data are not meant");
        }
    }

    /** A pattern such as {@code log:Get*}; whoever writes {@code log:*} means more than reading. */
    private static boolean isReading(LintedStatement statement, JsonNode action) {
        return statement.allows()
                && !statement.isNotAction()
                && Patterns.isPattern(action.text())
                && !covers(action, HEARTBEAT);
    }

    private static boolean isAllOfAProject(String resource) {
        int name = resource.indexOf(":project/") + ":project/".length();
        return name >= ":project/".length()
                && resource.endsWith("/*")
                && resource.indexOf('/', name) == resource.length() - 2;
    }

    private static boolean covers(JsonNode entry, String action) {
        return Patterns.coversAction(entry.text(), action);
    }
}
