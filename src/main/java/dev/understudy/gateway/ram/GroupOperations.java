package dev.understudy.gateway.ram;

import static dev.understudy.gateway.ram.RamParameters.GROUP_NAME;
import static dev.understudy.gateway.rpc.Parameter.optional;

import dev.understudy.gateway.rpc.Fields;
import dev.understudy.gateway.rpc.Page;
import dev.understudy.gateway.rpc.RpcCall;
import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.ram.Groups;
import dev.understudy.ram.RamGroup;
import java.util.List;
import java.util.Map;

/** CreateGroup, GetGroup, UpdateGroup, DeleteGroup, ListGroups. */
final class GroupOperations {
    private final Groups groups;

    GroupOperations(Groups groups) {
        this.groups = groups;
    }

    List<RpcOperation> all() {
        return List.of(
                RpcOperation.ram(
                                "CreateGroup",
                                RamResources::groups,
                                this::create,
                                GROUP_NAME,
                                optional("Comments", RamForms.COMMENTS))
                        .refusing("EntityAlreadyExists.Group", "LimitExceeded.Group"),
                RpcOperation.ram("GetGroup", RamResources::group, this::get, GROUP_NAME)
                        .refusing("EntityNotExist.Group"),
                RpcOperation.ram(
                                "UpdateGroup",
                                RamResources::group,
                                this::update,
                                GROUP_NAME,
                                optional("NewGroupName", RamForms.GROUP),
                                optional("NewComments", RamForms.COMMENTS))
                        .refusing("EntityNotExist.Group", "EntityAlreadyExists.Group"),
                RpcOperation.ram("DeleteGroup", RamResources::group, this::delete, GROUP_NAME)
                        .refusing("EntityNotExist.Group", "DeleteConflict.Group.User", "DeleteConflict.Group.Policy"),
                RpcOperation.ram(
                        "ListGroups", RamResources::groups, this::list, RamParameters.paged(RamParameters.SMALL_PAGE)));
    }

    private Map<String, Object> create(RpcCall call) {
        RamGroup group =
                groups.create(call.account(), call.required("GroupName"), call.orEmpty("Comments"), call.now());
        return Fields.of("Group", fields(group).map()).map();
    }

    private Map<String, Object> get(RpcCall call) {
        return Fields.of("Group", dated(groups.get(call.account(), call.required("GroupName"))))
                .map();
    }

    private Map<String, Object> update(RpcCall call) {
        RamGroup updated = groups.update(
                call.account(),
                call.required("GroupName"),
                call.changeUnlessEmpty("NewGroupName"),
                call.change("NewComments"),
                call.now());
        return Fields.of("Group", dated(updated)).map();
    }

    private Map<String, Object> delete(RpcCall call) {
        groups.delete(call.account(), call.required("GroupName"));
        return Fields.none();
    }

    private Map<String, Object> list(RpcCall call) {
        return Page.of(call, groups.list(call.account()), RamGroup::name)
                .fields("Groups", "Group", GroupOperations::dated)
                .map();
    }

    private static Map<String, Object> dated(RamGroup group) {
        return fields(group).and("UpdateDate", group.updatedAt()).map();
    }

    private static Fields fields(RamGroup group) {
        return Fields.of("GroupId", group.id())
                .and("GroupName", group.name())
                .and("Comments", group.comments())
                .and("CreateDate", group.createdAt());
    }
}
