package dev.understudy.harness.client;

import com.aliyun.ram20150501.Client;
import com.aliyun.ram20150501.models.*;

/** What hangs on whom, through {@code ram20150501}, which has one call for each kind of bearer. */
final class TeaAttachments {
    private TeaAttachments() {}

    static Outcome<String> attach(Client client, PolicyRef policy, Bearer bearer) {
        return switch (bearer.kind()) {
            case USER ->
                TeaCalls.call(
                        "AttachPolicyToUser",
                        () -> client.attachPolicyToUserWithOptions(
                                        new AttachPolicyToUserRequest()
                                                .setUserName(bearer.name())
                                                .setPolicyType(policy.type())
                                                .setPolicyName(policy.name()),
                                        TeaCalls.options())
                                .getBody(),
                        AttachPolicyToUserResponseBody::getRequestId,
                        body -> policy.name());
            case GROUP ->
                TeaCalls.call(
                        "AttachPolicyToGroup",
                        () -> client.attachPolicyToGroupWithOptions(
                                        new AttachPolicyToGroupRequest()
                                                .setGroupName(bearer.name())
                                                .setPolicyType(policy.type())
                                                .setPolicyName(policy.name()),
                                        TeaCalls.options())
                                .getBody(),
                        AttachPolicyToGroupResponseBody::getRequestId,
                        body -> policy.name());
            case ROLE ->
                TeaCalls.call(
                        "AttachPolicyToRole",
                        () -> client.attachPolicyToRoleWithOptions(
                                        new AttachPolicyToRoleRequest()
                                                .setRoleName(bearer.name())
                                                .setPolicyType(policy.type())
                                                .setPolicyName(policy.name()),
                                        TeaCalls.options())
                                .getBody(),
                        AttachPolicyToRoleResponseBody::getRequestId,
                        body -> policy.name());
        };
    }

    static Outcome<String> detach(Client client, PolicyRef policy, Bearer bearer) {
        return switch (bearer.kind()) {
            case USER ->
                TeaCalls.call(
                        "DetachPolicyFromUser",
                        () -> client.detachPolicyFromUserWithOptions(
                                        new DetachPolicyFromUserRequest()
                                                .setUserName(bearer.name())
                                                .setPolicyType(policy.type())
                                                .setPolicyName(policy.name()),
                                        TeaCalls.options())
                                .getBody(),
                        DetachPolicyFromUserResponseBody::getRequestId,
                        body -> policy.name());
            case GROUP ->
                TeaCalls.call(
                        "DetachPolicyFromGroup",
                        () -> client.detachPolicyFromGroupWithOptions(
                                        new DetachPolicyFromGroupRequest()
                                                .setGroupName(bearer.name())
                                                .setPolicyType(policy.type())
                                                .setPolicyName(policy.name()),
                                        TeaCalls.options())
                                .getBody(),
                        DetachPolicyFromGroupResponseBody::getRequestId,
                        body -> policy.name());
            case ROLE ->
                TeaCalls.call(
                        "DetachPolicyFromRole",
                        () -> client.detachPolicyFromRoleWithOptions(
                                        new DetachPolicyFromRoleRequest()
                                                .setRoleName(bearer.name())
                                                .setPolicyType(policy.type())
                                                .setPolicyName(policy.name()),
                                        TeaCalls.options())
                                .getBody(),
                        DetachPolicyFromRoleResponseBody::getRequestId,
                        body -> policy.name());
        };
    }
}
