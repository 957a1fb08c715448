package dev.understudy.contract;

import dev.understudy.contract.Contract.Call;
import dev.understudy.gateway.rpc.RpcService;
import java.util.List;
import java.util.Map;

/**
 * A resource as terraform-provider-alicloud manages it (its {@code resource_alicloud_ram_*.go}).
 *
 * @param written what a read must show after the create, by path into the answer
 * @param update nothing for what can only be made anew
 * @param rewritten what a read must show after the update
 */
record Managed(
        RpcService service,
        Call create,
        Call read,
        Map<String, String> written,
        List<Call> update,
        Map<String, String> rewritten,
        List<Call> destroy) {
    private static final String READS =
            "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"log:Get*\",\"Resource\":\"*\"}]}";
    private static final String LISTS = READS.replace("Get*", "List*");
    private static final String TRUST =
            "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\","
                    + "\"Principal\":{\"RAM\":[\"acs:ram::{A}:root\"]}}]}";

    /** In the order in which they need each other. */
    static List<Managed> all() {
        return List.of(
                user(),
                accessKey(),
                group(),
                membership(),
                policy(),
                role(),
                attached("User"),
                attached("Group"),
                attached("Role"),
                alias(),
                passwordPolicy());
    }

    private static Managed ram(
            Call create,
            Call read,
            Map<String, String> written,
            Call update,
            Map<String, String> rewritten,
            Call... destroy) {
        return new Managed(RpcService.RAM, create, read, written, List.of(update), rewritten, List.of(destroy));
    }

    private static Managed fixed(Call create, Call read, Map<String, String> written, Call destroy) {
        return new Managed(RpcService.RAM, create, read, written, List.of(), written, List.of(destroy));
    }

    private static Call call(String operation, String... parameters) {
        Map<String, String> all = new java.util.TreeMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            all.put(parameters[i], parameters[i + 1]);
        }
        return new Call(operation, all);
    }

    private static Managed user() {
        return ram(
                call(
                        "CreateUser",
                        "UserName",
                        "tf",
                        "DisplayName",
                        "Tf",
                        "MobilePhone",
                        "86-18600008888",
                        "Email",
                        "tf@example.com",
                        "Comments",
                        "made"),
                call("GetUser", "UserName", "tf"),
                Map.of(
                        "User.DisplayName",
                        "Tf",
                        "User.MobilePhone",
                        "86-18600008888",
                        "User.Email",
                        "tf@example.com",
                        "User.Comments",
                        "made"),
                call(
                        "UpdateUser",
                        "UserName",
                        "tf",
                        "NewUserName",
                        "tf",
                        "NewDisplayName",
                        "Terra",
                        "NewComments",
                        "changed"),
                Map.of("User.DisplayName", "Terra", "User.Comments", "changed", "User.Email", "tf@example.com"),
                call("DeleteUser", "UserName", "tf"));
    }

    private static Managed accessKey() {
        return ram(
                call("CreateAccessKey", "UserName", "tf"),
                call("ListAccessKeys", "UserName", "tf"),
                Map.of("AccessKeys.AccessKey[0].AccessKeyId", "{key}", "AccessKeys.AccessKey[0].Status", "Active"),
                call("UpdateAccessKey", "UserName", "tf", "UserAccessKeyId", "{key}", "Status", "Inactive"),
                Map.of("AccessKeys.AccessKey[0].AccessKeyId", "{key}", "AccessKeys.AccessKey[0].Status", "Inactive"),
                call("DeleteAccessKey", "UserName", "tf", "UserAccessKeyId", "{key}"));
    }

    private static Managed group() {
        return ram(
                call("CreateGroup", "GroupName", "tf", "Comments", "made"),
                call("GetGroup", "GroupName", "tf"),
                Map.of("Group.Comments", "made"),
                call("UpdateGroup", "GroupName", "tf", "NewGroupName", "tf", "NewComments", "changed"),
                Map.of("Group.Comments", "changed"),
                call("DeleteGroup", "GroupName", "tf"));
    }

    private static Managed membership() {
        return fixed(
                call("AddUserToGroup", "GroupName", "tf", "UserName", "tf"),
                call("ListUsersForGroup", "GroupName", "tf"),
                Map.of("Users.User[0].UserName", "tf"),
                call("RemoveUserFromGroup", "GroupName", "tf", "UserName", "tf"));
    }

    private static Managed policy() {
        return ram(
                call("CreatePolicy", "PolicyName", "tf", "PolicyDocument", READS, "Description", "made"),
                call("GetPolicy", "PolicyName", "tf", "PolicyType", "Custom"),
                Map.of("DefaultPolicyVersion.PolicyDocument", READS, "Policy.Description", "made"),
                call(
                        "CreatePolicyVersion",
                        "PolicyName",
                        "tf",
                        "PolicyDocument",
                        LISTS,
                        "SetAsDefault",
                        "true",
                        "RotateStrategy",
                        "DeleteOldestNonDefaultVersionWhenLimitExceeded"),
                Map.of("DefaultPolicyVersion.PolicyDocument", LISTS, "DefaultPolicyVersion.VersionId", "v2"),
                call("DeletePolicyVersion", "PolicyName", "tf", "VersionId", "v1"),
                call("DeletePolicy", "PolicyName", "tf"));
    }

    private static Managed role() {
        return ram(
                call("CreateRole", "RoleName", "tf", "AssumeRolePolicyDocument", TRUST, "MaxSessionDuration", "3600"),
                call("GetRole", "RoleName", "tf"),
                Map.of("Role.AssumeRolePolicyDocument", TRUST, "Role.MaxSessionDuration", "3600"),
                call("UpdateRole", "RoleName", "tf", "NewMaxSessionDuration", "7200", "NewDescription", "changed"),
                Map.of(
                        "Role.AssumeRolePolicyDocument",
                        TRUST,
                        "Role.MaxSessionDuration",
                        "7200",
                        "Role.Description",
                        "changed"),
                call("DeleteRole", "RoleName", "tf"));
    }

    private static Managed attached(String to) {
        return fixed(
                call("AttachPolicyTo" + to, "PolicyName", "tf", "PolicyType", "Custom", to + "Name", "tf"),
                call("ListPoliciesFor" + to, to + "Name", "tf"),
                Map.of("Policies.Policy[0].PolicyName", "tf", "Policies.Policy[0].PolicyType", "Custom"),
                call("DetachPolicyFrom" + to, "PolicyName", "tf", "PolicyType", "Custom", to + "Name", "tf"));
    }

    private static Managed alias() {
        return fixed(
                call("SetAccountAlias", "AccountAlias", "terraformed"),
                call("GetAccountAlias"),
                Map.of("AccountAlias", "terraformed"),
                call("ClearAccountAlias"));
    }

    private static Managed passwordPolicy() {
        Map<String, String> strict =
                Map.of("PasswordPolicy.MinimumPasswordLength", "14", "PasswordPolicy.MaxLoginAttemps", "3");
        return new Managed(
                RpcService.IMS,
                call("SetPasswordPolicy", "MinimumPasswordLength", "14", "MaxLoginAttemps", "3"),
                call("GetPasswordPolicy"),
                strict,
                List.of(),
                strict,
                List.of(call("SetPasswordPolicy", "MinimumPasswordLength", "8", "MaxLoginAttemps", "5")));
    }
}
