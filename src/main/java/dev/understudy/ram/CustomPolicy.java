package dev.understudy.ram;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A policy an account wrote.
 *
 * @param versions the oldest first, at least one
 * @param defaultVersion the one in force, which is among {@code versions}
 * @param lastNumber the highest version number ever given; ASSUMED: numbers only grow
 */
public record CustomPolicy(
        String name,
        String description,
        List<PolicyVersion> versions,
        PolicyVersion defaultVersion,
        int lastNumber,
        Map<String, String> tags,
        Instant createdAt,
        Instant updatedAt)
        implements RamPolicy {
    public CustomPolicy {
        versions = List.copyOf(versions);
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    /** A policy with a first version, which is the default. */
    public static CustomPolicy first(
            String name, String description, PolicyVersion version, Map<String, String> tags, Instant now) {
        return new CustomPolicy(name, description, List.of(version), version, version.number(), tags, now, now);
    }

    @Override
    public PolicyRef ref() {
        return PolicyRef.custom(name);
    }

    public boolean isDefault(PolicyVersion version) {
        return version.number() == defaultVersion.number();
    }

    Optional<PolicyVersion> oldestNonDefault() {
        return versions.stream().filter(version -> !isDefault(version)).findFirst();
    }

    CustomPolicy withVersion(PolicyVersion version, boolean asDefault, Instant now) {
        List<PolicyVersion> more = new ArrayList<>(versions);
        more.add(version);
        return new CustomPolicy(
                name, description, more, asDefault ? version : defaultVersion, version.number(), tags, createdAt, now);
    }

    CustomPolicy without(PolicyVersion version) {
        List<PolicyVersion> fewer = versions.stream()
                .filter(kept -> kept.number() != version.number())
                .toList();
        return new CustomPolicy(name, description, fewer, defaultVersion, lastNumber, tags, createdAt, updatedAt);
    }

    CustomPolicy withDefault(PolicyVersion version, Instant now) {
        return new CustomPolicy(name, description, versions, version, lastNumber, tags, createdAt, now);
    }

    CustomPolicy withDescription(String text, Instant now) {
        return new CustomPolicy(name, text, versions, defaultVersion, lastNumber, tags, createdAt, now);
    }

    CustomPolicy withTags(Map<String, String> others) {
        return new CustomPolicy(name, description, versions, defaultVersion, lastNumber, others, createdAt, updatedAt);
    }
}
