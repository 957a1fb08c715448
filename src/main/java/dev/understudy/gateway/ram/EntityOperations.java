package dev.understudy.gateway.ram;

import static dev.understudy.gateway.ram.RamParameters.POLICY_NAME;
import static dev.understudy.gateway.ram.RamParameters.POLICY_TYPE;

import dev.understudy.gateway.rpc.Fields;
import dev.understudy.gateway.rpc.RpcCall;
import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.ram.Attachments;
import dev.understudy.ram.Attachments.Entities;
import dev.understudy.ram.Attachments.Entity;
import dev.understudy.ram.RamGroup;
import dev.understudy.ram.RamRole;
import dev.understudy.ram.RamUser;
import java.util.List;
import java.util.Map;

/** ListEntitiesForPolicy. */
final class EntityOperations {
    private final Attachments attachments;

    EntityOperations(Attachments attachments) {
        this.attachments = attachments;
    }

    List<RpcOperation> all() {
        return List.of(
                RpcOperation.ram("ListEntitiesForPolicy", RamResources::policy, this::list, POLICY_TYPE, POLICY_NAME)
                        .refusing("EntityNotExist.Policy"));
    }

    private Map<String, Object> list(RpcCall call) {
        Entities entities = attachments.entities(call.account(), PolicyFields.ref(call));
        return Fields.of("Groups", Fields.list("Group", entities.groups(), EntityOperations::group))
                .and("Users", Fields.list("User", entities.users(), EntityOperations::user))
                .and("Roles", Fields.list("Role", entities.roles(), EntityOperations::role))
                .map();
    }

    private static Map<String, Object> group(Entity<RamGroup> attached) {
        return Fields.of("GroupName", attached.entity().name())
                .and("Comments", attached.entity().comments())
                .and("AttachDate", attached.attachedAt())
                .map();
    }

    private static Map<String, Object> user(Entity<RamUser> attached) {
        return Fields.of("UserId", attached.entity().id())
                .and("UserName", attached.entity().name())
                .and("DisplayName", attached.entity().details().displayName())
                .and("AttachDate", attached.attachedAt())
                .map();
    }

    private static Map<String, Object> role(Entity<RamRole> attached) {
        return Fields.of("RoleId", attached.entity().id())
                .and("RoleName", attached.entity().name())
                .and("Arn", attached.entity().arn())
                .and("Description", attached.entity().description())
                .and("AttachDate", attached.attachedAt())
                .map();
    }
}
