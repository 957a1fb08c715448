package dev.understudy.gateway.ram.model;

import static dev.understudy.gateway.ram.model.Verdict.unless;
import static dev.understudy.gateway.ram.model.Verdict.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Roles, the tags of roles and policies, and the alias, as the pages of RAM API have it. */
final class ModelRoles {
    private final ModelAccount account;

    ModelRoles(ModelAccount account) {
        this.account = account;
    }

    Map<String, Function<ModelCall, String>> operations() {
        Map<String, Function<ModelCall, String>> all = new TreeMap<>();
        all.put("CreateRole", this::create);
        all.put(
                "GetRole",
                call -> ofRole(call)
                        .thenSay(() -> account.roles.get(key(call)) + ": " + account.roleDescriptions.get(key(call))));
        all.put(
                "UpdateRole",
                call -> ofRole(call).then(() -> account.roleDescriptions.put(key(call), call.get("NewDescription"))));
        all.put("DeleteRole", this::delete);
        all.put("ListRoles", call -> Verdict.rows(account.roles.values()));
        all.put(
                "TagResources",
                call -> ofTagged(call).then(() -> tagsOf(call).put(call.get("TagKey"), call.get("TagValue"))));
        all.put("UntagResources", call -> ofTagged(call).then(() -> untag(call)));
        all.put("ListTagResources", this::listTags);
        all.put(
                "SetAccountAlias",
                call -> unless(account.alias.isEmpty(), "EntityAlreadyExists.AccountAlias")
                        .then(() -> account.alias = call.get("AccountAlias")));
        all.put("GetAccountAlias", call -> account.alias);
        all.put("ClearAccountAlias", call -> {
            account.alias = "";
            return Verdict.OK;
        });
        return all;
    }

    private Verdict ofRole(ModelCall call) {
        return unless(account.roles.containsKey(key(call)), "EntityNotExist.Role");
    }

    private String create(ModelCall call) {
        return when(account.roles.containsKey(key(call)), "EntityAlreadyExists.Role")
                .orWhen(account.roles.size() == ModelAccount.ROLES, "LimitExceeded.Role")
                .then(() -> {
                    account.roles.put(key(call), call.get("RoleName"));
                    account.roleDescriptions.put(key(call), call.get("Description"));
                });
    }

    private String delete(ModelCall call) {
        return ofRole(call)
                .orUnless(account.attachedTo("Role", key(call)).isEmpty(), "DeleteConflict.Role.Policy")
                .then(() -> {
                    account.roles.remove(key(call));
                    account.tags.remove("role/" + key(call));
                });
    }

    /** No page has errors of the tag operations: what is not there is said as everywhere. */
    private Verdict ofTagged(ModelCall call) {
        return call.get("ResourceType").equals("role")
                ? unless(account.roles.containsKey(tagged(call)), "EntityNotExist.Role")
                : unless(account.policies.containsKey(tagged(call)), "EntityNotExist.Policy");
    }

    private void untag(ModelCall call) {
        if (call.get("All").equals("true")) {
            tagsOf(call).clear();
        } else {
            tagsOf(call).remove(call.get("TagKey"));
        }
    }

    private String listTags(ModelCall call) {
        String type = call.get("ResourceType");
        List<String> rows = new ArrayList<>();
        account.tags.forEach((resource, tags) -> {
            if (resource.startsWith(type + "/")) {
                String name = resource.substring(type.length() + 1);
                String shown = type.equals("role") ? account.roles.getOrDefault(name, name) : name;
                tags.forEach((key, value) -> rows.add(shown + " " + key + "=" + value));
            }
        });
        return Verdict.rows(rows);
    }

    private Map<String, String> tagsOf(ModelCall call) {
        return account.tags.computeIfAbsent(call.get("ResourceType") + "/" + tagged(call), resource -> new TreeMap<>());
    }

    private static String tagged(ModelCall call) {
        String name = call.get("ResourceName");
        return call.get("ResourceType").equals("role") ? name.toLowerCase(Locale.ROOT) : name;
    }

    /** The case of role names does not count. */
    private static String key(ModelCall call) {
        return call.get("RoleName").toLowerCase(Locale.ROOT);
    }
}
