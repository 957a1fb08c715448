package dev.understudy.gateway.ram.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Random sequences of calls with names out of tiny pools, and at the end everything that can be asked. */
final class RandomCalls {
    private static final int CHANGES = 40;
    private static final int THEMES = 9;
    private static final int DEVICE_THEME = 7;
    private static final List<String> USERS = List.of("ann", "bob", "cid");
    private static final List<String> GROUPS = List.of("g", "h", "i");
    private static final List<String> ROLES = List.of("r", "R", "s", "t");
    private static final List<String> POLICIES = List.of("p", "q", "w");
    private static final List<String> SYSTEM = List.of("AdministratorAccess", "ReadOnlyAccess", "NoSuchAccess");
    private static final List<String> DEVICES = List.of("phone", "tablet", "watch");
    private static final List<String> TEXTS = List.of("", "one", "two");
    private static final List<String> FLAGS = List.of("true", "false");

    private final SplittableRandom random;
    private final int theme;

    private RandomCalls(long seed) {
        random = new SplittableRandom(seed);
        theme = random.nextInt(THEMES);
    }

    static List<ModelCall> of(long seed) {
        RandomCalls calls = new RandomCalls(seed);
        List<ModelCall> all = new ArrayList<>(calls.beginning());
        for (int i = 0; i < CHANGES; i++) {
            all.add(calls.change());
        }
        all.addAll(questions());
        return all;
    }

    /** Something to work with. */
    private List<ModelCall> beginning() {
        List<ModelCall> all = new ArrayList<>();
        USERS.subList(0, 2).forEach(name -> all.add(ModelCall.of("CreateUser", "UserName", name)));
        GROUPS.subList(0, 2).forEach(name -> all.add(ModelCall.of("CreateGroup", "GroupName", name)));
        all.add(ModelCall.of("CreateRole", "RoleName", pick(ROLES)));
        POLICIES.subList(0, 2).forEach(name -> all.add(ModelCall.of("CreatePolicy", "PolicyName", name)));
        if (theme == DEVICE_THEME) {
            DEVICES.subList(0, 2)
                    .forEach(name -> all.add(ModelCall.of("CreateVirtualMFADevice", "VirtualMFADeviceName", name)));
        }
        return all;
    }

    /** Half of the calls of a sequence are of one theme, so that its conflicts come about. */
    private ModelCall change() {
        return switch (random.nextBoolean() ? theme : random.nextInt(THEMES)) {
            case 0 -> creation();
            case 1 -> userChange();
            case 2 -> groupChange();
            case 3 -> membership();
            case 4 -> credential();
            case 5 -> policyChange();
            case 6 -> attachment();
            case DEVICE_THEME -> device();
            default -> roleChange();
        };
    }

    private ModelCall creation() {
        return switch (random.nextInt(4)) {
            case 0 -> ModelCall.of("CreateUser", "UserName", pick(USERS), "Comments", pick(TEXTS));
            case 1 -> ModelCall.of("CreateGroup", "GroupName", pick(GROUPS), "Comments", pick(TEXTS));
            case 2 -> ModelCall.of("CreateRole", "RoleName", pick(ROLES), "Description", pick(TEXTS));
            default -> ModelCall.of("CreatePolicy", "PolicyName", pick(POLICIES), "Description", pick(TEXTS));
        };
    }

    private ModelCall userChange() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> ModelCall.of("CreateUser", "UserName", pick(USERS), "Comments", pick(TEXTS));
            case 2 -> ModelCall.of("UpdateUser", "UserName", pick(USERS), "NewUserName", pick(USERS));
            case 3 -> ModelCall.of("UpdateUser", "UserName", pick(USERS), "NewComments", pick(TEXTS));
            default -> ModelCall.of("DeleteUser", "UserName", pick(USERS));
        };
    }

    private ModelCall groupChange() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> ModelCall.of("CreateGroup", "GroupName", pick(GROUPS), "Comments", pick(TEXTS));
            case 2 -> ModelCall.of("UpdateGroup", "GroupName", pick(GROUPS), "NewGroupName", pick(GROUPS));
            case 3 -> ModelCall.of("UpdateGroup", "GroupName", pick(GROUPS), "NewComments", pick(TEXTS));
            default -> ModelCall.of("DeleteGroup", "GroupName", pick(GROUPS));
        };
    }

    private ModelCall membership() {
        String operation = random.nextInt(4) == 0 ? "RemoveUserFromGroup" : "AddUserToGroup";
        return ModelCall.of(operation, "UserName", pick(USERS), "GroupName", pick(GROUPS));
    }

    private ModelCall credential() {
        String user = pick(USERS);
        String key = "key-" + (1 + random.nextInt(4));
        return switch (random.nextInt(8)) {
            case 0, 1 -> ModelCall.of("CreateAccessKey", "UserName", user);
            case 2 ->
                ModelCall.of(
                        "UpdateAccessKey",
                        "UserName",
                        user,
                        "UserAccessKeyId",
                        key,
                        "Status",
                        pick(List.of("Active", "Inactive")));
            case 3 -> ModelCall.of("DeleteAccessKey", "UserName", user, "UserAccessKeyId", key);
            case 4, 5 ->
                ModelCall.of(
                        "CreateLoginProfile",
                        "UserName",
                        user,
                        "Password",
                        random.nextInt(8) == 0 ? "short" : "long-enough-1",
                        "MFABindRequired",
                        pick(FLAGS));
            case 6 -> ModelCall.of("UpdateLoginProfile", "UserName", user, "PasswordResetRequired", pick(FLAGS));
            default -> ModelCall.of("DeleteLoginProfile", "UserName", user);
        };
    }

    private ModelCall device() {
        String user = pick(USERS);
        return switch (random.nextInt(8)) {
            case 0 -> ModelCall.of("CreateUser", "UserName", user);
            case 1 -> ModelCall.of("UnbindMFADevice", "UserName", user);
            case 2 -> ModelCall.of("DeleteVirtualMFADevice", "SerialNumber", pick(DEVICES));
            case 3 -> ModelCall.of("CreateVirtualMFADevice", "VirtualMFADeviceName", pick(DEVICES));
            default -> ModelCall.of("BindMFADevice", "UserName", user, "SerialNumber", pick(DEVICES));
        };
    }

    private ModelCall policyChange() {
        String policy = pick(POLICIES);
        String version = "v" + (1 + random.nextInt(5));
        return switch (random.nextInt(9)) {
            case 0, 1 -> ModelCall.of("CreatePolicy", "PolicyName", policy, "Description", pick(TEXTS));
            case 2 -> ModelCall.of("UpdatePolicyDescription", "PolicyName", policy, "NewDescription", "three");
            case 3, 4 -> ModelCall.of("CreatePolicyVersion", "PolicyName", policy, "SetAsDefault", pick(FLAGS));
            case 5 ->
                ModelCall.of(
                        "CreatePolicyVersion",
                        "PolicyName",
                        policy,
                        "RotateStrategy",
                        "DeleteOldestNonDefaultVersionWhenLimitExceeded");
            case 6 -> ModelCall.of("DeletePolicyVersion", "PolicyName", policy, "VersionId", version);
            case 7 -> ModelCall.of("SetDefaultPolicyVersion", "PolicyName", policy, "VersionId", version);
            default -> ModelCall.of("DeletePolicy", "PolicyName", policy, "CascadingDelete", pick(FLAGS));
        };
    }

    private ModelCall attachment() {
        String kind = pick(List.of("User", "Group", "Role"));
        String holder = pick(kind.equals("User") ? USERS : kind.equals("Group") ? GROUPS : ROLES);
        boolean custom = random.nextBoolean();
        return ModelCall.of(
                (random.nextInt(4) == 0 ? "DetachPolicyFrom" : "AttachPolicyTo") + kind,
                kind + "Name",
                holder,
                "PolicyType",
                custom ? "Custom" : "System",
                "PolicyName",
                pick(custom ? POLICIES : SYSTEM),
                "ResourceGroupId",
                random.nextInt(4) == 0 ? "rg-one" : "");
    }

    private ModelCall roleChange() {
        String type = pick(List.of("role", "policy"));
        String tagged = pick(type.equals("role") ? ROLES : POLICIES);
        String key = pick(List.of("k", "l"));
        return switch (random.nextInt(8)) {
            case 0, 1 -> ModelCall.of("CreateRole", "RoleName", pick(ROLES), "Description", pick(TEXTS));
            case 2 -> ModelCall.of("UpdateRole", "RoleName", pick(ROLES), "NewDescription", pick(TEXTS));
            case 3 -> ModelCall.of("DeleteRole", "RoleName", pick(ROLES));
            case 4 ->
                ModelCall.of(
                        "TagResources",
                        "ResourceType",
                        type,
                        "ResourceName",
                        tagged,
                        "TagKey",
                        key,
                        "TagValue",
                        pick(TEXTS));
            case 5 ->
                ModelCall.of(
                        "UntagResources",
                        "ResourceType",
                        type,
                        "ResourceName",
                        tagged,
                        "TagKey",
                        key,
                        "All",
                        pick(FLAGS));
            case 6 -> ModelCall.of("SetAccountAlias", "AccountAlias", pick(List.of("star", "moon")));
            default -> ModelCall.of("ClearAccountAlias");
        };
    }

    private String pick(List<String> pool) {
        return pool.get(random.nextInt(pool.size()));
    }

    private static List<ModelCall> questions() {
        List<ModelCall> all = new ArrayList<>();
        Stream.of("ListUsers", "ListGroups", "ListRoles", "ListVirtualMFADevices", "GetAccountAlias")
                .forEach(operation -> all.add(ModelCall.of(operation)));
        all.add(ModelCall.of("ListPolicies", "PolicyType", "Custom"));
        ask(all, USERS, "UserName", "GetUser", "GetLoginProfile", "GetUserMFAInfo", "ListAccessKeys");
        ask(all, USERS, "UserName", "ListGroupsForUser", "ListPoliciesForUser");
        ask(all, GROUPS, "GroupName", "GetGroup", "ListUsersForGroup", "ListPoliciesForGroup");
        ask(all, ROLES, "RoleName", "GetRole", "ListPoliciesForRole");
        for (String operation : List.of("GetPolicy", "ListPolicyVersions", "ListEntitiesForPolicy")) {
            POLICIES.forEach(name -> all.add(ModelCall.of(operation, "PolicyType", "Custom", "PolicyName", name)));
        }
        SYSTEM.forEach(
                name -> all.add(ModelCall.of("ListEntitiesForPolicy", "PolicyType", "System", "PolicyName", name)));
        Stream.of("role", "policy").forEach(type -> all.add(ModelCall.of("ListTagResources", "ResourceType", type)));
        return all;
    }

    private static void ask(List<ModelCall> all, List<String> names, String parameter, String... operations) {
        for (String operation : operations) {
            names.forEach(name -> all.add(ModelCall.of(operation, parameter, name)));
        }
    }
}
