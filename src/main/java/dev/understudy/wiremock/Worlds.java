package dev.understudy.wiremock;

import dev.understudy.account.ScriptedClock;
import dev.understudy.gateway.Cloud;
import dev.understudy.policy.AccountId;
import dev.understudy.world.WorldAccount;
import dev.understudy.world.WorldFile;
import dev.understudy.world.WorldPrincipal;
import dev.understudy.world.WorldProject;
import dev.understudy.world.WorldReader;
import dev.understudy.world.WorldSeeder;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The worlds of a server: each has accounts of its own and one clock that rules them all. */
public final class Worlds {
    private final Cloud cloud;
    private final WorldSeeder seeder;
    private final Map<String, LoadedWorld> loaded = new LinkedHashMap<>();
    private int count;

    /** A world and its clock. */
    public record LoadedWorld(String id, WorldFile file, ScriptedClock clock, List<WorldPrincipal> principals) {
        public LoadedWorld {
            principals = List.copyOf(principals);
        }
    }

    public Worlds(Cloud cloud) {
        this.cloud = cloud;
        this.seeder = new WorldSeeder(cloud.ram(), cloud.logs(), cloud.directory());
    }

    /** Load a world as it is written; throws what the reader and the seeder throw, and nothing is half-loaded then. */
    public synchronized LoadedWorld load(WorldFile file) {
        LoadedWorld world = put("w" + (count + 1), file, clock(file));
        count++;
        loaded.put(world.id(), world);
        return world;
    }

    /** Forget a world with all it holds; false when there is none of that id. */
    public synchronized boolean remove(String id) {
        LoadedWorld world = loaded.remove(id);
        if (world == null) {
            return false;
        }
        forget(world.file());
        return true;
    }

    /**
     * Put another world in place of one, under its id and with a clock of its own; throws what {@link #load} throws, and
     * the old one stays then.
     */
    public synchronized LoadedWorld replace(LoadedWorld old, WorldFile file) {
        refuseWhatOthersHave(file, old.file());
        remove(old.id());
        LoadedWorld world = put(old.id(), file, clock(file));
        loaded.put(world.id(), world);
        return world;
    }

    /**
     * Bring a world, or one account of it, back to what was loaded; its clock goes on. Throws {@link BadAdminRequest} when
     * somebody else has taken a name since, and nothing is reset then.
     */
    public synchronized void reset(LoadedWorld world, Optional<String> account) {
        // Read again, all placeholders are filled: each account can do without the others.
        WorldFile whole = WorldReader.read(world.file().source(), world.file().toJson());
        WorldFile part = whole.only(one -> account.map(one.name()::equals).orElse(true));
        refuseWhatOthersHave(part, part);
        forget(part);
        put(world.id(), part, world.clock());
    }

    private LoadedWorld put(String id, WorldFile file, ScriptedClock clock) {
        List<WorldPrincipal> principals = seeder.seed(file, clock);
        file.accounts().forEach(account -> cloud.clocks().set(account.id(), clock));
        return new LoadedWorld(id, file, clock, principals);
    }

    private void forget(WorldFile file) {
        // Those of the file, too: a key that was deleted since comes back with it.
        Set<String> keys = file.principals().stream()
                .map(WorldPrincipal::accessKeyId)
                .collect(Collectors.toCollection(HashSet::new));
        file.accounts().forEach(account -> keys.addAll(cloud.keysOf(account.id())));
        seeder.remove(file);
        file.accounts().forEach(account -> cloud.forget(account.id(), keys));
    }

    private static ScriptedClock clock(WorldFile file) {
        Instant start = file.clock();
        return start == null
                ? new ScriptedClock(Clock.systemUTC())
                : ScriptedClock.startingAt(start, Clock.systemUTC());
    }

    /** Whatever has to be free once the accounts of {@code going} are gone. */
    private void refuseWhatOthersHave(WorldFile coming, WorldFile going) {
        Set<AccountId> ours = going.accounts().stream().map(WorldAccount::id).collect(Collectors.toSet());
        coming.accounts().stream()
                .map(WorldAccount::id)
                .filter(id -> cloud.hasAccount(id) && !ours.contains(id))
                .forEach(id -> refuse("account id `" + id + "`"));
        coming.accounts().stream()
                .flatMap(account -> account.projects().stream())
                .map(WorldProject::realName)
                .filter(name -> isOfOthers(cloud.ownerOfProject(name), ours))
                .forEach(name -> refuse("project name `" + name + "`"));
        coming.principals().stream()
                .map(WorldPrincipal::accessKeyId)
                .filter(id -> isOfOthers(cloud.ownerOfKey(id), ours))
                .forEach(id -> refuse("access key id `" + id + "`"));
    }

    private static boolean isOfOthers(Optional<AccountId> owner, Set<AccountId> ours) {
        return owner.filter(account -> !ours.contains(account)).isPresent();
    }

    private static void refuse(String what) {
        throw new BadAdminRequest(400, what + " is taken by another world; expected it to be free");
    }

    public synchronized Optional<LoadedWorld> find(String id) {
        return Optional.ofNullable(loaded.get(id));
    }

    /** The only world there is; empty when there are none or several. */
    public synchronized Optional<LoadedWorld> only() {
        return loaded.size() == 1 ? loaded.values().stream().findFirst() : Optional.empty();
    }
}
