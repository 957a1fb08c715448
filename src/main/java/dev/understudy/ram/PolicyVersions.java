package dev.understudy.ram;

import dev.understudy.policy.AccountId;
import dev.understudy.policy.PolicyDocument;
import dev.understudy.ram.RamAccounts.Changed;
import java.time.Instant;

/** The versions of custom policies. */
public final class PolicyVersions {
    private final RamAccounts accounts;

    PolicyVersions(RamAccounts accounts) {
        this.accounts = accounts;
    }

    /** What CreatePolicyVersion does when there are as many versions as there may be (RAM API, {@code RotateStrategy}). */
    public enum Rotation {
        NONE("None"),
        OLDEST_NON_DEFAULT("DeleteOldestNonDefaultVersionWhenLimitExceeded");

        private final String text;

        Rotation(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /** A version as CreatePolicyVersion describes it. */
    public record NewVersion(String text, PolicyDocument document, boolean asDefault, Rotation rotation) {}

    /** A version, and whether it is the one in force. */
    public record Created(PolicyVersion version, boolean isDefault) {}

    public Created create(AccountId account, String policyName, NewVersion wanted, Instant now) {
        return accounts.change(account, before -> {
            CustomPolicy policy = Existing.policy(before, policyName);
            if (policy.versions().size() >= before.quotas().policyVersions()) {
                policy = rotated(policy, wanted.rotation());
            }
            PolicyVersion version = new PolicyVersion(policy.lastNumber() + 1, wanted.text(), wanted.document(), now);
            CustomPolicy grown = policy.withVersion(version, wanted.asDefault(), now);
            return new Changed<>(before.with(grown), new Created(version, grown.isDefault(version)));
        });
    }

    /** Find one version of a policy, or refuse. */
    public PolicyVersion get(RamPolicy policy, String versionId) {
        return Existing.version(policy, versionId);
    }

    public void delete(AccountId account, String policyName, String versionId) {
        accounts.update(account, before -> {
            CustomPolicy policy = Existing.policy(before, policyName);
            PolicyVersion version = Existing.version(policy, versionId);
            if (policy.isDefault(version)) {
                throw RamErrors.defaultVersion();
            }
            return before.with(policy.without(version));
        });
    }

    public void setDefault(AccountId account, String policyName, String versionId, Instant now) {
        accounts.update(account, before -> {
            CustomPolicy policy = Existing.policy(before, policyName);
            return before.with(policy.withDefault(Existing.version(policy, versionId), now));
        });
    }

    private static CustomPolicy rotated(CustomPolicy policy, Rotation rotation) {
        if (rotation == Rotation.NONE) {
            throw RamErrors.tooManyVersions();
        }
        PolicyVersion oldest = policy.oldestNonDefault().orElseThrow(RamErrors::tooManyVersions);
        return policy.without(oldest);
    }
}
