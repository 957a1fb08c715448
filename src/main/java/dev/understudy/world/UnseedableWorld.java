package dev.understudy.world;

/** A world that is well written and still cannot be put into the stores, in one line: something it brings is taken. */
public final class UnseedableWorld extends RuntimeException {
    UnseedableWorld(WorldFile world, String problem) {
        super(world.source() + ": " + problem);
    }
}
