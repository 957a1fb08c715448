package dev.understudy.harness.client;

import com.aliyun.ram20150501.Client;
import com.aliyun.ram20150501.models.*;
import java.util.List;

/**
 * Takes users, groups, roles and custom policies out of an account, with all that hangs on them, through {@code ram20150501}.
 *
 * <p>What is gone already is no error, so that each can be repeated; whatever else the service refuses is a {@link CallFailed}.
 */
public final class RamRemoval {
    private static final String CUSTOM = "Custom";

    private final Client client;

    public RamRemoval(Endpoints endpoints, Credentials credentials) {
        try {
            client = new Client(TeaCalls.config(endpoints, endpoints.ram(), credentials));
        } catch (Exception e) { // The generated constructor declares nothing narrower.
            throw new CallFailed("ram20150501", e);
        }
    }

    /** What is written on a user; refused when there is none, as for the others. */
    public Outcome<String> noteOfUser(String user) {
        return TeaCalls.call(
                "GetUser",
                () -> client.getUserWithOptions(new GetUserRequest().setUserName(user), TeaCalls.options())
                        .getBody(),
                GetUserResponseBody::getRequestId,
                body -> String.valueOf(body.getUser().getComments()));
    }

    public Outcome<String> noteOfGroup(String group) {
        return TeaCalls.call(
                "GetGroup",
                () -> client.getGroupWithOptions(new GetGroupRequest().setGroupName(group), TeaCalls.options())
                        .getBody(),
                GetGroupResponseBody::getRequestId,
                body -> String.valueOf(body.getGroup().getComments()));
    }

    public Outcome<String> noteOfRole(String role) {
        return TeaCalls.call(
                "GetRole",
                () -> client.getRoleWithOptions(new GetRoleRequest().setRoleName(role), TeaCalls.options())
                        .getBody(),
                GetRoleResponseBody::getRequestId,
                body -> String.valueOf(body.getRole().getDescription()));
    }

    public Outcome<String> noteOfPolicy(String policy) {
        GetPolicyRequest request = new GetPolicyRequest().setPolicyName(policy).setPolicyType(CUSTOM);
        return TeaCalls.call(
                "GetPolicy",
                () -> client.getPolicyWithOptions(request, TeaCalls.options()).getBody(),
                GetPolicyResponseBody::getRequestId,
                body -> String.valueOf(body.getPolicy().getDescription()));
    }

    public void removeUser(String user) {
        ListPoliciesForUserRequest policies = new ListPoliciesForUserRequest().setUserName(user);
        listed(
                        "ListPoliciesForUser",
                        () -> client.listPoliciesForUserWithOptions(policies, TeaCalls.options())
                                .getBody()
                                .getPolicies()
                                .getPolicy())
                .forEach(policy -> detachFromUser(policy.getPolicyType(), policy.getPolicyName(), user));
        ListGroupsForUserRequest groups = new ListGroupsForUserRequest().setUserName(user);
        listed(
                        "ListGroupsForUser",
                        () -> client.listGroupsForUserWithOptions(groups, TeaCalls.options())
                                .getBody()
                                .getGroups()
                                .getGroup())
                .forEach(group -> leave(user, group.getGroupName()));
        ListAccessKeysRequest keys = new ListAccessKeysRequest().setUserName(user);
        listed(
                        "ListAccessKeys",
                        () -> client.listAccessKeysWithOptions(keys, TeaCalls.options())
                                .getBody()
                                .getAccessKeys()
                                .getAccessKey())
                .forEach(key -> deleteKey(user, key.getAccessKeyId()));
        DeleteLoginProfileRequest login = new DeleteLoginProfileRequest().setUserName(user);
        gone("DeleteLoginProfile", () -> client.deleteLoginProfileWithOptions(login, TeaCalls.options()));
        DeleteUserRequest request = new DeleteUserRequest().setUserName(user);
        gone("DeleteUser", () -> client.deleteUserWithOptions(request, TeaCalls.options()));
    }

    private void deleteKey(String user, String accessKeyId) {
        DeleteAccessKeyRequest request =
                new DeleteAccessKeyRequest().setUserName(user).setUserAccessKeyId(accessKeyId);
        gone("DeleteAccessKey", () -> client.deleteAccessKeyWithOptions(request, TeaCalls.options()));
    }

    private void leave(String user, String group) {
        RemoveUserFromGroupRequest request =
                new RemoveUserFromGroupRequest().setUserName(user).setGroupName(group);
        gone("RemoveUserFromGroup", () -> client.removeUserFromGroupWithOptions(request, TeaCalls.options()));
    }

    public void removeGroup(String group) {
        ListPoliciesForGroupRequest policies = new ListPoliciesForGroupRequest().setGroupName(group);
        listed(
                        "ListPoliciesForGroup",
                        () -> client.listPoliciesForGroupWithOptions(policies, TeaCalls.options())
                                .getBody()
                                .getPolicies()
                                .getPolicy())
                .forEach(policy -> detachFromGroup(policy.getPolicyType(), policy.getPolicyName(), group));
        ListUsersForGroupRequest users = new ListUsersForGroupRequest().setGroupName(group);
        listed(
                        "ListUsersForGroup",
                        () -> client.listUsersForGroupWithOptions(users, TeaCalls.options())
                                .getBody()
                                .getUsers()
                                .getUser())
                .forEach(user -> leave(user.getUserName(), group));
        DeleteGroupRequest request = new DeleteGroupRequest().setGroupName(group);
        gone("DeleteGroup", () -> client.deleteGroupWithOptions(request, TeaCalls.options()));
    }

    public void removeRole(String role) {
        ListPoliciesForRoleRequest policies = new ListPoliciesForRoleRequest().setRoleName(role);
        listed(
                        "ListPoliciesForRole",
                        () -> client.listPoliciesForRoleWithOptions(policies, TeaCalls.options())
                                .getBody()
                                .getPolicies()
                                .getPolicy())
                .forEach(policy -> detachFromRole(policy.getPolicyType(), policy.getPolicyName(), role));
        DeleteRoleRequest request = new DeleteRoleRequest().setRoleName(role);
        gone("DeleteRole", () -> client.deleteRoleWithOptions(request, TeaCalls.options()));
    }

    /** Remove a policy from whatever it is attached to, then all of it. */
    public void removePolicy(String policy) {
        ListEntitiesForPolicyRequest entities =
                new ListEntitiesForPolicyRequest().setPolicyName(policy).setPolicyType(CUSTOM);
        listed(
                        "ListEntitiesForPolicy",
                        () -> List.of(client.listEntitiesForPolicyWithOptions(entities, TeaCalls.options())
                                .getBody()))
                .forEach(body -> {
                    body.getUsers().getUser().forEach(user -> detachFromUser(CUSTOM, policy, user.getUserName()));
                    body.getGroups().getGroup().forEach(group -> detachFromGroup(CUSTOM, policy, group.getGroupName()));
                    body.getRoles().getRole().forEach(role -> detachFromRole(CUSTOM, policy, role.getRoleName()));
                });
        ListPolicyVersionsRequest versions =
                new ListPolicyVersionsRequest().setPolicyName(policy).setPolicyType(CUSTOM);
        listed(
                        "ListPolicyVersions",
                        () -> client.listPolicyVersionsWithOptions(versions, TeaCalls.options())
                                .getBody()
                                .getPolicyVersions()
                                .getPolicyVersion())
                .stream()
                .filter(version -> !version.getIsDefaultVersion())
                .forEach(version -> deleteVersion(policy, version.getVersionId()));
        DeletePolicyRequest request = new DeletePolicyRequest().setPolicyName(policy);
        gone("DeletePolicy", () -> client.deletePolicyWithOptions(request, TeaCalls.options()));
    }

    private void deleteVersion(String policy, String version) {
        DeletePolicyVersionRequest request =
                new DeletePolicyVersionRequest().setPolicyName(policy).setVersionId(version);
        gone("DeletePolicyVersion", () -> client.deletePolicyVersionWithOptions(request, TeaCalls.options()));
    }

    private void detachFromUser(String type, String policy, String user) {
        DetachPolicyFromUserRequest request = new DetachPolicyFromUserRequest()
                .setPolicyType(type)
                .setPolicyName(policy)
                .setUserName(user);
        gone("DetachPolicyFromUser", () -> client.detachPolicyFromUserWithOptions(request, TeaCalls.options()));
    }

    private void detachFromGroup(String type, String policy, String group) {
        DetachPolicyFromGroupRequest request = new DetachPolicyFromGroupRequest()
                .setPolicyType(type)
                .setPolicyName(policy)
                .setGroupName(group);
        gone("DetachPolicyFromGroup", () -> client.detachPolicyFromGroupWithOptions(request, TeaCalls.options()));
    }

    private void detachFromRole(String type, String policy, String role) {
        DetachPolicyFromRoleRequest request = new DetachPolicyFromRoleRequest()
                .setPolicyType(type)
                .setPolicyName(policy)
                .setRoleName(role);
        gone("DetachPolicyFromRole", () -> client.detachPolicyFromRoleWithOptions(request, TeaCalls.options()));
    }

    private interface Listing<T> {
        List<T> call() throws Exception;
    }

    private interface Deletion {
        Object call() throws Exception;
    }

    /** What is listed; nothing where the thing itself is gone. */
    private static <T> List<T> listed(String operation, Listing<T> listing) {
        return TeaCalls.<List<T>, List<T>>call(operation, listing::call, list -> "", list -> list)
                .fold(Outcome.Succeeded::value, refused -> {
                    passOver(operation, refused);
                    return List.of();
                });
    }

    private static void gone(String operation, Deletion deletion) {
        TeaCalls.call(operation, deletion::call, done -> "", done -> "").fold(Outcome.Succeeded::value, refused -> {
            passOver(operation, refused);
            return "";
        });
    }

    // RAM "Error codes": EntityNotExist.User and so on.
    private static void passOver(String operation, Outcome.Refused<?> refused) {
        if (!refused.code().startsWith("EntityNotExist")) {
            throw new CallFailed(operation, refused.describe(), false);
        }
    }
}
