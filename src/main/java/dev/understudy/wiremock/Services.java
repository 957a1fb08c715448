package dev.understudy.wiremock;

import dev.understudy.gateway.Cloud;
import dev.understudy.gateway.Gateway;
import java.time.Clock;
import java.util.Map;
import java.util.function.BiConsumer;

/** What stands behind the stubs: the emulated services and our own admin API, over one state. */
public final class Services {
    private final Worlds worlds;
    private final Map<String, RequestHandler> handlers;

    private Services(Worlds worlds, Map<String, RequestHandler> handlers) {
        this.worlds = worlds;
        this.handlers = handlers;
    }

    /**
     * Make them, empty.
     *
     * @param seed where generated ids, keys and tokens come from
     * @param onProject hears of each project and its region before its CreateProject is answered
     */
    public static Services create(long seed, BiConsumer<String, String> onProject) {
        Cloud cloud = Cloud.create(Clock.systemUTC(), seed, onProject);
        Gateway gateway = new Gateway(cloud);
        Worlds worlds = new Worlds(cloud);
        return new Services(worlds, Map.of("cloud", gateway::handle, "admin", new AdminApi(cloud, worlds)));
    }

    public Worlds worlds() {
        return worlds;
    }

    Map<String, RequestHandler> handlers() {
        return handlers;
    }
}
