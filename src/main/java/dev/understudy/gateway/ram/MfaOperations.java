package dev.understudy.gateway.ram;

import static dev.understudy.gateway.ram.RamParameters.USER_NAME;
import static dev.understudy.gateway.rpc.Parameter.required;

import dev.understudy.gateway.rpc.Fields;
import dev.understudy.gateway.rpc.Parameter;
import dev.understudy.gateway.rpc.RpcCall;
import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.ram.MfaDevices;
import dev.understudy.ram.MfaDevices.Codes;
import dev.understudy.ram.MfaDevices.Owned;
import dev.understudy.ram.RamUser;
import dev.understudy.ram.VirtualMfaDevice;
import java.util.List;
import java.util.Map;

/**
 * CreateVirtualMFADevice, ListVirtualMFADevices, DeleteVirtualMFADevice, BindMFADevice, UnbindMFADevice, GetUserMFAInfo.
 *
 * <p>No caller has {@code acs:MFAPresent} from here: only a logon to the console shows a second factor.
 */
final class MfaOperations {
    private static final Parameter SERIAL_NUMBER = required("SerialNumber");

    private final MfaDevices devices;

    MfaOperations(MfaDevices devices) {
        this.devices = devices;
    }

    List<RpcOperation> all() {
        return List.of(
                RpcOperation.ram(
                                "CreateVirtualMFADevice",
                                RamResources::mfaDevices,
                                this::create,
                                required("VirtualMFADeviceName", RamForms.MFA_DEVICE))
                        .refusing("EntityAlreadyExists.VirtualMFADevice", "LimitExceeded.VirtualMFADevice"),
                RpcOperation.ram("ListVirtualMFADevices", RamResources::mfaDevices, this::list),
                RpcOperation.ram(
                                "DeleteVirtualMFADevice",
                                call -> List.of(call.required("SerialNumber")),
                                this::delete,
                                SERIAL_NUMBER)
                        .refusing("EntityNotExist.VirtualMFADevice", "DeleteConflict.VirtualMFADevice.User"),
                RpcOperation.ram(
                                "BindMFADevice",
                                RamResources::user,
                                this::bind,
                                SERIAL_NUMBER,
                                USER_NAME,
                                required("AuthenticationCode1", RamForms.AUTHENTICATION_CODE),
                                required("AuthenticationCode2", RamForms.AUTHENTICATION_CODE))
                        .refusing(
                                "EntityNotExist.User",
                                "EntityNotExist.VirtualMFADevice",
                                "EntityAlreadyExists.User.MFADevice",
                                "EntityAlreadyExists.VirtualMFADevice.User",
                                "CheckAuthenticationCodeFail"),
                RpcOperation.ram("UnbindMFADevice", RamResources::user, this::unbind, USER_NAME)
                        .refusing("EntityNotExist.User", "EntityNotExist.User.MFADevice"),
                RpcOperation.ram("GetUserMFAInfo", RamResources::user, this::info, USER_NAME)
                        .refusing("EntityNotExist.User", "EntityNotExist.User.MFADevice"));
    }

    private Map<String, Object> create(RpcCall call) {
        VirtualMfaDevice device = devices.create(call.account(), call.required("VirtualMFADeviceName"));
        Map<String, Object> fields = serial(call, device)
                .and("Base32StringSeed", device.seed())
                .and("QRCodePNG", QrCode.ofSeed(call.account(), device.name(), device.seed()))
                .map();
        return Fields.of("VirtualMFADevice", fields).map();
    }

    private Map<String, Object> list(RpcCall call) {
        return Fields.of(
                        "VirtualMFADevices",
                        Fields.list("VirtualMFADevice", devices.list(call.account()), owned -> listed(call, owned)))
                .map();
    }

    private Map<String, Object> delete(RpcCall call) {
        devices.delete(call.account(), call.required("SerialNumber"));
        return Fields.none();
    }

    private Map<String, Object> bind(RpcCall call) {
        devices.bind(
                call.account(),
                call.required("UserName"),
                call.required("SerialNumber"),
                new Codes(call.required("AuthenticationCode1"), call.required("AuthenticationCode2")),
                call.now());
        return Fields.none();
    }

    private Map<String, Object> unbind(RpcCall call) {
        VirtualMfaDevice device = devices.unbind(call.account(), call.required("UserName"));
        return Fields.of("MFADevice", serial(call, device).map()).map();
    }

    private Map<String, Object> info(RpcCall call) {
        VirtualMfaDevice device = devices.of(call.account(), call.required("UserName"));
        // U2F keys are bound in the console only.
        return Fields.of("MFADevice", serial(call, device).and("Type", "VMFA").map())
                .map();
    }

    private static Map<String, Object> listed(RpcCall call, Owned owned) {
        Fields fields = serial(call, owned.device());
        VirtualMfaDevice.Binding binding = owned.device().binding();
        RamUser owner = owned.owner();
        if (binding != null && owner != null) {
            fields.and("ActivateDate", binding.since()).and("User", user(owner));
        }
        return fields.map();
    }

    private static Map<String, Object> user(RamUser user) {
        return Fields.of("UserId", user.id())
                .and("UserName", user.name())
                .and("DisplayName", user.details().displayName())
                .map();
    }

    private static Fields serial(RpcCall call, VirtualMfaDevice device) {
        return Fields.of("SerialNumber", VirtualMfaDevice.serialNumber(call.account(), device.name()));
    }
}
