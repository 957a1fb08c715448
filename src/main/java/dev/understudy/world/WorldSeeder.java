package dev.understudy.world;

import dev.understudy.account.Refused;
import dev.understudy.directory.Directory;
import dev.understudy.policy.json.PolicyParser;
import dev.understudy.policy.json.PolicyUse;
import dev.understudy.ram.DuplicateAccessKey;
import dev.understudy.ram.Propagation;
import dev.understudy.ram.Ram;
import dev.understudy.ram.RamAccount;
import dev.understudy.sls.EventStore;
import dev.understudy.sls.LogService;
import dev.understudy.sls.LogStoreSettings;
import dev.understudy.sls.ProjectDetails;
import dev.understudy.sls.ProjectPolicy;
import dev.understudy.sls.SlsProject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Puts worlds into the stores of a server, whole or not at all, and takes them out again. */
public final class WorldSeeder {
    private final Ram ram;
    private final LogService logs;
    private final Directory directory;

    public WorldSeeder(Ram ram, LogService logs, Directory directory) {
        this.ram = ram;
        this.logs = logs;
        this.directory = directory;
    }

    /**
     * Put a world into the stores as it is, its beginning now; all of it is in force at once.
     *
     * @param clock the world's, by which later changes take as long as the world says
     * @return everybody who can sign a request
     * @throws UnseedableWorld when an account id, access key id or project name is taken; then nothing was put
     */
    public synchronized List<WorldPrincipal> seed(WorldFile world, Clock clock) {
        refuseWhatIsTaken(world);
        Instant now = clock.instant();
        Propagation propagation = new Propagation(world.propagation(), clock);
        List<RamAccount> accounts = world.accounts().stream()
                .map(account -> new AccountSeed(world, account, now).grow())
                .toList();
        // Before any key works: nobody gets past a control policy meanwhile.
        DirectorySeed.plant(world, directory);
        try {
            accounts.forEach(account -> ram.put(account, propagation));
            world.accounts().forEach(account -> projects(world, account, now));
        } catch (Refused | DuplicateAccessKey lost) {
            // Somebody took a name between the check and now: what was put so far is all under account ids of our own.
            remove(world);
            throw new UnseedableWorld(world, lost.getMessage() + "; expected what the world brings to be free");
        }
        return world.principals();
    }

    /** Take a world out again, with all that was made in its accounts since. */
    public synchronized void remove(WorldFile world) {
        for (WorldAccount account : world.accounts()) {
            logs.reset(account.id());
            ram.close(account.id());
            directory.remove(account.id());
        }
    }

    private void refuseWhatIsTaken(WorldFile world) {
        for (WorldAccount account : world.accounts()) {
            if (ram.snapshot(account.id()).isPresent()) {
                throw taken(world, "account id `" + account.id() + "` of account `" + account.name() + "`");
            }
            for (WorldProject project : account.projects()) {
                if (logs.find(project.realName()).isPresent()) {
                    throw taken(world, "project name `" + project.realName() + "`");
                }
            }
        }
        for (WorldPrincipal principal : world.principals()) {
            if (ram.accessKeys().owner(principal.accessKeyId()).isPresent()) {
                throw taken(world, "access key id `" + principal.accessKeyId() + "` of `" + principal.name() + "`");
            }
        }
    }

    private static UnseedableWorld taken(WorldFile world, String what) {
        return new UnseedableWorld(world, what + " is taken by another world; expected it to be free");
    }

    private void projects(WorldFile world, WorldAccount account, Instant now) {
        for (WorldProject project : account.projects()) {
            SlsProject made = logs.createProject(
                    account.id(),
                    project.region(),
                    project.realName(),
                    ProjectDetails.of(world.fill(project.description()))
                            .inResourceGroup(account.resourceGroupOf(project)),
                    now);
            for (WorldLogstore logstore : project.logstores()) {
                made.createLogStore(LogStoreSettings.of(logstore.name(), logstore.ttl(), logstore.shards()), now);
            }
            WorldDocument policy = project.policy();
            if (policy != null) {
                String text = world.fill(policy.text());
                made.putPolicy(new ProjectPolicy(text, PolicyParser.parse(text, PolicyUse.PROJECT, world.rulings())));
            }
        }
        WorldTrail trail = account.trail();
        if (trail != null) {
            account.project(trail.project())
                    .ifPresent(project ->
                            logs.deliverEvents(account.id(), new EventStore(project.realName(), trail.logstore())));
        }
    }
}
