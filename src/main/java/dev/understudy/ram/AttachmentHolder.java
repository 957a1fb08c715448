package dev.understudy.ram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Something policies are attached to: a user, a group or a role. */
sealed interface AttachmentHolder<H extends AttachmentHolder<H>> permits RamUser, RamGroup, RamRole {
    EntityKind kind();

    String name();

    List<Attachment> attachments();

    H withAttachments(List<Attachment> attachments);

    /** The account with this in place of what it had under the name. */
    RamAccount placedIn(RamAccount account);

    default Optional<Attachment> attachment(PolicyRef policy, String resourceGroup) {
        return attachments().stream()
                .filter(attachment -> attachment.policy().equals(policy)
                        && attachment.resourceGroup().equals(resourceGroup))
                .findFirst();
    }

    default H withAttached(Attachment attachment) {
        List<Attachment> more = new ArrayList<>(attachments());
        more.add(attachment);
        return withAttachments(more);
    }

    default H withDetached(Attachment attachment) {
        List<Attachment> fewer = new ArrayList<>(attachments());
        fewer.remove(attachment);
        return withAttachments(fewer);
    }
}
