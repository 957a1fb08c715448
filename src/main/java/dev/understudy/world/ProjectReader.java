package dev.understudy.world;

import dev.understudy.policy.json.PolicyUse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the Log Service projects of an account. */
final class ProjectReader {
    // Log Service API "CreateLogStore": 1 to 100 shards, 1 to 3650 days; 2 and 30 are our defaults
    private static final int MOST_SHARDS = 100;
    private static final int LONGEST_TTL = 3650;
    private static final int SHARDS = 2;
    private static final int TTL = 30;
    // Vendor's ProjectFunctionTest: 512 pass, 518 do not
    private static final int LONGEST_DESCRIPTION = 512;

    private final Reading reading;
    private final String owner;
    private final String defaultRegion;

    ProjectReader(Reading reading, String owner, String defaultRegion) {
        this.reading = reading;
        this.owner = owner;
        this.defaultRegion = defaultRegion;
    }

    List<WorldProject> read(Value projects) {
        return projects.named("project", NameForm.PROJECT, owner).stream()
                .map(this::project)
                .toList();
    }

    private WorldProject project(Value.Member member) {
        Fields project = member.value().fields(Shape.PROJECT);
        return new WorldProject(
                member.name(),
                member.name(),
                project.get("region")
                        .map(region -> region.text(NameForm.REGION))
                        .orElse(defaultRegion),
                project.get("description")
                        .map(text -> reading.prose(text, LONGEST_DESCRIPTION))
                        .orElse(""),
                project.get("logstores")
                        .map(stores -> logstores(stores, member.name()))
                        .orElse(List.of()),
                project.get("policy").map(this::policy).orElse(null));
    }

    private @Nullable WorldDocument policy(Value value) {
        return reading.document(value, PolicyUse.PROJECT);
    }

    private static List<WorldLogstore> logstores(Value value, String project) {
        List<WorldLogstore> read = new ArrayList<>();
        for (Value.Member member : value.named("logstore", NameForm.LOGSTORE, " of project `" + project + "`")) {
            Fields logstore = member.value().fields(Shape.LOGSTORE);
            read.add(new WorldLogstore(
                    member.name(),
                    logstore.get("shards")
                            .map(shards -> shards.number(1, MOST_SHARDS))
                            .orElse(SHARDS),
                    logstore.get("ttl").map(ttl -> ttl.number(1, LONGEST_TTL)).orElse(TTL)));
        }
        return read;
    }
}
