package dev.understudy.world;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user of an account; display name and comments are empty where there are none.
 *
 * @param loginProfile null while the user may not log on to the console
 * @param mfa null while no device is bound
 */
public record WorldUser(
        String name,
        String displayName,
        String comments,
        List<WorldAttachment> attach,
        List<WorldKey> accessKeys,
        @Nullable WorldLoginProfile loginProfile,
        @Nullable WorldMfa mfa) {
    public WorldUser {
        attach = List.copyOf(attach);
        accessKeys = List.copyOf(accessKeys);
    }
}
