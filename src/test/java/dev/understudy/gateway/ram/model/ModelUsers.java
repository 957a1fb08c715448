package dev.understudy.gateway.ram.model;

import static dev.understudy.gateway.ram.model.Verdict.unless;

import dev.understudy.gateway.ram.model.ModelAccount.Attached;
import dev.understudy.gateway.ram.model.ModelAccount.Member;
import dev.understudy.gateway.ram.model.ModelAccount.UserKey;
import java.util.Map;
import java.util.function.Function;

/** Users, as the pages of RAM API have it. */
final class ModelUsers {
    private final ModelAccount account;

    ModelUsers(ModelAccount account) {
        this.account = account;
    }

    Map<String, Function<ModelCall, String>> operations() {
        return Map.of(
                "CreateUser", this::create,
                "GetUser", this::get,
                "UpdateUser", this::update,
                "DeleteUser", this::delete,
                "ListUsers", call -> Verdict.rows(account.users.keySet()));
    }

    private String create(ModelCall call) {
        String user = call.get("UserName");
        return Verdict.when(account.users.containsKey(user), "EntityAlreadyExists.User")
                .orWhen(account.users.size() == ModelAccount.USERS, "LimitExceeded.User")
                .then(() -> account.users.put(user, call.get("Comments")));
    }

    private String get(ModelCall call) {
        String user = call.get("UserName");
        return unless(account.users.containsKey(user), "EntityNotExist.User")
                .thenSay(() -> user + ": " + account.users.get(user));
    }

    private String update(ModelCall call) {
        String user = call.get("UserName");
        String name = call.has("NewUserName") ? call.get("NewUserName") : user;
        return unless(account.users.containsKey(user), "EntityNotExist.User")
                .orWhen(!name.equals(user) && account.users.containsKey(name), "EntityAlreadyExists.User")
                .then(() -> {
                    String comments = String.valueOf(account.users.remove(user));
                    account.users.put(name, call.has("NewComments") ? call.get("NewComments") : comments);
                    rename(user, name);
                });
    }

    /** The conflicts in the order of RAM API "DeleteUser". */
    private String delete(ModelCall call) {
        String user = call.get("UserName");
        return unless(account.users.containsKey(user), "EntityNotExist.User")
                .orUnless(account.groupsOf(user).isEmpty(), "DeleteConflict.User.Group")
                .orUnless(account.keysOf(user).isEmpty(), "DeleteConflict.User.AccessKey")
                .orWhen(account.logins.containsKey(user), "DeleteConflict.User.LoginProfile")
                .orWhen(account.devices.containsValue(user), "DeleteConflict.User.MFADevice")
                .orUnless(account.attachedTo("User", user).isEmpty(), "DeleteConflict.User.Policy")
                .then(() -> account.users.remove(user));
    }

    private void rename(String from, String to) {
        ModelAccount.replaceAll(account.members, old -> old.user().equals(from) ? new Member(to, old.group()) : old);
        ModelAccount.replaceAll(
                account.attached,
                old -> old.kind().equals("User") && old.holder().equals(from)
                        ? new Attached("User", to, old.type(), old.policy(), old.scope())
                        : old);
        account.keys.replaceAll((id, key) -> key.user().equals(from) ? new UserKey(to, key.status()) : key);
        account.devices.replaceAll((name, owner) -> owner.equals(from) ? to : owner);
        if (!from.equals(to) && account.logins.containsKey(from)) {
            account.logins.put(to, account.logins.remove(from));
        }
    }
}
