package dev.understudy.wiremock;

import dev.understudy.account.ScriptedClock;
import dev.understudy.gateway.Cloud;
import dev.understudy.world.WorldFile;
import dev.understudy.world.WorldPrincipal;
import dev.understudy.world.WorldSeeder;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        this.seeder = new WorldSeeder(cloud.ram(), cloud.logs());
    }

    /** Load a world as it is written; throws what the reader and the seeder throw, and nothing is half-loaded then. */
    public synchronized LoadedWorld load(WorldFile file) {
        Instant start = file.clock();
        ScriptedClock clock = start == null
                ? new ScriptedClock(Clock.systemUTC())
                : ScriptedClock.startingAt(start, Clock.systemUTC());
        List<WorldPrincipal> principals = seeder.seed(file, clock.instant());
        file.accounts().forEach(account -> cloud.clocks().set(account.id(), clock));
        LoadedWorld world = new LoadedWorld("w" + ++count, file, clock, principals);
        loaded.put(world.id(), world);
        return world;
    }

    /** Forget a world with all it holds; false when there is none of that id. */
    public synchronized boolean remove(String id) {
        LoadedWorld world = loaded.remove(id);
        if (world == null) {
            return false;
        }
        seeder.remove(world.file());
        world.file().accounts().forEach(account -> cloud.forget(account.id()));
        return true;
    }

    public synchronized Optional<LoadedWorld> find(String id) {
        return Optional.ofNullable(loaded.get(id));
    }

    /** The only world there is; empty when there are none or several. */
    public synchronized Optional<LoadedWorld> only() {
        return loaded.size() == 1 ? loaded.values().stream().findFirst() : Optional.empty();
    }
}
