package dev.understudy.harness.cucumber;

import dev.understudy.harness.AdminClient;
import dev.understudy.harness.LoadedWorld;
import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.Logstore;
import dev.understudy.world.WorldFile;
import dev.understudy.world.WorldReader;
import dev.understudy.world.WorldTemplate;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The accounts of one scenario, which no other scenario sees: a world file with ids, keys and project names of its own. */
final class Cast {
    private final WorldFile names;
    private final String handle;
    private final Map<String, Actor> actors = new HashMap<>();

    private Cast(WorldFile names, LoadedWorld loaded) {
        this.names = names;
        this.handle = loaded.world();
        for (LoadedWorld.Caller caller : loaded.principals()) {
            if (caller.accessKeyId() != null && caller.accessKeySecret() != null) {
                Credentials key = new Credentials(caller.accessKeyId(), caller.accessKeySecret(), null);
                actors.put(caller.name(), new Actor(caller.name(), key));
            }
        }
    }

    static Cast load(AdminClient admin, Path world, String unique) {
        WorldFile filled = WorldTemplate.fill(WorldReader.read(world), unique);
        return new Cast(filled, admin.load(filled.toJson()));
    }

    /** The emulator's name for this world. */
    String handle() {
        return handle;
    }

    /** A text with its placeholders filled in, such as {@code {A}}. */
    String fill(String text) {
        return names.fill(text);
    }

    String accountId(String account) {
        return fill("{" + account + "}");
    }

    Actor root(String account) {
        return actor(account + "/root");
    }

    Actor user(String account, String user) {
        return actor(account + "/" + user);
    }

    private Actor actor(String name) {
        Actor actor = actors.get(name);
        if (actor == null) {
            throw new WrongFeature(
                    "nobody in this world is called `" + name + "` and has an access key; expected one of "
                            + actors.keySet().stream().sorted().toList());
        }
        return actor;
    }

    /** Give a user the key that he was made during the scenario. */
    void enters(String account, String user, Credentials key) {
        String name = account + "/" + user;
        actors.put(name, new Actor(name, key));
    }

    /** A logstore by the names of the world file, whoever owns the project. */
    Logstore logstore(String project, String logstore) {
        return new Logstore(project(project), logstore);
    }

    /** The real name of a project; the name itself when the world does not know it. */
    String project(String project) {
        return names.names().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(".project." + project + "}"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(project);
    }
}
