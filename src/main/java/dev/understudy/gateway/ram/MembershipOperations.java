package dev.understudy.gateway.ram;

import static dev.understudy.gateway.ram.RamParameters.GROUP_NAME;
import static dev.understudy.gateway.ram.RamParameters.USER_NAME;

import dev.understudy.gateway.rpc.Fields;
import dev.understudy.gateway.rpc.Page;
import dev.understudy.gateway.rpc.RpcCall;
import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.ram.Memberships;
import dev.understudy.ram.Memberships.Membership;
import java.util.List;
import java.util.Map;

/** AddUserToGroup, RemoveUserFromGroup, ListUsersForGroup, ListGroupsForUser. */
final class MembershipOperations {
    private final Memberships memberships;

    MembershipOperations(Memberships memberships) {
        this.memberships = memberships;
    }

    List<RpcOperation> all() {
        return List.of(
                RpcOperation.ram("AddUserToGroup", RamResources::userAndGroup, this::add, USER_NAME, GROUP_NAME)
                        .refusing(
                                "EntityNotExist.User",
                                "EntityNotExist.Group",
                                "EntityAlreadyExists.User.Group",
                                "LimitExceeded.User.Group"),
                RpcOperation.ram("RemoveUserFromGroup", RamResources::userAndGroup, this::remove, USER_NAME, GROUP_NAME)
                        .refusing("EntityNotExist.User", "EntityNotExist.Group", "EntityNotExist.User.Group"),
                RpcOperation.ram(
                                "ListUsersForGroup",
                                RamResources::group,
                                this::users,
                                RamParameters.paged(RamParameters.LARGE_PAGE, GROUP_NAME))
                        .refusing("EntityNotExist.Group"),
                RpcOperation.ram("ListGroupsForUser", RamResources::user, this::groups, USER_NAME)
                        .refusing("EntityNotExist.User"));
    }

    private Map<String, Object> add(RpcCall call) {
        memberships.join(call.account(), call.required("UserName"), call.required("GroupName"), call.now());
        return Fields.none();
    }

    private Map<String, Object> remove(RpcCall call) {
        memberships.leave(call.account(), call.required("UserName"), call.required("GroupName"));
        return Fields.none();
    }

    private Map<String, Object> users(RpcCall call) {
        List<Membership> members = memberships.ofGroup(call.account(), call.required("GroupName"));
        return Page.of(call, members, membership -> membership.user().name())
                .fields("Users", "User", MembershipOperations::user)
                .map();
    }

    private Map<String, Object> groups(RpcCall call) {
        List<Membership> joined = memberships.ofUser(call.account(), call.required("UserName"));
        return Fields.of("Groups", Fields.list("Group", joined, MembershipOperations::group))
                .map();
    }

    private static Map<String, Object> user(Membership membership) {
        return Fields.of("UserName", membership.user().name())
                .and("DisplayName", membership.user().details().displayName())
                .and("JoinDate", membership.joinedAt())
                .map();
    }

    private static Map<String, Object> group(Membership membership) {
        return Fields.of("GroupId", membership.group().id())
                .and("GroupName", membership.group().name())
                .and("Comments", membership.group().comments())
                .and("JoinDate", membership.joinedAt())
                .map();
    }
}
