package dev.understudy.harness;

import java.util.List;

/**
 * The answer to loading a world.
 *
 * @param world its handle, such as {@code w1}
 * @param principals everybody in it who has a key
 */
record LoadedWorld(String world, List<Principal> principals) {
    LoadedWorld {
        principals = List.copyOf(principals);
    }
}
