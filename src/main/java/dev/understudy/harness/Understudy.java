package dev.understudy.harness;

import dev.understudy.world.WorldReader;
import dev.understudy.world.WorldTemplate;
import java.nio.file.Path;

/**
 * A running emulator, wherever it runs: {@link Emulator} in this process, {@link RemoteUnderstudy} in another one or on another
 * machine, {@code harness.container.UnderstudyContainer} in a container.
 *
 * <p>All that tests need is here: where clients call, and the worlds that they call into.
 */
public interface Understudy extends AutoCloseable {
    Addresses addresses();

    /** Its own API: worlds, clocks, decisions, callers. */
    AdminClient admin();

    /**
     * Load a world file as a template: its account ids, keys and project names are made unique, so that many can live side by side.
     *
     * @throws dev.understudy.world.MalformedWorld when the file cannot be used
     */
    default World load(Path world) {
        return load(world, World.unique());
    }

    /** The same; two loads with the same {@code unique} text get the same ids, and cannot live side by side. */
    default World load(Path world, String unique) {
        return World.load(admin(), WorldTemplate.fill(WorldReader.read(world), unique));
    }

    /**
     * Load a world file as it is written, ids, keys and project names too, for programs that have these in their settings. Such a world
     * is alone of its kind in an emulator.
     *
     * @throws dev.understudy.world.MalformedWorld when the file cannot be used
     */
    default World loadAsWritten(Path world) {
        return World.load(admin(), WorldReader.read(world));
    }

    /** Leave it; an emulator that was started for this object ends. */
    @Override
    void close();
}
