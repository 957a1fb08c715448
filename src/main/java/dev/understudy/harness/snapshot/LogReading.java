package dev.understudy.harness.snapshot;

import static dev.understudy.harness.snapshot.RamReading.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.harness.client.Read;
import dev.understudy.world.LiteralText;
import dev.understudy.world.WorldLogstore;
import dev.understudy.world.WorldProject;
import java.util.Comparator;
import java.util.List;

/** Reads the projects of an account in one region, since an endpoint answers for its own. */
final class LogReading {
    private final AccountReads reads;
    private final String region;
    private final LeftOut leftOut;

    LogReading(AccountReads reads, String region, LeftOut leftOut) {
        this.reads = reads;
        this.region = region;
        this.leftOut = leftOut;
    }

    List<WorldProject> projects() {
        return reads.all(Read.log("ListProject"), "projects").stream()
                .map(this::project)
                .sorted(Comparator.comparing(WorldProject::name))
                .toList();
    }

    private WorldProject project(JsonNode project) {
        String name = text(project, "projectName");
        String policy = text(reads.read(Read.log("GetProjectPolicy").with("project", name)), "policy");
        List<WorldLogstore> logstores = reads.all(Read.log("ListLogStores").with("project", name), "logstores").stream()
                .map(JsonNode::asText)
                .sorted()
                .map(logstore -> logstore(name, logstore))
                .toList();
        return new WorldProject(
                name,
                name,
                project.path("region").asText(region),
                description(project),
                logstores,
                policy.isBlank() ? null : LiteralText.document(policy));
    }

    private WorldLogstore logstore(String project, String name) {
        JsonNode found =
                reads.read(Read.log("GetLogStore").with("project", project).with("logstore", name));
        return new WorldLogstore(
                name, found.path("shardCount").asInt(), found.path("ttl").asInt());
    }

    private String description(JsonNode project) {
        return leftOut.unlessProse(text(project, "description"), "descriptions of projects with braces");
    }
}
