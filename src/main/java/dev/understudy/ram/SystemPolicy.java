package dev.understudy.ram;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A policy the cloud itself keeps, the same for all accounts.
 *
 * @param version its only version that is known; the cloud may stand at a number above 1
 * @param source the page it was taken from
 */
public record SystemPolicy(String name, String description, PolicyVersion version, Provenance provenance, String source)
        implements RamPolicy {
    @Override
    public PolicyRef ref() {
        return PolicyRef.system(name);
    }

    @Override
    public List<PolicyVersion> versions() {
        return List.of(version);
    }

    @Override
    public PolicyVersion defaultVersion() {
        return version;
    }

    @Override
    public Instant createdAt() {
        return version.createdAt();
    }

    @Override
    public Instant updatedAt() {
        return version.createdAt();
    }

    @Override
    public Map<String, String> tags() {
        return Map.of();
    }
}
