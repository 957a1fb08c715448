package dev.understudy.ram;

import java.time.Instant;
import java.util.List;

/** A group of users; who is in it is written at the users. {@code id} is {@code g-} and 16 alphanumerics. */
public record RamGroup(
        String id, String name, String comments, Instant createdAt, Instant updatedAt, List<Attachment> attachments)
        implements AttachmentHolder<RamGroup> {
    public RamGroup {
        attachments = List.copyOf(attachments);
    }

    /** A group without policies. */
    public static RamGroup named(String id, String name, String comments, Instant now) {
        return new RamGroup(id, name, comments, now, now, List.of());
    }

    @Override
    public EntityKind kind() {
        return EntityKind.GROUP;
    }

    @Override
    public RamAccount placedIn(RamAccount ram) {
        return ram.with(this);
    }

    @Override
    public RamGroup withAttachments(List<Attachment> others) {
        return new RamGroup(id, name, comments, createdAt, updatedAt, others);
    }

    RamGroup updated(String newName, String newComments, Instant now) {
        return new RamGroup(id, newName, newComments, createdAt, now, attachments);
    }
}
