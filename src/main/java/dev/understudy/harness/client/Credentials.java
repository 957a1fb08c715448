package dev.understudy.harness.client;

import dev.understudy.harness.Principal;
import org.jspecify.annotations.Nullable;

/**
 * What a caller signs with.
 *
 * @param securityToken null for a long-lived key
 */
public record Credentials(
        String accessKeyId,
        String accessKeySecret,
        @Nullable String securityToken) {
    /** A principal's own key. */
    public static Credentials of(Principal principal) {
        return new Credentials(principal.accessKeyId(), principal.accessKeySecret(), null);
    }

    /** Without secret and token: this text ends up in reports. */
    @Override
    public String toString() {
        return "Credentials[" + accessKeyId + "]";
    }
}
