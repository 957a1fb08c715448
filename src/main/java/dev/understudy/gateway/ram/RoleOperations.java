package dev.understudy.gateway.ram;

import static dev.understudy.gateway.ram.RamParameters.ROLE_NAME;
import static dev.understudy.gateway.rpc.Parameter.optional;
import static dev.understudy.gateway.rpc.Parameter.required;

import dev.understudy.gateway.rpc.Fields;
import dev.understudy.gateway.rpc.Page;
import dev.understudy.gateway.rpc.RpcCall;
import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.ram.Documents;
import dev.understudy.ram.NewRole;
import dev.understudy.ram.Ram;
import dev.understudy.ram.RamRole;
import dev.understudy.ram.RamRole.TrustPolicy;
import dev.understudy.ram.RoleChanges;
import java.util.List;
import java.util.Map;

/** CreateRole, GetRole, UpdateRole, DeleteRole, ListRoles. */
final class RoleOperations {
    private final Ram ram;

    RoleOperations(Ram ram) {
        this.ram = ram;
    }

    List<RpcOperation> all() {
        return List.of(
                // On the role by name, as the newer table has it: `role/*` and `role/team-*` both match that.
                RpcOperation.ram(
                                "CreateRole",
                                RamResources::role,
                                this::create,
                                ROLE_NAME,
                                required("AssumeRolePolicyDocument", RamForms.trustPolicy(ram)),
                                optional("Description", RamForms.DESCRIPTION),
                                optional("MaxSessionDuration", RamForms.SESSION_SECONDS),
                                RamParameters.TAG)
                        .refusing("EntityAlreadyExists.Role", "LimitExceeded.Role")
                        .filling(this::creationContext),
                RpcOperation.ram("GetRole", RamResources::role, this::get, ROLE_NAME)
                        .refusing("EntityNotExist.Role"),
                RpcOperation.ram(
                                "UpdateRole",
                                RamResources::role,
                                this::update,
                                ROLE_NAME,
                                optional("NewAssumeRolePolicyDocument", RamForms.trustPolicy(ram)),
                                optional("NewDescription", RamForms.DESCRIPTION),
                                optional("NewMaxSessionDuration", RamForms.SESSION_SECONDS))
                        .refusing("EntityNotExist.Role"),
                RpcOperation.ram("DeleteRole", RamResources::role, this::delete, ROLE_NAME)
                        .refusing("EntityNotExist.Role", "DeleteConflict.Role.Policy"),
                RpcOperation.ram(
                        "ListRoles",
                        RamResources::roles,
                        this::list,
                        RamParameters.paged(RamParameters.LARGE_PAGE, RamParameters.TAG)));
    }

    private TrustPolicy trust(RpcCall call, String parameter, String text) {
        return Documents.trust(ram.quotas(call.account()), ram.rulings(call.account()), parameter, text);
    }

    private Map<String, List<String>> creationContext(RpcCall call) {
        String parameter = "AssumeRolePolicyDocument";
        TrustPolicy trust = trust(call, parameter, call.required(parameter));
        return TrustContext.of(trust, Tags.requestTags(call));
    }

    private Map<String, Object> create(RpcCall call) {
        String parameter = "AssumeRolePolicyDocument";
        Integer seconds = call.changedNumber("MaxSessionDuration");
        NewRole wanted = new NewRole(
                call.required("RoleName"),
                call.orEmpty("Description"),
                trust(call, parameter, call.required(parameter)),
                seconds == null ? NewRole.DEFAULT_SESSION_SECONDS : seconds,
                Tags.of(call));
        RamRole role = ram.roles().create(call.account(), wanted, call.now());
        return Fields.of("Role", fields(role).map()).map();
    }

    private Map<String, Object> get(RpcCall call) {
        return Fields.of("Role", dated(ram.roles().get(call.account(), call.required("RoleName"))))
                .map();
    }

    private Map<String, Object> update(RpcCall call) {
        String parameter = "NewAssumeRolePolicyDocument";
        RoleChanges changes = new RoleChanges(
                call.text(parameter).map(text -> trust(call, parameter, text)).orElse(null),
                call.change("NewDescription"),
                call.changedNumber("NewMaxSessionDuration"));
        RamRole updated = ram.roles().update(call.account(), call.required("RoleName"), changes, call.now());
        return Fields.of("Role", dated(updated)).map();
    }

    private Map<String, Object> delete(RpcCall call) {
        ram.roles().delete(call.account(), call.required("RoleName"));
        return Fields.none();
    }

    private Map<String, Object> list(RpcCall call) {
        Map<String, String> wanted = Tags.of(call);
        List<RamRole> found = ram.roles().list(call.account()).stream()
                .filter(role -> Tags.fit(wanted, role.tags()))
                .toList();
        return Page.of(call, found, role -> RamRole.key(role.name()))
                .fields("Roles", "Role", RoleOperations::listed)
                .map();
    }

    private static Map<String, Object> dated(RamRole role) {
        return fields(role).and("UpdateDate", role.updatedAt()).map();
    }

    private static Fields fields(RamRole role) {
        return Fields.of("RoleId", role.id())
                .and("RoleName", role.name())
                .and("Arn", role.arn())
                .and("Description", role.description())
                .and("AssumeRolePolicyDocument", role.trust().text())
                .and("MaxSessionDuration", role.maxSessionSeconds())
                .and("CreateDate", role.createdAt());
    }

    /** Lists leave the trust policy out. */
    private static Map<String, Object> listed(RamRole role) {
        return Fields.of("RoleId", role.id())
                .and("RoleName", role.name())
                .and("Arn", role.arn())
                .and("Description", role.description())
                .and("MaxSessionDuration", role.maxSessionSeconds())
                .and("CreateDate", role.createdAt())
                .and("UpdateDate", role.updatedAt())
                .and("Tags", Tags.list(role.tags()))
                .map();
    }
}
