package dev.understudy.world;

import dev.understudy.directory.Directory;
import dev.understudy.policy.AccountId;
import dev.understudy.policy.Rulings;
import dev.understudy.ram.Quotas;
import dev.understudy.ram.Ram;
import dev.understudy.ram.RamAccount;
import dev.understudy.ram.SystemPolicy;
import dev.understudy.sls.EventStore;
import dev.understudy.sls.LogService;
import dev.understudy.sls.LogStore;
import dev.understudy.sls.ProjectPolicy;
import dev.understudy.sls.SlsProject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what the stores hold back into a world. */
public final class WorldWriter {
    private static final String DEFAULT_REGION = "cn-hangzhou";

    private final Ram ram;
    private final LogService logs;
    private final Directory directory;

    public WorldWriter(Ram ram, LogService logs, Directory directory) {
        this.ram = ram;
        this.logs = logs;
        this.directory = directory;
    }

    /**
     * Write the accounts as they are at this moment.
     *
     * @param accounts which, by the names they have in the world
     * @param clock the time it is there; null to leave it out
     * @param propagation how long RAM changes take there; those still on their way are written as if they had arrived
     */
    public WorldSnapshot write(
            Map<String, AccountId> accounts, long seed, @Nullable Instant clock, Duration propagation) {
        List<String> leftOut = new ArrayList<>();
        List<WorldAccount> written = new ArrayList<>();
        Map<String, WorldSystemPolicy> systemPolicies = new LinkedHashMap<>();
        Rulings rulings =
                accounts.values().stream().findFirst().map(ram::rulings).orElse(Rulings.STANDARD);
        accounts.forEach((name, id) -> {
            RamAccount found = ram.snapshot(id).orElse(RamAccount.empty(id, Quotas.DEFAULT));
            found.systemPolicies().all().forEach(policy -> systemPolicies.put(policy.name(), systemPolicy(policy)));
            List<SlsProject> projects = logs.projects(id);
            ResourceGroupWriter groups =
                    new ResourceGroupWriter(name, directory.of(id).resourceGroups(), leftOut);
            List<WorldProject> worldProjects =
                    projects.stream().map(project -> project(project, leftOut)).toList();
            written.add(new AccountWriter(name, found, new Generated(seed, ""), leftOut)
                    .write(worldProjects, groups.write(found, projects), trail(name, id, leftOut)));
        });
        WorldFile world = new WorldFile(
                "snapshot",
                seed,
                clock,
                DEFAULT_REGION,
                propagation,
                rulings,
                List.copyOf(systemPolicies.values()),
                new DirectoryWriter(directory, accounts, leftOut).write(),
                written);
        return new WorldSnapshot(world, leftOut);
    }

    private @Nullable WorldTrail trail(String name, AccountId id, List<String> leftOut) {
        EventStore store = logs.eventStore(id).orElse(null);
        if (store == null) {
            return null;
        }
        if (logs.eventLogStore(id).isEmpty()) {
            leftOut.add("of account `" + name + "`: the trail into logstore `" + store.logstore() + "` of project `"
                    + store.project() + "`, which is gone");
            return null;
        }
        return new WorldTrail(store.project(), store.logstore());
    }

    private static WorldSystemPolicy systemPolicy(SystemPolicy policy) {
        return new WorldSystemPolicy(
                policy.name(),
                policy.version().number(),
                LocalDate.ofInstant(policy.createdAt(), ZoneOffset.UTC),
                WorldDocument.inSnapshot(policy.version().text()));
    }

    private static WorldProject project(SlsProject project, List<String> leftOut) {
        List<WorldLogstore> logstores = project.logStores().stream()
                .map(logstore -> logstore(project, logstore, leftOut))
                .toList();
        return new WorldProject(
                project.name(),
                project.name(),
                project.region(),
                project.details().description(),
                logstores,
                project.policy().map(WorldWriter::document).orElse(null));
    }

    private static WorldLogstore logstore(SlsProject project, LogStore logstore, List<String> leftOut) {
        if (!logstore.settings().attributes().isEmpty()) {
            leftOut.add("of logstore `" + logstore.name() + "` of project `" + project.name() + "`: "
                    + String.join(", ", logstore.settings().attributes().keySet()));
        }
        return new WorldLogstore(
                logstore.name(), logstore.writableShards(), logstore.settings().ttl());
    }

    private static @Nullable WorldDocument document(ProjectPolicy policy) {
        return WorldDocument.inSnapshot(policy.text());
    }
}
