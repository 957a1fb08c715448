package dev.understudy.ram;

import dev.understudy.policy.AccountId;
import dev.understudy.policy.PolicyDocument;
import dev.understudy.ram.RamAccounts.Changed;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The custom policies of the accounts, and beside them the system policies that all accounts share. */
public final class Policies {
    private final RamAccounts accounts;
    private final SystemPolicies system;

    Policies(RamAccounts accounts, SystemPolicies system) {
        this.accounts = accounts;
        this.system = system;
    }

    /** A custom policy as CreatePolicy describes it. */
    public record NewPolicy(
            String name, String description, String text, PolicyDocument document, Map<String, String> tags) {}

    /** A policy, and to how many users, groups and roles it is attached. */
    public record Counted(RamPolicy policy, int attachments) {}

    public CustomPolicy create(AccountId account, NewPolicy policy, Instant now) {
        PolicyVersion first = new PolicyVersion(1, policy.text(), policy.document(), now);
        return add(account, CustomPolicy.first(policy.name(), policy.description(), first, policy.tags(), now));
    }

    /** Add a policy that has its versions already. */
    public CustomPolicy add(AccountId account, CustomPolicy policy) {
        return accounts.change(account, before -> {
            if (before.policies().containsKey(policy.name())) {
                throw RamErrors.policyAlreadyExists();
            }
            if (before.policies().size() >= before.quotas().policies()) {
                throw RamErrors.tooManyPolicies();
            }
            return new Changed<>(before.with(policy), policy);
        });
    }

    public RamPolicy get(AccountId account, PolicyRef ref) {
        return existing(accounts.get(account), ref);
    }

    public Counted counted(AccountId account, PolicyRef ref) {
        RamAccount now = accounts.get(account);
        return new Counted(existing(now, ref), attachmentCounts(now).getOrDefault(ref, 0));
    }

    /** Custom and system policies of these types, by name. */
    public List<Counted> list(AccountId account, List<RamPolicyType> types) {
        RamAccount now = accounts.get(account);
        Map<PolicyRef, Integer> counts = attachmentCounts(now);
        Stream<RamPolicy> custom = now.policies().values().stream().map(RamPolicy.class::cast);
        return Stream.concat(custom, system.with(now.systemPolicies()).all().stream())
                .filter(policy -> types.contains(policy.ref().type()))
                .map(policy -> new Counted(policy, counts.getOrDefault(policy.ref(), 0)))
                .toList();
    }

    public CustomPolicy describe(AccountId account, String name, String description, Instant now) {
        return accounts.change(account, before -> {
            CustomPolicy updated = Existing.policy(before, name).withDescription(description, now);
            return new Changed<>(before.with(updated), updated);
        });
    }

    /** Delete a policy; its versions go along only when {@code cascading}. Attachments always stand in the way. */
    public void delete(AccountId account, String name, boolean cascading) {
        accounts.update(account, before -> {
            CustomPolicy policy = Existing.policy(before, name);
            refuseAttached(before, policy.ref());
            if (policy.versions().size() > 1 && !cascading) {
                throw RamErrors.policyHasVersions();
            }
            return before.without(policy);
        });
    }

    /** The policy of that name in an account at one moment, system or custom. */
    RamPolicy existing(RamAccount account, PolicyRef ref) {
        return ref.type() == RamPolicyType.CUSTOM
                ? Existing.policy(account, ref.name())
                : account.systemPolicies()
                        .find(ref.name())
                        .or(() -> system.find(ref.name()))
                        .orElseThrow(RamErrors::noPolicy);
    }

    static Stream<AttachmentHolder<?>> holders(RamAccount account) {
        return Stream.of(
                        account.users().values(),
                        account.groups().values(),
                        account.roles().values())
                .flatMap(holders -> holders.stream());
    }

    private static void refuseAttached(RamAccount account, PolicyRef ref) {
        for (EntityKind kind : EntityKind.values()) {
            boolean attached = holders(account)
                    .filter(holder -> holder.kind() == kind)
                    .flatMap(holder -> holder.attachments().stream())
                    .anyMatch(attachment -> attachment.policy().equals(ref));
            if (attached) {
                throw RamErrors.policyAttachedTo(kind);
            }
        }
    }

    // A policy somebody has for the account and in resource groups counts once, as ListEntitiesForPolicy lists it once.
    private static Map<PolicyRef, Integer> attachmentCounts(RamAccount account) {
        Map<PolicyRef, Integer> counts = new HashMap<>();
        holders(account)
                .flatMap(holder ->
                        holder.attachments().stream().map(Attachment::policy).distinct())
                .forEach(policy -> counts.merge(policy, 1, Integer::sum));
        return counts;
    }
}
