package dev.understudy.harness.client;

import com.aliyun.openservices.log.Client;
import com.aliyun.openservices.log.common.LogStore;
import com.aliyun.openservices.log.common.Project;
import com.aliyun.openservices.log.request.ListProjectRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;

/** What can be read of Log Service by an operation's name; its client has typed methods only. */
final class LogReads implements AutoCloseable {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Client client;

    LogReads(Endpoints endpoints, Credentials credentials) {
        client = LogClient.build(endpoints, credentials, LogSignature.V1);
    }

    Outcome<JsonNode> read(Read read) {
        String project = read.parameter("project");
        return switch (read.operation()) {
            case "ListProject" ->
                LogClient.call(
                        () -> client.ListProject(
                                new ListProjectRequest("", number(read, "offset"), number(read, "size"))),
                        found -> page(
                                found.getTotal(),
                                "projects",
                                found.getProjects().stream()
                                        .map(LogReads::project)
                                        .toList()));
            case "ListLogStores" ->
                LogClient.call(
                        () -> client.ListLogStores(project, number(read, "offset"), number(read, "size"), ""),
                        found -> page(
                                found.GetTotal(),
                                "logstores",
                                found.GetLogStores().stream()
                                        .map(JSON::textNode)
                                        .toList()));
            case "GetLogStore" ->
                LogClient.call(
                        () -> client.GetLogStore(project, read.parameter("logstore")),
                        found -> logStore(found.GetLogStore()));
            case "GetProjectPolicy" ->
                LogClient.call(
                        () -> client.getProjectPolicy(project),
                        found ->
                                JSON.objectNode().put("policy", Objects.requireNonNullElse(found.getPolicyText(), "")));
            default -> throw new IllegalArgumentException("`" + read.operation() + "` is not read here");
        };
    }

    private static int number(Read read, String parameter) {
        return Integer.parseInt(read.parameter(parameter));
    }

    private static JsonNode page(int total, String name, List<? extends JsonNode> found) {
        ObjectNode page = JSON.objectNode().put("total", total);
        ArrayNode items = page.putArray(name);
        found.forEach(items::add);
        return page;
    }

    private static JsonNode project(Project project) {
        return JSON.objectNode()
                .put("projectName", project.getProjectName())
                .put("region", project.getRegion())
                .put("description", project.getProjectDesc());
    }

    private static JsonNode logStore(LogStore logStore) {
        return JSON.objectNode().put("ttl", logStore.GetTtl()).put("shardCount", logStore.GetShardCount());
    }

    @Override
    public void close() {
        client.shutdown();
    }
}
