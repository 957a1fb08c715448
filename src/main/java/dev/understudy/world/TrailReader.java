package dev.understudy.world;

import java.util.List;

/** Reads where the trail of an account goes. */
final class TrailReader {
    private TrailReader() {}

    static WorldTrail read(Value value, String owner, List<WorldProject> projects) {
        Fields trail = value.fields(Shape.TRAIL);
        Value projectName = trail.require("project", "a project" + owner);
        WorldProject project = projects.stream()
                .filter(one -> one.name().equals(projectName.text()))
                .findFirst()
                .orElseThrow(() -> unknown(
                        projectName,
                        "project",
                        owner,
                        projects.stream().map(WorldProject::name).toList()));
        Value logstore = trail.require("logstore", "a logstore of that project");
        List<String> logstores =
                project.logstores().stream().map(WorldLogstore::name).toList();
        if (!logstores.contains(logstore.text())) {
            throw unknown(logstore, "logstore", " of project `" + project.name() + "`", logstores);
        }
        return new WorldTrail(project.name(), logstore.text());
    }

    private static MalformedWorld unknown(Value value, String kind, String owner, List<String> known) {
        String name = value.text();
        return Nearest.helped(
                value.fault("unknown " + kind + " `" + name + "` in " + value.what() + "; expected a " + kind + owner),
                name,
                known);
    }
}
