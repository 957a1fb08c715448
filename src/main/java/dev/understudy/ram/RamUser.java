package dev.understudy.ram;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A RAM user.
 *
 * @param id 18 digits, never used again
 * @param groups the groups the user is in, with the moment of joining
 * @param loginProfile null while the user may not log on to the console
 */
public record RamUser(
        String id,
        String name,
        UserDetails details,
        Instant createdAt,
        Instant updatedAt,
        Map<String, Instant> groups,
        @Nullable LoginProfile loginProfile,
        List<Attachment> attachments)
        implements AttachmentHolder<RamUser> {
    public RamUser {
        groups = Collections.unmodifiableMap(new TreeMap<>(groups));
        attachments = List.copyOf(attachments);
    }

    /** A user in no group, without logon and policies. */
    public static RamUser named(String id, String name, UserDetails details, Instant now) {
        return new RamUser(id, name, details, now, now, Map.of(), null, List.of());
    }

    @Override
    public EntityKind kind() {
        return EntityKind.USER;
    }

    @Override
    public RamAccount placedIn(RamAccount ram) {
        return ram.with(this);
    }

    @Override
    public RamUser withAttachments(List<Attachment> others) {
        return new RamUser(id, name, details, createdAt, updatedAt, groups, loginProfile, others);
    }

    RamUser withGroups(Map<String, Instant> others) {
        return new RamUser(id, name, details, createdAt, updatedAt, others, loginProfile, attachments);
    }

    RamUser withLoginProfile(@Nullable LoginProfile other) {
        return new RamUser(id, name, details, createdAt, updatedAt, groups, other, attachments);
    }

    RamUser updated(String newName, UserDetails newDetails, Instant now) {
        return new RamUser(id, newName, newDetails, createdAt, now, groups, loginProfile, attachments);
    }
}
