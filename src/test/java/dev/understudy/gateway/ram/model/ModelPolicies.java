package dev.understudy.gateway.ram.model;

import static dev.understudy.gateway.ram.model.Verdict.unless;

import dev.understudy.gateway.ram.model.ModelAccount.Policy;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Custom policies and their versions, as RAM API and RAM help, "Limits", have it. */
final class ModelPolicies {
    private static final String ROTATE = "DeleteOldestNonDefaultVersionWhenLimitExceeded";

    private final ModelAccount account;

    ModelPolicies(ModelAccount account) {
        this.account = account;
    }

    Map<String, Function<ModelCall, String>> operations() {
        Map<String, Function<ModelCall, String>> all = new TreeMap<>();
        all.put("CreatePolicy", this::create);
        all.put("GetPolicy", call -> ofPolicy(call).thenSay(() -> row(name(call))));
        all.put("DeletePolicy", this::delete);
        all.put(
                "ListPolicies",
                call -> Verdict.rows(
                        account.policies.keySet().stream().map(this::row).toList()));
        all.put(
                "UpdatePolicyDescription",
                call -> ofPolicy(call).then(() -> {
                    Policy old = policy(call);
                    put(call, new Policy(call.get("NewDescription"), old.versions(), old.inForce(), old.last()));
                }));
        all.put("CreatePolicyVersion", this::createVersion);
        all.put("DeletePolicyVersion", this::deleteVersion);
        all.put(
                "ListPolicyVersions",
                call -> ofPolicy(call)
                        .thenSay(() -> Verdict.rows(policy(call).versions().stream()
                                .map(number -> "v" + number + " "
                                        + (number == policy(call).inForce()))
                                .toList())));
        all.put(
                "SetDefaultPolicyVersion",
                call -> ofVersion(call).then(() -> {
                    Policy old = policy(call);
                    put(call, new Policy(old.description(), old.versions(), number(call), old.last()));
                }));
        return all;
    }

    private Verdict ofPolicy(ModelCall call) {
        return unless(account.policies.containsKey(name(call)), "EntityNotExist.Policy");
    }

    private Verdict ofVersion(ModelCall call) {
        Policy there = account.policies.get(name(call));
        return ofPolicy(call)
                .orWhen(there != null && !there.versions().contains(number(call)), "EntityNotExist.Policy.Version");
    }

    private String create(ModelCall call) {
        return Verdict.when(account.policies.containsKey(name(call)), "EntityAlreadyExists.Policy")
                .orWhen(account.policies.size() == ModelAccount.POLICIES, "LimitExceeded.Policy")
                .then(() -> put(call, new Policy(call.get("Description"), Set.of(1), 1, 1)));
    }

    /** RAM API "DeletePolicy": attachments block, other versions unless cascading; roles as in the Terraform provider. */
    private String delete(ModelCall call) {
        String name = name(call);
        Policy there = account.policies.get(name);
        return ofPolicy(call)
                .orUnless(account.holders("User", "Custom", name).isEmpty(), "DeleteConflict.Policy.User")
                .orUnless(account.holders("Group", "Custom", name).isEmpty(), "DeleteConflict.Policy.Group")
                .orUnless(account.holders("Role", "Custom", name).isEmpty(), "DeleteConflict.Role.Policy")
                .orWhen(
                        there != null
                                && there.versions().size() > 1
                                && !call.get("CascadingDelete").equals("true"),
                        "DeleteConflict.Policy.Version")
                .then(() -> {
                    account.policies.remove(name);
                    account.tags.remove("policy/" + name);
                });
    }

    private String createVersion(ModelCall call) {
        Policy there = account.policies.get(name(call));
        boolean full = there != null && there.versions().size() == ModelAccount.VERSIONS;
        boolean rotates = call.get("RotateStrategy").equals(ROTATE);
        return ofPolicy(call)
                .orWhen(full && !rotates, "LimitExceeded.Policy.Version")
                .thenSay(() -> {
                    Policy old = policy(call);
                    TreeSet<Integer> versions = new TreeSet<>(old.versions());
                    if (full) {
                        versions.remove(
                                versions.first() == old.inForce()
                                        ? versions.higher(versions.first())
                                        : versions.first());
                    }
                    int number = old.last() + 1;
                    versions.add(number);
                    boolean inForce = call.get("SetAsDefault").equals("true");
                    put(call, new Policy(old.description(), versions, inForce ? number : old.inForce(), number));
                    return "v" + number + " " + inForce;
                });
    }

    private String deleteVersion(ModelCall call) {
        Policy there = account.policies.get(name(call));
        return ofVersion(call)
                .orWhen(there != null && there.inForce() == number(call), "DeleteConflict.Policy.Version.Default")
                .then(() -> {
                    Policy old = policy(call);
                    Set<Integer> versions = new TreeSet<>(old.versions());
                    versions.remove(number(call));
                    put(call, new Policy(old.description(), versions, old.inForce(), old.last()));
                });
    }

    /** AttachmentCount counts users, groups and roles. */
    private String row(String name) {
        Policy there = Objects.requireNonNull(account.policies.get(name));
        int count = account.holders("User", "Custom", name).size()
                + account.holders("Group", "Custom", name).size()
                + account.holders("Role", "Custom", name).size();
        return name + ": " + there.description() + ", v" + there.inForce() + ", attached " + count;
    }

    private void put(ModelCall call, Policy policy) {
        account.policies.put(name(call), policy);
    }

    private Policy policy(ModelCall call) {
        return Objects.requireNonNull(account.policies.get(name(call)));
    }

    private static String name(ModelCall call) {
        return call.get("PolicyName");
    }

    private static int number(ModelCall call) {
        return Integer.parseInt(call.get("VersionId").substring(1));
    }
}
