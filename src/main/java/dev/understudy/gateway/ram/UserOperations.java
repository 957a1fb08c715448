package dev.understudy.gateway.ram;

import static dev.understudy.gateway.ram.RamParameters.USER_NAME;
import static dev.understudy.gateway.rpc.Parameter.optional;

import dev.understudy.gateway.rpc.Fields;
import dev.understudy.gateway.rpc.Page;
import dev.understudy.gateway.rpc.RpcCall;
import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.ram.RamUser;
import dev.understudy.ram.UserChanges;
import dev.understudy.ram.UserDetails;
import dev.understudy.ram.Users;
import java.util.List;
import java.util.Map;

/** CreateUser, GetUser, UpdateUser, DeleteUser, ListUsers. */
final class UserOperations {
    private final Users users;

    UserOperations(Users users) {
        this.users = users;
    }

    List<RpcOperation> all() {
        return List.of(
                RpcOperation.ram(
                                "CreateUser",
                                RamResources::users,
                                this::create,
                                USER_NAME,
                                optional("DisplayName", RamForms.DISPLAY),
                                optional("MobilePhone", RamForms.MOBILE_PHONE),
                                optional("Email", RamForms.EMAIL),
                                optional("Comments", RamForms.COMMENTS))
                        .refusing("EntityAlreadyExists.User", "LimitExceeded.User"),
                RpcOperation.ram("GetUser", RamResources::user, this::get, USER_NAME)
                        .refusing("EntityNotExist.User"),
                RpcOperation.ram(
                                "UpdateUser",
                                RamResources::user,
                                this::update,
                                USER_NAME,
                                optional("NewUserName", RamForms.USER),
                                optional("NewDisplayName", RamForms.DISPLAY),
                                optional("NewMobilePhone", RamForms.MOBILE_PHONE),
                                optional("NewEmail", RamForms.EMAIL),
                                optional("NewComments", RamForms.COMMENTS))
                        .refusing("EntityNotExist.User", "EntityAlreadyExists.User"),
                RpcOperation.ram("DeleteUser", RamResources::user, this::delete, USER_NAME)
                        .refusing(
                                "EntityNotExist.User",
                                "DeleteConflict.User.Group",
                                "DeleteConflict.User.AccessKey",
                                "DeleteConflict.User.LoginProfile",
                                "DeleteConflict.User.MFADevice",
                                "DeleteConflict.User.Policy"),
                RpcOperation.ram(
                        "ListUsers", RamResources::users, this::list, RamParameters.paged(RamParameters.LARGE_PAGE)));
    }

    private Map<String, Object> create(RpcCall call) {
        UserDetails details = new UserDetails(
                call.orEmpty("DisplayName"),
                call.orEmpty("MobilePhone"),
                call.orEmpty("Email"),
                call.orEmpty("Comments"));
        RamUser user = users.create(call.account(), call.required("UserName"), details, call.now());
        return Fields.of("User", fields(user).map()).map();
    }

    private Map<String, Object> get(RpcCall call) {
        RamUser user = users.get(call.account(), call.required("UserName"));
        // Nobody logs on to a console here, so there is no date of the last time.
        Map<String, Object> fields = fields(user)
                .and("UpdateDate", user.updatedAt())
                .and("LastLoginDate", "")
                .map();
        return Fields.of("User", fields).map();
    }

    private Map<String, Object> update(RpcCall call) {
        UserChanges changes = new UserChanges(
                call.changeUnlessEmpty("NewUserName"),
                call.change("NewDisplayName"),
                call.change("NewMobilePhone"),
                call.change("NewEmail"),
                call.change("NewComments"));
        return Fields.of("User", dated(users.update(call.account(), call.required("UserName"), changes, call.now())))
                .map();
    }

    private Map<String, Object> delete(RpcCall call) {
        users.delete(call.account(), call.required("UserName"));
        return Fields.none();
    }

    private Map<String, Object> list(RpcCall call) {
        return Page.of(call, users.list(call.account()), RamUser::name)
                .fields("Users", "User", UserOperations::dated)
                .map();
    }

    private static Map<String, Object> dated(RamUser user) {
        return fields(user).and("UpdateDate", user.updatedAt()).map();
    }

    private static Fields fields(RamUser user) {
        return Fields.of("UserId", user.id())
                .and("UserName", user.name())
                .and("DisplayName", user.details().displayName())
                .and("MobilePhone", user.details().mobilePhone())
                .and("Email", user.details().email())
                .and("Comments", user.details().comments())
                .and("CreateDate", user.createdAt());
    }
}
