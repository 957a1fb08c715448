package dev.understudy.world;

import java.util.List;
import java.util.Map;

/**
 * A resource group of an account: the projects in it, and which policies hold there for whom.
 *
 * @param projects by their names in the world
 */
public record WorldResourceGroup(
        String id,
        List<String> projects,
        Map<String, List<WorldAttachment>> users,
        Map<String, List<WorldAttachment>> groups,
        Map<String, List<WorldAttachment>> roles) {
    public WorldResourceGroup {
        projects = List.copyOf(projects);
        users = InOrder.copy(users);
        groups = InOrder.copy(groups);
        roles = InOrder.copy(roles);
    }
}
