package dev.understudy.ram;

/** Finds what must be there in an account, or refuses. */
final class Existing {
    private Existing() {}

    static RamUser user(RamAccount account, String name) {
        RamUser user = account.user(name);
        if (user == null) {
            throw RamErrors.notExist(EntityKind.USER);
        }
        return user;
    }

    static RamGroup group(RamAccount account, String name) {
        RamGroup group = account.group(name);
        if (group == null) {
            throw RamErrors.notExist(EntityKind.GROUP);
        }
        return group;
    }

    static RamRole role(RamAccount account, String name) {
        RamRole role = account.role(name);
        if (role == null) {
            throw RamErrors.notExist(EntityKind.ROLE);
        }
        return role;
    }

    static CustomPolicy policy(RamAccount account, String name) {
        CustomPolicy policy = account.policies().get(name);
        if (policy == null) {
            throw RamErrors.noPolicy();
        }
        return policy;
    }

    static PolicyVersion version(RamPolicy policy, String versionId) {
        return policy.version(versionId).orElseThrow(RamErrors::noPolicyVersion);
    }
}
