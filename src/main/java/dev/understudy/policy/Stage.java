package dev.understudy.policy;

import org.jspecify.annotations.Nullable;

/** The hops of a decision, in the order the cloud takes them (RAM help, "Policy evaluation process"). */
public enum Stage {
    /** A call on a resource of another account: refused before any policy is read. */
    ACCOUNT_WALL("account wall", null),
    /** The account itself, which policies of its own cannot limit, and which may not assume roles. */
    ROOT("root", null),
    CONTROL("control policies", PolicyType.CONTROL),
    SESSION("session policy", PolicyType.SESSION),
    IDENTITY("identity policies", PolicyType.ACCOUNT_IDENTITY),
    RESOURCE_GROUP("identity policies of the resource group", PolicyType.RESOURCE_GROUP_IDENTITY),
    /** The same where nobody asks them, since the account scope allows: nothing ends here, it is there to be seen. */
    UNASKED_RESOURCE_GROUP("identity policies of the resource group, not asked", null),
    TRUST("trust policy", PolicyType.TRUST),
    RESOURCE("resource policy", PolicyType.RESOURCE);

    private final String title;
    private final @Nullable PolicyType policyType;

    Stage(String title, @Nullable PolicyType policyType) {
        this.title = title;
        this.policyType = policyType;
    }

    public String title() {
        return title;
    }

    /** The kind of policy a denial at this stage is put down to; none where no policy was read. */
    public @Nullable PolicyType policyType() {
        return policyType;
    }
}
