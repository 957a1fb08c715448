package dev.understudy.world;

import dev.understudy.ram.Quotas;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the resource groups of an account, whose users, groups, roles and projects are known by then. */
final class ResourceGroupReader {
    private final String owner;
    private final AttachmentReader attachments;
    private final Set<String> projectsInGroups = new HashSet<>();

    /** The names of what a resource group may speak of. */
    record Known(Set<String> users, Set<String> groups, Set<String> roles, Set<String> projects) {}

    private final Known known;
    private final Quotas quotas;

    ResourceGroupReader(String owner, AttachmentReader attachments, Known known, Quotas quotas) {
        this.quotas = quotas;
        this.owner = owner;
        this.attachments = attachments;
        this.known = known;
    }

    List<WorldResourceGroup> read(Value value) {
        List<WorldResourceGroup> read = new ArrayList<>();
        for (Value.Member member : value.named("resource group", NameForm.RESOURCE_GROUP, owner)) {
            Fields group = member.value().fields(Shape.RESOURCE_GROUP);
            int mostOfUsers = quotas.userCustomPolicies();
            int mostOfOthers = quotas.customPolicies();
            read.add(new WorldResourceGroup(
                    member.name(),
                    group.get("projects").map(this::projects).orElse(List.of()),
                    attached(group, "users", "user", known.users(), mostOfUsers),
                    attached(group, "groups", "group", known.groups(), mostOfOthers),
                    attached(group, "roles", "role", known.roles(), mostOfOthers)));
        }
        return read;
    }

    private List<String> projects(Value value) {
        Set<String> projects = new LinkedHashSet<>();
        for (Value element : value.elements()) {
            String project = element.text();
            mustBeKnown("project", project, element.place(), known.projects());
            AttachmentReader.once(projects, project, element, value);
            // Resource Management, "What is Resource Management?": a resource is in exactly one group
            if (!projectsInGroups.add(project)) {
                throw element.fault("project `" + project + "`" + owner
                        + " is in another resource group already; expected it in one");
            }
        }
        return List.copyOf(projects);
    }

    private Map<String, List<WorldAttachment>> attached(
            Fields group, String field, String kind, Set<String> names, int mostCustom) {
        Map<String, List<WorldAttachment>> attached = new LinkedHashMap<>();
        for (Value.Member member : group.get(field).map(Value::members).orElse(List.of())) {
            mustBeKnown(kind, member.name(), member.place(), names);
            attached.put(member.name(), attachments.read(member.value(), quotas.systemPolicies(), mostCustom));
        }
        return attached;
    }

    private void mustBeKnown(String kind, String name, WorldPlace place, Set<String> names) {
        if (!names.contains(name)) {
            throw Nearest.helped(
                    place.fault("unknown " + kind + " `" + name + "` in a resource group; expected a " + kind + owner),
                    name,
                    names);
        }
    }
}
