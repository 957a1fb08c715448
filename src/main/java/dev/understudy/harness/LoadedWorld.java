package dev.understudy.harness;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A world that the emulator holds for one scenario.
 *
 * @param world its handle, such as {@code w1}
 * @param principals everybody in it who has a key
 */
public record LoadedWorld(String world, List<Caller> principals) {
    public LoadedWorld {
        principals = List.copyOf(principals);
    }

    /**
     * Somebody with a key.
     *
     * @param name account and user, such as {@code B/b1} or {@code A/root}
     */
    public record Caller(
            String name,
            String arn,
            @Nullable String accessKeyId,
            @Nullable String accessKeySecret) {
        @Override
        public String toString() {
            return "Caller[" + name + "]";
        }
    }

    /** The principal of that name, if it has a key. */
    public Optional<Caller> caller(String name) {
        return principals.stream()
                .filter(caller -> caller.name().equals(name) && caller.accessKeyId() != null)
                .findFirst();
    }
}
