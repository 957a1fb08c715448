package dev.understudy.harness.client;

import com.aliyun.ram20150501.Client;
import com.aliyun.ram20150501.models.*;
import java.util.List;

/** RAM through {@code ram20150501}. */
final class TeaRam implements RamClient {
    private final Client client;

    TeaRam(Endpoints endpoints, Credentials credentials) {
        try {
            client = new Client(TeaCalls.config(endpoints, endpoints.ram(), credentials));
        } catch (Exception e) { // The generated constructor declares nothing narrower.
            throw new CallFailed("ram20150501", e);
        }
    }

    @Override
    public Outcome<String> createUser(String user) {
        CreateUserRequest request = new CreateUserRequest().setUserName(user);
        return TeaCalls.call(
                "CreateUser",
                () -> client.createUserWithOptions(request, TeaCalls.options()).getBody(),
                CreateUserResponseBody::getRequestId,
                body -> body.getUser().getUserId());
    }

    @Override
    public Outcome<String> createLoginProfile(String user, String password) {
        CreateLoginProfileRequest request =
                new CreateLoginProfileRequest().setUserName(user).setPassword(password);
        return TeaCalls.call(
                "CreateLoginProfile",
                () -> client.createLoginProfileWithOptions(request, TeaCalls.options())
                        .getBody(),
                CreateLoginProfileResponseBody::getRequestId,
                body -> body.getLoginProfile().getUserName());
    }

    @Override
    public Outcome<Credentials> createAccessKey(String user) {
        CreateAccessKeyRequest request = new CreateAccessKeyRequest().setUserName(user);
        return TeaCalls.call(
                "CreateAccessKey",
                () -> client.createAccessKeyWithOptions(request, TeaCalls.options())
                        .getBody(),
                CreateAccessKeyResponseBody::getRequestId,
                body -> new Credentials(
                        body.getAccessKey().getAccessKeyId(),
                        body.getAccessKey().getAccessKeySecret(),
                        null));
    }

    @Override
    public Outcome<String> switchOffAccessKey(String user, String accessKeyId) {
        UpdateAccessKeyRequest request = new UpdateAccessKeyRequest()
                .setUserName(user)
                .setUserAccessKeyId(accessKeyId)
                .setStatus("Inactive");
        return TeaCalls.call(
                "UpdateAccessKey",
                () -> client.updateAccessKeyWithOptions(request, TeaCalls.options())
                        .getBody(),
                UpdateAccessKeyResponseBody::getRequestId,
                body -> accessKeyId);
    }

    @Override
    public Outcome<List<String>> listUsers() {
        return TeaCalls.call(
                "ListUsers",
                () -> client.listUsersWithOptions(new ListUsersRequest(), TeaCalls.options())
                        .getBody(),
                ListUsersResponseBody::getRequestId,
                body -> body.getUsers().getUser().stream()
                        .map(ListUsersResponseBody.ListUsersResponseBodyUsersUser::getUserName)
                        .toList());
    }

    @Override
    public Outcome<String> createGroup(String group) {
        CreateGroupRequest request = new CreateGroupRequest().setGroupName(group);
        return TeaCalls.call(
                "CreateGroup",
                () -> client.createGroupWithOptions(request, TeaCalls.options()).getBody(),
                CreateGroupResponseBody::getRequestId,
                body -> body.getGroup().getGroupName());
    }

    @Override
    public Outcome<String> addUserToGroup(String user, String group) {
        AddUserToGroupRequest request =
                new AddUserToGroupRequest().setUserName(user).setGroupName(group);
        return TeaCalls.call(
                "AddUserToGroup",
                () -> client.addUserToGroupWithOptions(request, TeaCalls.options())
                        .getBody(),
                AddUserToGroupResponseBody::getRequestId,
                body -> group);
    }

    @Override
    public Outcome<String> createRole(String role, String trust) {
        CreateRoleRequest request = new CreateRoleRequest().setRoleName(role).setAssumeRolePolicyDocument(trust);
        return TeaCalls.call(
                "CreateRole",
                () -> client.createRoleWithOptions(request, TeaCalls.options()).getBody(),
                CreateRoleResponseBody::getRequestId,
                body -> body.getRole().getArn());
    }

    @Override
    public Outcome<String> trustOf(String role) {
        GetRoleRequest request = new GetRoleRequest().setRoleName(role);
        return TeaCalls.call(
                "GetRole",
                () -> client.getRoleWithOptions(request, TeaCalls.options()).getBody(),
                GetRoleResponseBody::getRequestId,
                body -> body.getRole().getAssumeRolePolicyDocument());
    }

    @Override
    public Outcome<String> changeTrust(String role, String trust) {
        UpdateRoleRequest request = new UpdateRoleRequest().setRoleName(role).setNewAssumeRolePolicyDocument(trust);
        return TeaCalls.call(
                "UpdateRole",
                () -> client.updateRoleWithOptions(request, TeaCalls.options()).getBody(),
                UpdateRoleResponseBody::getRequestId,
                body -> body.getRole().getArn());
    }

    @Override
    public Outcome<String> deleteRole(String role) {
        DeleteRoleRequest request = new DeleteRoleRequest().setRoleName(role);
        return TeaCalls.call(
                "DeleteRole",
                () -> client.deleteRoleWithOptions(request, TeaCalls.options()).getBody(),
                DeleteRoleResponseBody::getRequestId,
                body -> role);
    }

    @Override
    public Outcome<String> createPolicy(String policy, String document) {
        CreatePolicyRequest request =
                new CreatePolicyRequest().setPolicyName(policy).setPolicyDocument(document);
        return TeaCalls.call(
                "CreatePolicy",
                () -> client.createPolicyWithOptions(request, TeaCalls.options())
                        .getBody(),
                CreatePolicyResponseBody::getRequestId,
                body -> body.getPolicy().getPolicyName());
    }

    @Override
    public Outcome<String> changePolicy(String policy, String document) {
        CreatePolicyVersionRequest request = new CreatePolicyVersionRequest()
                .setPolicyName(policy)
                .setPolicyDocument(document)
                .setSetAsDefault(true);
        return TeaCalls.call(
                "CreatePolicyVersion",
                () -> client.createPolicyVersionWithOptions(request, TeaCalls.options())
                        .getBody(),
                CreatePolicyVersionResponseBody::getRequestId,
                body -> body.getPolicyVersion().getVersionId());
    }

    @Override
    public Outcome<String> attach(PolicyRef policy, Bearer bearer) {
        return TeaAttachments.attach(client, policy, bearer);
    }

    @Override
    public Outcome<String> detach(PolicyRef policy, Bearer bearer) {
        return TeaAttachments.detach(client, policy, bearer);
    }

    @Override
    public Outcome<List<PolicyRef>> policiesOfRole(String role) {
        ListPoliciesForRoleRequest request = new ListPoliciesForRoleRequest().setRoleName(role);
        return TeaCalls.call(
                "ListPoliciesForRole",
                () -> client.listPoliciesForRoleWithOptions(request, TeaCalls.options())
                        .getBody(),
                ListPoliciesForRoleResponseBody::getRequestId,
                body -> body.getPolicies().getPolicy().stream()
                        .map(policy -> new PolicyRef(policy.getPolicyType(), policy.getPolicyName()))
                        .toList());
    }

    @Override
    public void close() {}
}
