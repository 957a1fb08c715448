package dev.understudy.ram;

import dev.understudy.ram.RamRole.TrustPolicy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What UpdateRole changes; null leaves things as they are. */
public record RoleChanges(
        @Nullable TrustPolicy trust,
        @Nullable String description,
        @Nullable Integer maxSessionSeconds) {

    RamRole applyTo(RamRole role, Instant now) {
        return role.updated(
                description == null ? role.description() : description,
                trust == null ? role.trust() : trust,
                maxSessionSeconds == null ? role.maxSessionSeconds() : maxSessionSeconds,
                now);
    }
}
