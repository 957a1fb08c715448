package dev.understudy.world;

import dev.understudy.policy.AccountId;
import dev.understudy.policy.Principal;
import dev.understudy.ram.AccountSettings;
import dev.understudy.ram.Quotas;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An account of a world.
 *
 * @param name by which features and placeholders speak of it
 * @param trail null where its events are not delivered
 */
public record WorldAccount(
        String name,
        AccountId id,
        AccountSettings settings,
        Quotas quotas,
        WorldKey rootAccessKey,
        List<WorldPolicy> policies,
        List<WorldRole> roles,
        List<WorldUser> users,
        List<WorldGroup> groups,
        List<WorldProject> projects,
        List<WorldResourceGroup> resourceGroups,
        @Nullable WorldTrail trail,
        List<WorldSamlProvider> samlProviders,
        List<WorldOidcProvider> oidcProviders) {
    public WorldAccount {
        policies = List.copyOf(policies);
        roles = List.copyOf(roles);
        users = List.copyOf(users);
        groups = List.copyOf(groups);
        projects = List.copyOf(projects);
        resourceGroups = List.copyOf(resourceGroups);
        samlProviders = List.copyOf(samlProviders);
        oidcProviders = List.copyOf(oidcProviders);
    }

    /** Its alias; null where it has none. */
    public @Nullable String alias() {
        return settings.alias();
    }

    public Optional<WorldUser> user(String userName) {
        return users.stream().filter(user -> user.name().equals(userName)).findFirst();
    }

    Optional<WorldProject> project(String projectName) {
        return projects.stream()
                .filter(project -> project.name().equals(projectName))
                .findFirst();
    }

    /** The id of the resource group that a project is in; empty where it is in none. */
    String resourceGroupOf(WorldProject project) {
        return resourceGroups.stream()
                .filter(group -> group.projects().contains(project.name()))
                .map(WorldResourceGroup::id)
                .findFirst()
                .orElse("");
    }

    List<WorldPrincipal> principals() {
        List<WorldPrincipal> all = new ArrayList<>();
        all.add(WorldPrincipal.of(name + "/root", new Principal.Root(id), rootAccessKey));
        for (WorldUser user : users) {
            Principal principal = new Principal.User(id, user.name(), null);
            user.accessKeys().stream()
                    // A key that works comes first: who looks a principal up by name takes the first.
                    .sorted(Comparator.comparing(key -> !key.active()))
                    .forEach(key -> all.add(WorldPrincipal.of(name + "/" + user.name(), principal, key)));
        }
        return all;
    }
}
