package dev.understudy.harness.client;

import com.aliyuncs.ram.model.v20150501.*;
import java.util.List;

/** RAM through {@code aliyun-java-sdk-ram}. */
final class CoreRam implements RamClient {
    private final CoreCalls calls;

    CoreRam(Endpoints endpoints, Credentials credentials) {
        calls = new CoreCalls(endpoints, endpoints.ram(), credentials);
    }

    @Override
    public Outcome<String> createUser(String user) {
        CreateUserRequest request = new CreateUserRequest();
        request.setUserName(user);
        return calls.call(
                request, CreateUserResponse::getRequestId, r -> r.getUser().getUserId());
    }

    @Override
    public Outcome<String> createLoginProfile(String user, String password) {
        CreateLoginProfileRequest request = new CreateLoginProfileRequest();
        request.setUserName(user);
        request.setPassword(password);
        return calls.call(
                request,
                CreateLoginProfileResponse::getRequestId,
                r -> r.getLoginProfile().getUserName());
    }

    @Override
    public Outcome<Credentials> createAccessKey(String user) {
        CreateAccessKeyRequest request = new CreateAccessKeyRequest();
        request.setUserName(user);
        return calls.call(request, CreateAccessKeyResponse::getRequestId, r -> {
            CreateAccessKeyResponse.AccessKey key = r.getAccessKey();
            return new Credentials(key.getAccessKeyId(), key.getAccessKeySecret(), null);
        });
    }

    @Override
    public Outcome<String> switchOffAccessKey(String user, String accessKeyId) {
        UpdateAccessKeyRequest request = new UpdateAccessKeyRequest();
        request.setUserName(user);
        request.setUserAccessKeyId(accessKeyId);
        request.setStatus("Inactive");
        return calls.call(request, UpdateAccessKeyResponse::getRequestId, r -> accessKeyId);
    }

    @Override
    public Outcome<List<String>> listUsers() {
        return calls.call(
                new ListUsersRequest(),
                ListUsersResponse::getRequestId,
                r -> r.getUsers().stream()
                        .map(ListUsersResponse.User::getUserName)
                        .toList());
    }

    @Override
    public Outcome<String> createGroup(String group) {
        CreateGroupRequest request = new CreateGroupRequest();
        request.setGroupName(group);
        return calls.call(
                request, CreateGroupResponse::getRequestId, r -> r.getGroup().getGroupName());
    }

    @Override
    public Outcome<String> addUserToGroup(String user, String group) {
        AddUserToGroupRequest request = new AddUserToGroupRequest();
        request.setUserName(user);
        request.setGroupName(group);
        return calls.call(request, AddUserToGroupResponse::getRequestId, r -> group);
    }

    @Override
    public Outcome<String> createRole(String role, String trust) {
        CreateRoleRequest request = new CreateRoleRequest();
        request.setRoleName(role);
        request.setAssumeRolePolicyDocument(trust);
        return calls.call(
                request, CreateRoleResponse::getRequestId, r -> r.getRole().getArn());
    }

    @Override
    public Outcome<String> trustOf(String role) {
        GetRoleRequest request = new GetRoleRequest();
        request.setRoleName(role);
        return calls.call(
                request, GetRoleResponse::getRequestId, r -> r.getRole().getAssumeRolePolicyDocument());
    }

    @Override
    public Outcome<String> changeTrust(String role, String trust) {
        UpdateRoleRequest request = new UpdateRoleRequest();
        request.setRoleName(role);
        request.setNewAssumeRolePolicyDocument(trust);
        return calls.call(
                request, UpdateRoleResponse::getRequestId, r -> r.getRole().getArn());
    }

    @Override
    public Outcome<String> deleteRole(String role) {
        DeleteRoleRequest request = new DeleteRoleRequest();
        request.setRoleName(role);
        return calls.call(request, DeleteRoleResponse::getRequestId, r -> role);
    }

    @Override
    public Outcome<String> createPolicy(String policy, String document) {
        CreatePolicyRequest request = new CreatePolicyRequest();
        request.setPolicyName(policy);
        request.setPolicyDocument(document);
        return calls.call(
                request, CreatePolicyResponse::getRequestId, r -> r.getPolicy().getPolicyName());
    }

    @Override
    public Outcome<String> changePolicy(String policy, String document) {
        CreatePolicyVersionRequest request = new CreatePolicyVersionRequest();
        request.setPolicyName(policy);
        request.setPolicyDocument(document);
        request.setSetAsDefault(true);
        return calls.call(
                request,
                CreatePolicyVersionResponse::getRequestId,
                r -> r.getPolicyVersion().getVersionId());
    }

    @Override
    public Outcome<String> attach(PolicyRef policy, Bearer bearer) {
        return switch (bearer.kind()) {
            case USER -> {
                AttachPolicyToUserRequest request = new AttachPolicyToUserRequest();
                request.setUserName(bearer.name());
                request.setPolicyType(policy.type());
                request.setPolicyName(policy.name());
                yield calls.call(request, AttachPolicyToUserResponse::getRequestId, r -> policy.name());
            }
            case GROUP -> {
                AttachPolicyToGroupRequest request = new AttachPolicyToGroupRequest();
                request.setGroupName(bearer.name());
                request.setPolicyType(policy.type());
                request.setPolicyName(policy.name());
                yield calls.call(request, AttachPolicyToGroupResponse::getRequestId, r -> policy.name());
            }
            case ROLE -> {
                AttachPolicyToRoleRequest request = new AttachPolicyToRoleRequest();
                request.setRoleName(bearer.name());
                request.setPolicyType(policy.type());
                request.setPolicyName(policy.name());
                yield calls.call(request, AttachPolicyToRoleResponse::getRequestId, r -> policy.name());
            }
        };
    }

    @Override
    public Outcome<String> detach(PolicyRef policy, Bearer bearer) {
        return switch (bearer.kind()) {
            case USER -> {
                DetachPolicyFromUserRequest request = new DetachPolicyFromUserRequest();
                request.setUserName(bearer.name());
                request.setPolicyType(policy.type());
                request.setPolicyName(policy.name());
                yield calls.call(request, DetachPolicyFromUserResponse::getRequestId, r -> policy.name());
            }
            case GROUP -> {
                DetachPolicyFromGroupRequest request = new DetachPolicyFromGroupRequest();
                request.setGroupName(bearer.name());
                request.setPolicyType(policy.type());
                request.setPolicyName(policy.name());
                yield calls.call(request, DetachPolicyFromGroupResponse::getRequestId, r -> policy.name());
            }
            case ROLE -> {
                DetachPolicyFromRoleRequest request = new DetachPolicyFromRoleRequest();
                request.setRoleName(bearer.name());
                request.setPolicyType(policy.type());
                request.setPolicyName(policy.name());
                yield calls.call(request, DetachPolicyFromRoleResponse::getRequestId, r -> policy.name());
            }
        };
    }

    @Override
    public Outcome<List<PolicyRef>> policiesOfRole(String role) {
        ListPoliciesForRoleRequest request = new ListPoliciesForRoleRequest();
        request.setRoleName(role);
        return calls.call(
                request,
                ListPoliciesForRoleResponse::getRequestId,
                r -> r.getPolicies().stream()
                        .map(policy -> new PolicyRef(policy.getPolicyType(), policy.getPolicyName()))
                        .toList());
    }

    @Override
    public void close() {
        calls.close();
    }
}
