package dev.understudy.harness.cucumber;

import dev.understudy.harness.Principal;
import dev.understudy.harness.World;
import dev.understudy.harness.client.Credentials;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Accounts that an emulator keeps: everything but the ids is called as in the world file. */
final class WorldCast extends Cast {
    private static final String OWNER = "root";

    private final World world;
    private final Map<String, Actor> actors = new HashMap<>();

    WorldCast(World world) {
        this.world = world;
        for (Principal principal : world.principals()) {
            actors.put(principal.name(), new Actor(principal.name(), Credentials.of(principal)));
        }
    }

    @Override
    protected Optional<World> world() {
        return Optional.of(world);
    }

    @Override
    protected String fillAccounts(String text) {
        return world.fill(text);
    }

    @Override
    protected String name(String name) {
        return name;
    }

    @Override
    protected String project(String name) {
        return world.project(name);
    }

    @Override
    protected Actor owner(String account) {
        return user(account, OWNER);
    }

    @Override
    protected Actor user(String account, String user) {
        String name = account + "/" + user;
        Actor actor = actors.get(name);
        if (actor == null) {
            throw new WrongFeature(
                    "nobody in this world is called `" + name + "` and has an access key; expected one of "
                            + actors.keySet().stream().sorted().toList());
        }
        return actor;
    }

    @Override
    protected void enters(String account, String user, Credentials key) {
        String name = account + "/" + user;
        actors.put(name, new Actor(name, key));
    }

    @Override
    public void close() {
        world.close();
    }
}
