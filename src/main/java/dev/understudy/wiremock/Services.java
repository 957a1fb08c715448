package dev.understudy.wiremock;

import dev.understudy.gateway.Cloud;
import dev.understudy.gateway.Gateway;
import dev.understudy.world.SystemPolicyFiles;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What stands behind the stubs: the emulated services and our own admin API, over one state. */
public final class Services {
    private final Worlds worlds;
    private final Map<String, RequestHandler> handlers;
    private volatile Optional<Doors> doors = Optional.empty();

    private Services(Cloud cloud) {
        Gateway gateway = new Gateway(cloud);
        worlds = new Worlds(cloud);
        handlers = Map.of("cloud", gateway::handle, "admin", new AdminApi(cloud, worlds, () -> doors));
    }

    /**
     * Make them, empty.
     *
     * @param seed where generated ids, keys and tokens come from
     * @param onProject hears of each project and its region before its CreateProject is answered
     */
    public static Services create(long seed, BiConsumer<String, String> onProject) {
        return new Services(Cloud.create(Clock.systemUTC(), seed, SystemPolicyFiles.shipped(), onProject));
    }

    /** Tell where all the doors are, as soon as the last one is open. */
    public void openAt(Doors open) {
        doors = Optional.of(open);
    }

    public Worlds worlds() {
        return worlds;
    }

    Map<String, RequestHandler> handlers() {
        return handlers;
    }
}
