package dev.understudy.world;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A world as it is written down: what there is before the first request.
 *
 * @param source the file it came from, as the user named it
 * @param seed where generated ids, keys and tokens come from
 * @param clock the start of the scripted clock; null to start now
 * @param defaultRegion the region of projects that name none
 * @param propagation how long RAM changes take until they are in force; zero for at once
 * @param systemPolicies in place of those that are known here, or beside them
 * @param directories the resource directories, with the control policies of their members
 */
public record WorldFile(
        String source,
        long seed,
        @Nullable Instant clock,
        String defaultRegion,
        Duration propagation,
        List<WorldSystemPolicy> systemPolicies,
        List<WorldDirectory> directories,
        List<WorldAccount> accounts) {
    public WorldFile {
        systemPolicies = List.copyOf(systemPolicies);
        directories = List.copyOf(directories);
        accounts = List.copyOf(accounts);
    }

    public Optional<WorldAccount> account(String name) {
        return accounts.stream().filter(account -> account.name().equals(name)).findFirst();
    }

    /** This world with some of its accounts only; those that are left keep their place in the resource directories. */
    public WorldFile only(Predicate<WorldAccount> wanted) {
        return new WorldFile(
                source,
                seed,
                clock,
                defaultRegion,
                propagation,
                systemPolicies,
                directories,
                accounts.stream().filter(wanted).toList());
    }

    /** What the placeholders stand for: {@code {A}} an account id, {@code {A.project.app-logs}} a project's real name. */
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        for (WorldAccount account : accounts) {
            names.put("{" + account.name() + "}", account.id().digits());
            for (WorldProject project : account.projects()) {
                names.put("{" + account.name() + ".project." + project.name() + "}", project.realName());
            }
        }
        return Collections.unmodifiableMap(names);
    }

    /**
     * Fill the placeholders in any text, such as a step of a feature or a policy given there.
     *
     * @throws UnknownPlaceholder when one names an account or project that this world does not have
     */
    public String fill(String text) {
        return Placeholders.of(this).fill(text);
    }

    /** Everybody who can sign a request, with keys: each account's root, then its users. */
    public List<WorldPrincipal> principals() {
        return accounts.stream()
                .flatMap(account -> account.principals().stream())
                .toList();
    }

    /** This world as YAML for people to read and change; without secrets, reading it again gives other ones. */
    public String toYaml(boolean withSecrets) {
        return WorldTree.readable(this, withSecrets).toYaml();
    }

    /** This world as JSON, documents inline, names and ids filled in; reading it again gives the same world. Holds secrets. */
    public String toJson() {
        return WorldTree.of(this).toJson();
    }
}
