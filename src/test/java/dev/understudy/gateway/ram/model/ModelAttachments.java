package dev.understudy.gateway.ram.model;

import static dev.understudy.gateway.ram.model.Verdict.unless;

import dev.understudy.gateway.ram.model.ModelAccount.Attached;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which policy is attached to whom, as RAM API and RAM help, "Limits", have it. */
final class ModelAttachments {
    static final Set<String> SYSTEM = Set.of("AdministratorAccess", "ReadOnlyAccess");

    private final ModelAccount account;

    ModelAttachments(ModelAccount account) {
        this.account = account;
    }

    Map<String, Function<ModelCall, String>> operations() {
        Map<String, Function<ModelCall, String>> all = new TreeMap<>();
        for (String kind : List.of("User", "Group", "Role")) {
            all.put("AttachPolicyTo" + kind, call -> attach(kind, call));
            all.put("DetachPolicyFrom" + kind, call -> detach(kind, call));
            all.put("ListPoliciesFor" + kind, call -> list(kind, call));
        }
        all.put(
                "ListEntitiesForPolicy",
                call -> unless(isPolicy(call), "EntityNotExist.Policy")
                        .thenSay(() -> Stream.of("User", "Group", "Role")
                                .map(kind -> Verdict.rows(
                                        account.holders(kind, call.get("PolicyType"), call.get("PolicyName")).stream()
                                                .map(holder -> shown(kind, holder))
                                                .toList()))
                                .toList()
                                .toString()));
        return all;
    }

    private String attach(String kind, ModelCall call) {
        Attached wanted = wanted(kind, call);
        long there = account.attachedTo(kind, wanted.holder()).stream()
                .filter(other ->
                        other.type().equals(wanted.type()) && other.scope().equals(wanted.scope()))
                .count();
        return unless(isThere(kind, wanted.holder()), "EntityNotExist." + kind)
                .orUnless(isPolicy(call), "EntityNotExist.Policy")
                .orWhen(account.attached.contains(wanted), "EntityAlreadyExists." + kind + ".Policy")
                .orWhen(there == room(kind, wanted.type()), "LimitExceeded." + kind + ".Policy")
                .then(() -> account.attached.add(wanted));
    }

    private String detach(String kind, ModelCall call) {
        Attached wanted = wanted(kind, call);
        return unless(isThere(kind, wanted.holder()), "EntityNotExist." + kind)
                .orUnless(isPolicy(call), "EntityNotExist.Policy")
                .orUnless(account.attached.contains(wanted), "EntityNotExist." + kind + ".Policy")
                .then(() -> account.attached.remove(wanted));
    }

    /** RAM API "ListPoliciesForUser": what is attached for the whole account only. */
    private String list(String kind, ModelCall call) {
        String holder = holder(kind, call);
        return unless(isThere(kind, holder), "EntityNotExist." + kind)
                .thenSay(() -> Verdict.rows(account.attachedTo(kind, holder).stream()
                        .filter(one -> one.scope().isEmpty())
                        .map(one -> one.type() + " " + one.policy())
                        .toList()));
    }

    private static int room(String kind, String type) {
        if (type.equals("System")) {
            return ModelAccount.SYSTEM_ATTACHED;
        }
        return kind.equals("User") ? ModelAccount.CUSTOM_ATTACHED_TO_USER : ModelAccount.CUSTOM_ATTACHED;
    }

    private static Attached wanted(String kind, ModelCall call) {
        return new Attached(
                kind, holder(kind, call), call.get("PolicyType"), call.get("PolicyName"), call.get("ResourceGroupId"));
    }

    private static String holder(String kind, ModelCall call) {
        String name = call.get(kind + "Name");
        return kind.equals("Role") ? name.toLowerCase(Locale.ROOT) : name;
    }

    private String shown(String kind, String holder) {
        return kind.equals("Role") ? account.roles.getOrDefault(holder, holder) : holder;
    }

    private boolean isThere(String kind, String holder) {
        return switch (kind) {
            case "User" -> account.users.containsKey(holder);
            case "Group" -> account.groups.containsKey(holder);
            default -> account.roles.containsKey(holder);
        };
    }

    private boolean isPolicy(ModelCall call) {
        String name = call.get("PolicyName");
        return call.get("PolicyType").equals("System") ? SYSTEM.contains(name) : account.policies.containsKey(name);
    }
}
