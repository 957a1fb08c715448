package dev.understudy.world;

import java.util.Set;

/** The system policies that a world can attach. */
final class SystemPolicyNames {
    private SystemPolicyNames() {}

    static Set<String> known() {
        return Set.of(
                "AdministratorAccess",
                "AliyunSTSAssumeRoleAccess",
                "AliyunRAMReadOnlyAccess",
                "AliyunRAMFullAccess",
                "AliyunLogFullAccess",
                "AliyunLogReadOnlyAccess");
    }
}
