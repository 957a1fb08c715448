package dev.understudy.gateway.ram.model;

import static dev.understudy.gateway.ram.model.Verdict.unless;
import static dev.understudy.gateway.ram.model.Verdict.when;

import dev.understudy.gateway.ram.model.ModelAccount.Login;
import dev.understudy.gateway.ram.model.ModelAccount.UserKey;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/** What users prove themselves with, as the pages of RAM API have it. */
final class ModelCredentials {
    private final ModelAccount account;

    ModelCredentials(ModelAccount account) {
        this.account = account;
    }

    Map<String, Function<ModelCall, String>> operations() {
        Map<String, Function<ModelCall, String>> all = new TreeMap<>();
        all.put("CreateLoginProfile", this::createLogin);
        all.put(
                "GetLoginProfile",
                call -> ofLogin(call).thenSay(() -> {
                    Login login = login(call);
                    return "reset " + login.reset() + ", mfa " + login.mfa();
                }));
        all.put("UpdateLoginProfile", this::updateLogin);
        all.put("DeleteLoginProfile", call -> ofLogin(call).then(() -> account.logins.remove(user(call))));
        all.put("CreateAccessKey", this::createKey);
        all.put(
                "UpdateAccessKey",
                call -> ofKey(call)
                        .then(() -> account.keys.put(key(call), new UserKey(user(call), call.get("Status")))));
        all.put("DeleteAccessKey", call -> ofKey(call).then(() -> account.keys.remove(key(call))));
        all.put(
                "ListAccessKeys",
                call -> ofUser(call)
                        .thenSay(() -> Verdict.rows(account.keysOf(user(call)).stream()
                                .map(id -> id + " "
                                        + Objects.requireNonNull(account.keys.get(id))
                                                .status())
                                .toList())));
        all.put("CreateVirtualMFADevice", this::createDevice);
        all.put("DeleteVirtualMFADevice", this::deleteDevice);
        all.put("BindMFADevice", this::bind);
        all.put(
                "UnbindMFADevice",
                call -> ofOwner(call)
                        .then(() ->
                                account.devices.replaceAll((name, owner) -> owner.equals(user(call)) ? "" : owner)));
        all.put(
                "GetUserMFAInfo",
                call -> ofOwner(call)
                        .thenSay(() -> account.devices.entrySet().stream()
                                .filter(device -> device.getValue().equals(user(call)))
                                .map(Map.Entry::getKey)
                                .toList()
                                .toString()));
        all.put(
                "ListVirtualMFADevices",
                call -> Verdict.rows(account.devices.entrySet().stream()
                        .map(device -> device.getKey() + " " + device.getValue())
                        .toList()));
        return all;
    }

    private Verdict ofUser(ModelCall call) {
        return unless(account.users.containsKey(user(call)), "EntityNotExist.User");
    }

    private Verdict ofLogin(ModelCall call) {
        return ofUser(call).orUnless(account.logins.containsKey(user(call)), "EntityNotExist.User.LoginProfile");
    }

    private Verdict ofKey(ModelCall call) {
        return ofUser(call).orUnless(account.keysOf(user(call)).contains(key(call)), "EntityNotExist.User.AccessKey");
    }

    private Verdict ofOwner(ModelCall call) {
        return ofUser(call).orUnless(account.devices.containsValue(user(call)), "EntityNotExist.User.MFADevice");
    }

    /** Format checks come before existence, as on the pages of RAM API. */
    private String createLogin(ModelCall call) {
        return when(isWeak(call), "InvalidParameter.Password.TooWeak")
                .orUnless(account.users.containsKey(user(call)), "EntityNotExist.User")
                .orWhen(account.logins.containsKey(user(call)), "EntityAlreadyExists.User.LoginProfile")
                .then(() -> account.logins.put(
                        user(call), new Login(isTrue(call, "PasswordResetRequired"), isTrue(call, "MFABindRequired"))));
    }

    /** Changes only what is sent. */
    private String updateLogin(ModelCall call) {
        return ofLogin(call).then(() -> {
            Login old = login(call);
            boolean reset = call.has("PasswordResetRequired") ? isTrue(call, "PasswordResetRequired") : old.reset();
            boolean mfa = call.has("MFABindRequired") ? isTrue(call, "MFABindRequired") : old.mfa();
            account.logins.put(user(call), new Login(reset, mfa));
        });
    }

    private String createKey(ModelCall call) {
        return ofUser(call)
                .orWhen(account.keysOf(user(call)).size() == ModelAccount.KEYS, "LimitExceeded.User.AccessKey")
                .thenSay(() -> {
                    account.keysEverMade++;
                    String id = "key-" + account.keysEverMade;
                    account.keys.put(id, new UserKey(user(call), "Active"));
                    return id + " Active";
                });
    }

    private String createDevice(ModelCall call) {
        String name = call.get("VirtualMFADeviceName");
        return when(account.devices.containsKey(name), "EntityAlreadyExists.VirtualMFADevice")
                .orWhen(account.devices.size() == ModelAccount.MFA_DEVICES, "LimitExceeded.VirtualMFADevice")
                .then(() -> account.devices.put(name, ""));
    }

    private String deleteDevice(ModelCall call) {
        String name = call.get("SerialNumber");
        return unless(account.devices.containsKey(name), "EntityNotExist.VirtualMFADevice")
                .orUnless(ownerOf(name).isEmpty(), "DeleteConflict.VirtualMFADevice.User")
                .then(() -> account.devices.remove(name));
    }

    private String bind(ModelCall call) {
        String name = call.get("SerialNumber");
        return ofUser(call)
                .orUnless(account.devices.containsKey(name), "EntityNotExist.VirtualMFADevice")
                .orWhen(account.devices.containsValue(user(call)), "EntityAlreadyExists.User.MFADevice")
                .orUnless(ownerOf(name).isEmpty(), "EntityAlreadyExists.VirtualMFADevice.User")
                .then(() -> account.devices.put(name, user(call)));
    }

    private String ownerOf(String device) {
        return account.devices.getOrDefault(device, "");
    }

    private Login login(ModelCall call) {
        return Objects.requireNonNull(account.logins.get(user(call)));
    }

    private static boolean isWeak(ModelCall call) {
        return call.get("Password").length() < 8;
    }

    private static boolean isTrue(ModelCall call, String parameter) {
        return call.get(parameter).equals("true");
    }

    private static String user(ModelCall call) {
        return call.get("UserName");
    }

    private static String key(ModelCall call) {
        return call.get("UserAccessKeyId");
    }
}
