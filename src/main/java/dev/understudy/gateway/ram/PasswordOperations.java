package dev.understudy.gateway.ram;

import static dev.understudy.gateway.rpc.Parameter.required;

import dev.understudy.gateway.rpc.Fields;
import dev.understudy.gateway.rpc.RpcCall;
import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.ram.Ram;
import dev.understudy.ram.RamErrors;
import java.util.List;
import java.util.Map;

/** ChangePassword, which only a user can call, for itself. */
final class PasswordOperations {
    private final Ram ram;

    PasswordOperations(Ram ram) {
        this.ram = ram;
    }

    List<RpcOperation> all() {
        return List.of(RpcOperation.ram(
                        "ChangePassword",
                        call -> List.of(RamResources.user(call.account(), caller(call))),
                        this::change,
                        required("OldPassword"),
                        required("NewPassword", RamForms.password(ram, PasswordOperations::caller)))
                .refusing(
                        "NotSupport.Account",
                        "EntityNotExist.User",
                        "InvalidParameter.OldPassword.Incorrect",
                        "InvalidParameter.NewPassword.ReusePrevention"));
    }

    private Map<String, Object> change(RpcCall call) {
        ram.loginProfiles()
                .changePassword(
                        call.account(),
                        caller(call),
                        call.required("OldPassword"),
                        call.required("NewPassword"),
                        call.now());
        return Fields.none();
    }

    private static String caller(RpcCall call) {
        return call.callingUser().orElseThrow(RamErrors::usersOnly);
    }
}
