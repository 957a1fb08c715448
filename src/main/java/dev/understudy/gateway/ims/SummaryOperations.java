package dev.understudy.gateway.ims;

import dev.understudy.gateway.rpc.Fields;
import dev.understudy.gateway.rpc.RpcCall;
import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.ram.Quotas;
import dev.understudy.ram.Ram;
import dev.understudy.ram.RamAccount;
import java.util.List;
import java.util.Map;

/** GetAccountSummary: how much there is in an account, and how much there may be. */
final class SummaryOperations {
    private final Ram ram;

    SummaryOperations(Ram ram) {
        this.ram = ram;
    }

    List<RpcOperation> all() {
        return List.of(RpcOperation.ims("GetAccountSummary", call -> List.of("*"), this::summary));
    }

    private Map<String, Object> summary(RpcCall call) {
        RamAccount account = ram.snapshot(call.account())
                .orElseGet(() -> RamAccount.empty(call.account(), ram.quotas(call.account())));
        Fields counts = Fields.of("Users", account.users().size())
                .and("Groups", account.groups().size())
                .and("Roles", account.roles().size())
                .and("Policies", account.policies().size())
                .and("MFADevices", account.mfaDevices().size())
                .and("MFADevicesInUse", (int) account.mfaDevices().values().stream()
                        .filter(device -> device.binding() != null)
                        .count());
        return Fields.of("SummaryMap", limits(counts, account.quotas())).map();
    }

    private static Map<String, Object> limits(Fields counts, Quotas quotas) {
        return counts.and("UsersQuota", quotas.users())
                .and("GroupsQuota", quotas.groups())
                .and("RolesQuota", quotas.roles())
                .and("PoliciesQuota", quotas.policies())
                .and("PolicySizeQuota", quotas.policyDocument())
                .and("VersionsPerPolicyQuota", quotas.policyVersions())
                .and("AccessKeysPerUserQuota", quotas.accessKeysPerUser())
                .and("GroupsPerUserQuota", quotas.groupsPerUser())
                .and("AttachedPoliciesPerUserQuota", quotas.userCustomPolicies())
                .and("AttachedPoliciesPerGroupQuota", quotas.customPolicies())
                .and("AttachedPoliciesPerRoleQuota", quotas.customPolicies())
                .and("AttachedSystemPoliciesPerUserQuota", quotas.systemPolicies())
                .and("AttachedSystemPoliciesPerGroupQuota", quotas.systemPolicies())
                .and("AttachedSystemPoliciesPerRoleQuota", quotas.systemPolicies())
                .and("VirtualMFADevicesQuota", quotas.mfaDevices())
                .map();
    }
}
