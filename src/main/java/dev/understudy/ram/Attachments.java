package dev.understudy.ram;

import dev.understudy.policy.AccountId;
import java.time.Instant;
import java.util.List;

/** Which policy is attached to whom. */
public final class Attachments {
    private final RamAccounts accounts;
    private final Policies policies;

    Attachments(RamAccounts accounts, Policies policies) {
        this.accounts = accounts;
        this.policies = policies;
    }

    /** Someone a policy can be attached to, by kind and name. */
    public record Target(EntityKind kind, String name) {}

    /** An attachment with the policy it is of. */
    public record Attached(RamPolicy policy, Instant attachedAt) {}

    /** Everybody a policy is attached to, each with the moment. */
    public record Entities(List<Entity<RamUser>> users, List<Entity<RamGroup>> groups, List<Entity<RamRole>> roles) {}

    /** A user, group or role a policy is attached to. */
    public record Entity<E>(E entity, Instant attachedAt) {}

    /** Attach a policy; {@code resourceGroup} is empty for the whole account. */
    public void attach(AccountId account, Target target, PolicyRef policy, String resourceGroup, Instant now) {
        accounts.update(account, before -> {
            AttachmentHolder<?> holder = holder(before, target);
            policies.existing(before, policy);
            if (holder.attachment(policy, resourceGroup).isPresent()) {
                throw RamErrors.alreadyAttached(target.kind());
            }
            // RAM help, "Limits": the quotas are the same in the account and in each resource group.
            long attached = holder.attachments().stream()
                    .filter(other -> other.resourceGroup().equals(resourceGroup)
                            && other.policy().type() == policy.type())
                    .count();
            if (attached >= before.quotas().attachable(target.kind(), policy.type())) {
                throw RamErrors.tooManyAttached(target.kind());
            }
            return holder.withAttached(new Attachment(policy, resourceGroup, now))
                    .placedIn(before);
        });
    }

    public void detach(AccountId account, Target target, PolicyRef policy, String resourceGroup) {
        accounts.update(account, before -> {
            AttachmentHolder<?> holder = holder(before, target);
            policies.existing(before, policy);
            Attachment attachment =
                    holder.attachment(policy, resourceGroup).orElseThrow(() -> RamErrors.notAttached(target.kind()));
            return holder.withDetached(attachment).placedIn(before);
        });
    }

    /** What is attached to somebody for the whole account, in the order it was attached. */
    public List<Attached> of(AccountId account, Target target) {
        RamAccount now = accounts.get(account);
        return holder(now, target).attachments().stream()
                .filter(Attachment::isAccountWide)
                .map(attachment -> new Attached(policies.existing(now, attachment.policy()), attachment.attachedAt()))
                .toList();
    }

    /** Whom a policy is attached to, by name. */
    public Entities entities(AccountId account, PolicyRef policy) {
        RamAccount now = accounts.get(account);
        policies.existing(now, policy);
        return new Entities(
                attached(List.copyOf(now.users().values()), policy),
                attached(List.copyOf(now.groups().values()), policy),
                attached(List.copyOf(now.roles().values()), policy));
    }

    private static <H extends AttachmentHolder<H>> List<Entity<H>> attached(List<H> holders, PolicyRef policy) {
        return holders.stream()
                .flatMap(holder -> holder.attachments().stream()
                        .filter(attachment -> attachment.policy().equals(policy))
                        .limit(1)
                        .map(attachment -> new Entity<>(holder, attachment.attachedAt())))
                .toList();
    }

    private static AttachmentHolder<?> holder(RamAccount account, Target target) {
        return switch (target.kind()) {
            case USER -> Existing.user(account, target.name());
            case GROUP -> Existing.group(account, target.name());
            case ROLE -> Existing.role(account, target.name());
        };
    }
}
