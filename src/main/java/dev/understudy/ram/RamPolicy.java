package dev.understudy.ram;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A policy that can be attached: a system policy, or a custom one of an account. */
public sealed interface RamPolicy permits SystemPolicy, CustomPolicy {
    PolicyRef ref();

    String description();

    Instant createdAt();

    Instant updatedAt();

    Map<String, String> tags();

    /** Its versions, the oldest first. */
    List<PolicyVersion> versions();

    /** The version that is in force. */
    PolicyVersion defaultVersion();

    default Optional<PolicyVersion> version(String id) {
        return versions().stream().filter(version -> version.id().equals(id)).findFirst();
    }
}
