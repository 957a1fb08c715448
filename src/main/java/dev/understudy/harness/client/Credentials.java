package dev.understudy.harness.client;

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
    /** Without secret and token: this text ends up in reports. */
    @Override
    public String toString() {
        return "Credentials[" + accessKeyId + "]";
    }
}
