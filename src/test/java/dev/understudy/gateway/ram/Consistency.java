package dev.understudy.gateway.ram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.gateway.rpc.Calls;
import dev.understudy.ram.CustomPolicy;
import dev.understudy.ram.Propagation;
import dev.understudy.ram.RamAccount;
import dev.understudy.ram.RamUser;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What holds in an account at every moment, whoever is changing it. */
final class Consistency {
    private final Calls frozen = new Calls();

    /** Look at one moment of an account through the operations that read it. */
    void check(RamAccount account) {
        frozen.ram.put(account, Propagation.AT_ONCE);
        account.users().values().forEach(user -> checkUser(account, user));
        account.keys().values().forEach(key -> assertThat(account.users()).containsKey(key.userName()));
        account.policies().values().forEach(policy -> checkPolicy(account, policy));
        account.mfaDevices().values().stream()
                .map(device -> device.binding())
                .filter(Objects::nonNull)
                .forEach(binding -> assertThat(account.users().values())
                        .extracting(RamUser::id)
                        .contains(binding.userId()));
    }

    private void checkUser(RamAccount account, RamUser user) {
        String[] named = {"UserName", user.name()};
        List<String> joined = Calls.each(frozen.answer("ListGroupsForUser", named), "GroupName", "Groups", "Group");
        assertThat(joined).hasSizeLessThanOrEqualTo(account.quotas().groupsPerUser());
        joined.forEach(group -> assertThat(
                        Calls.each(frozen.answer("ListUsersForGroup", "GroupName", group), "UserName", "Users", "User"))
                .contains(user.name()));
        Map<String, Object> attached = frozen.answer("ListPoliciesForUser", named);
        assertThat(Calls.each(attached, "PolicyName", "Policies", "Policy"))
                .doesNotHaveDuplicates()
                .hasSizeLessThanOrEqualTo(account.quotas().userCustomPolicies())
                .allSatisfy(policy -> assertThat(entities(policy, "UserName", "Users", "User"))
                        .contains(user.name()));
        assertThat(Calls.each(frozen.answer("ListAccessKeys", named), "AccessKeyId", "AccessKeys", "AccessKey"))
                .hasSizeLessThanOrEqualTo(account.quotas().accessKeysPerUser());
    }

    private void checkPolicy(RamAccount account, CustomPolicy policy) {
        List<String> users = entities(policy.name(), "UserName", "Users", "User");
        List<String> groups = entities(policy.name(), "GroupName", "Groups", "Group");
        List<String> roles = entities(policy.name(), "RoleName", "Roles", "Role");
        users.forEach(user -> assertThat(Calls.each(
                        frozen.answer("ListPoliciesForUser", "UserName", user), "PolicyName", "Policies", "Policy"))
                .contains(policy.name()));
        Map<String, Object> answer = frozen.answer("GetPolicy", "PolicyType", "Custom", "PolicyName", policy.name());
        assertThat(Calls.at(answer, "Policy", "AttachmentCount")).isEqualTo((int)
                Stream.of(users, groups, roles).mapToLong(List::size).sum());
        assertThat(policy.versions())
                .hasSizeLessThanOrEqualTo(account.quotas().policyVersions())
                .contains(policy.defaultVersion());
    }

    private List<String> entities(String policy, String member, String... path) {
        String[] parameters = {"PolicyType", "Custom", "PolicyName", policy};
        return Calls.each(frozen.answer("ListEntitiesForPolicy", parameters), member, path);
    }
}
