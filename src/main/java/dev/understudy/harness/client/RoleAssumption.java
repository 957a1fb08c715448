package dev.understudy.harness.client;

import org.jspecify.annotations.Nullable;

/**
 * What AssumeRole is asked for.
 *
 * @param seconds how long the session shall live; null for the default of an hour
 */
public record RoleAssumption(
        String roleArn,
        String sessionName,
        @Nullable String policy,
        @Nullable String externalId,
        @Nullable Long seconds) {}
