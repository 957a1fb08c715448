package dev.understudy.gateway.ram.model;

import static dev.understudy.gateway.ram.model.Verdict.unless;

import dev.understudy.gateway.ram.model.ModelAccount.Attached;
import dev.understudy.gateway.ram.model.ModelAccount.Member;
import java.util.Map;
import java.util.function.Function;

/** Groups and who is in them, as the pages of RAM API have it. */
final class ModelGroups {
    private final ModelAccount account;

    ModelGroups(ModelAccount account) {
        this.account = account;
    }

    Map<String, Function<ModelCall, String>> operations() {
        return Map.of(
                "CreateGroup", this::create,
                "GetGroup", call -> ofGroup(call).thenSay(() -> group(call) + ": " + account.groups.get(group(call))),
                "UpdateGroup", this::update,
                "DeleteGroup", this::delete,
                "ListGroups", call -> Verdict.rows(account.groups.keySet()),
                "AddUserToGroup", this::add,
                "RemoveUserFromGroup", this::remove,
                "ListUsersForGroup", call -> ofGroup(call).thenSay(() -> Verdict.rows(account.membersOf(group(call)))),
                "ListGroupsForUser",
                        call -> unless(account.users.containsKey(user(call)), "EntityNotExist.User")
                                .thenSay(() -> Verdict.rows(account.groupsOf(user(call)))));
    }

    private Verdict ofGroup(ModelCall call) {
        return unless(account.groups.containsKey(group(call)), "EntityNotExist.Group");
    }

    private Verdict ofBoth(ModelCall call) {
        return unless(account.users.containsKey(user(call)), "EntityNotExist.User")
                .orUnless(account.groups.containsKey(group(call)), "EntityNotExist.Group");
    }

    private String create(ModelCall call) {
        return Verdict.when(account.groups.containsKey(group(call)), "EntityAlreadyExists.Group")
                .orWhen(account.groups.size() == ModelAccount.GROUPS, "LimitExceeded.Group")
                .then(() -> account.groups.put(group(call), call.get("Comments")));
    }

    private String update(ModelCall call) {
        String from = group(call);
        String to = call.has("NewGroupName") ? call.get("NewGroupName") : from;
        return ofGroup(call)
                .orWhen(!to.equals(from) && account.groups.containsKey(to), "EntityAlreadyExists.Group")
                .then(() -> {
                    String comments = String.valueOf(account.groups.remove(from));
                    account.groups.put(to, call.has("NewComments") ? call.get("NewComments") : comments);
                    ModelAccount.replaceAll(
                            account.members, old -> old.group().equals(from) ? new Member(old.user(), to) : old);
                    ModelAccount.replaceAll(
                            account.attached,
                            old -> old.kind().equals("Group") && old.holder().equals(from)
                                    ? new Attached("Group", to, old.type(), old.policy(), old.scope())
                                    : old);
                });
    }

    private String delete(ModelCall call) {
        return ofGroup(call)
                .orUnless(account.membersOf(group(call)).isEmpty(), "DeleteConflict.Group.User")
                .orUnless(account.attachedTo("Group", group(call)).isEmpty(), "DeleteConflict.Group.Policy")
                .then(() -> account.groups.remove(group(call)));
    }

    private String add(ModelCall call) {
        Member member = new Member(user(call), group(call));
        return ofBoth(call)
                .orWhen(account.members.contains(member), "EntityAlreadyExists.User.Group")
                .orWhen(account.groupsOf(user(call)).size() == ModelAccount.GROUPS_PER_USER, "LimitExceeded.User.Group")
                .then(() -> account.members.add(member));
    }

    private String remove(ModelCall call) {
        Member member = new Member(user(call), group(call));
        return ofBoth(call)
                .orUnless(account.members.contains(member), "EntityNotExist.User.Group")
                .then(() -> account.members.remove(member));
    }

    private static String user(ModelCall call) {
        return call.get("UserName");
    }

    private static String group(ModelCall call) {
        return call.get("GroupName");
    }
}
