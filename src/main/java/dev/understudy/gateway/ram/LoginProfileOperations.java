package dev.understudy.gateway.ram;

import static dev.understudy.gateway.ram.RamParameters.USER_NAME;
import static dev.understudy.gateway.rpc.Parameter.optional;
import static dev.understudy.gateway.rpc.Parameter.required;

import dev.understudy.gateway.rpc.Fields;
import dev.understudy.gateway.rpc.Form;
import dev.understudy.gateway.rpc.Forms;
import dev.understudy.gateway.rpc.RpcCall;
import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.ram.LoginProfile;
import dev.understudy.ram.LoginProfiles;
import dev.understudy.ram.Ram;
import java.util.List;
import java.util.Map;

/** CreateLoginProfile, GetLoginProfile, UpdateLoginProfile, DeleteLoginProfile. */
final class LoginProfileOperations {
    private final LoginProfiles profiles;
    private final Form password;

    LoginProfileOperations(Ram ram) {
        this.profiles = ram.loginProfiles();
        this.password = RamForms.password(ram, call -> call.orEmpty("UserName"));
    }

    List<RpcOperation> all() {
        return List.of(
                RpcOperation.ram(
                                "CreateLoginProfile",
                                RamResources::user,
                                this::create,
                                USER_NAME,
                                required("Password", password),
                                optional("PasswordResetRequired", Forms.FLAG),
                                optional("MFABindRequired", Forms.FLAG))
                        .refusing("EntityNotExist.User", "EntityAlreadyExists.User.LoginProfile"),
                RpcOperation.ram("GetLoginProfile", RamResources::user, this::get, USER_NAME)
                        .refusing("EntityNotExist.User", "EntityNotExist.User.LoginProfile"),
                RpcOperation.ram(
                                "UpdateLoginProfile",
                                RamResources::user,
                                this::update,
                                USER_NAME,
                                optional("Password", password),
                                optional("PasswordResetRequired", Forms.FLAG),
                                optional("MFABindRequired", Forms.FLAG))
                        .refusing("EntityNotExist.User", "EntityNotExist.User.LoginProfile"),
                RpcOperation.ram("DeleteLoginProfile", RamResources::user, this::delete, USER_NAME)
                        .refusing("EntityNotExist.User", "EntityNotExist.User.LoginProfile"));
    }

    private Map<String, Object> create(RpcCall call) {
        LoginProfile profile = new LoginProfile(
                call.required("Password"),
                call.flag("PasswordResetRequired"),
                call.flag("MFABindRequired"),
                call.now());
        return answer(call, profiles.create(call.account(), call.required("UserName"), profile));
    }

    private Map<String, Object> get(RpcCall call) {
        return answer(call, profiles.get(call.account(), call.required("UserName")));
    }

    private Map<String, Object> update(RpcCall call) {
        LoginProfiles.Changes changes = new LoginProfiles.Changes(
                call.changeUnlessEmpty("Password"),
                call.changedFlag("PasswordResetRequired"),
                call.changedFlag("MFABindRequired"));
        profiles.update(call.account(), call.required("UserName"), changes, call.now());
        return Fields.none();
    }

    private Map<String, Object> delete(RpcCall call) {
        profiles.delete(call.account(), call.required("UserName"));
        return Fields.none();
    }

    private static Map<String, Object> answer(RpcCall call, LoginProfile profile) {
        Map<String, Object> fields = Fields.of("UserName", call.required("UserName"))
                .and("PasswordResetRequired", profile.passwordResetRequired())
                .and("MFABindRequired", profile.mfaBindRequired())
                .and("CreateDate", profile.createdAt())
                .map();
        return Fields.of("LoginProfile", fields).map();
    }
}
