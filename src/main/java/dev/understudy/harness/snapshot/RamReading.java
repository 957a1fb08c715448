package dev.understudy.harness.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.harness.client.Read;
import dev.understudy.world.LiteralText;
import dev.understudy.world.WorldAttachment;
import dev.understudy.world.WorldGroup;
import dev.understudy.world.WorldKey;
import dev.understudy.world.WorldLoginProfile;
import dev.understudy.world.WorldMfa;
import dev.understudy.world.WorldPolicy;
import dev.understudy.world.WorldRole;
import dev.understudy.world.WorldUser;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads RAM's side of an account; everything in the order of its names, since the cloud promises none. */
final class RamReading {
    private static final String NO_LOGIN_PROFILE = "EntityNotExist.User.LoginProfile";
    // Understudies had no aliases at first, and an account is complete enough without one.
    private static final String NOT_EMULATED = "NotEmulated";

    private final AccountReads reads;
    private final LeftOut leftOut;
    private final Set<String> systemPolicies = new TreeSet<>();

    RamReading(AccountReads reads, LeftOut leftOut) {
        this.reads = reads;
        this.leftOut = leftOut;
    }

    /** The system policies that anything read so far has attached. */
    Set<String> systemPolicies() {
        return systemPolicies;
    }

    /** Null where the account has none. */
    @Nullable
    String alias() {
        Optional<JsonNode> answer = reads.find(Read.ram("GetAccountAlias"), NOT_EMULATED);
        if (answer.isEmpty()) {
            leftOut.note("aliases of accounts, which are not emulated there");
        }
        return answer.map(found -> text(found, "AccountAlias"))
                .filter(alias -> !alias.isEmpty())
                .orElse(null);
    }

    List<WorldPolicy> policies() {
        Map<String, Map<String, String>> tags = tags("policy");
        return sorted(
                        reads.all(Read.ram("ListPolicies").with("PolicyType", "Custom"), "Policies", "Policy"),
                        "PolicyName")
                .stream()
                .map(listed -> policy(listed, tags))
                .toList();
    }

    private WorldPolicy policy(JsonNode listed, Map<String, Map<String, String>> tags) {
        String name = text(listed, "PolicyName");
        JsonNode version = reads.read(
                        Read.ram("GetPolicy").with("PolicyName", name).with("PolicyType", "Custom"))
                .path("DefaultPolicyVersion");
        if (!text(listed, "Description").isEmpty()) {
            leftOut.note("descriptions of policies");
        }
        return new WorldPolicy(
                name, LiteralText.document(text(version, "PolicyDocument")), tags.getOrDefault(name, Map.of()));
    }

    List<WorldRole> roles() {
        Map<String, Map<String, String>> tags = tags("role");
        return sorted(reads.all(Read.ram("ListRoles"), "Roles", "Role"), "RoleName").stream()
                .map(listed -> role(text(listed, "RoleName"), tags))
                .toList();
    }

    private WorldRole role(String name, Map<String, Map<String, String>> tags) {
        JsonNode role = reads.read(Read.ram("GetRole").with("RoleName", name)).path("Role");
        return new WorldRole(
                name,
                LiteralText.document(text(role, "AssumeRolePolicyDocument")),
                prose(role, "Description", "descriptions of roles with braces"),
                Duration.ofSeconds(role.path("MaxSessionDuration").asLong()),
                attached(Read.ram("ListPoliciesForRole").with("RoleName", name)),
                tags.getOrDefault(name, Map.of()));
    }

    List<WorldUser> users() {
        List<JsonNode> listed = sorted(reads.all(Read.ram("ListUsers"), "Users", "User"), "UserName");
        Map<String, WorldMfa> devices =
                mfaDevices(listed.stream().map(user -> text(user, "UserName")).collect(Collectors.toSet()));
        return listed.stream().map(user -> user(user, devices)).toList();
    }

    /** By the user's name. No call tells a seed, so who loads the world gets one that is made for the user. */
    private Map<String, WorldMfa> mfaDevices(Set<String> users) {
        Map<String, WorldMfa> devices = new HashMap<>();
        JsonNode listed = reads.read(Read.ram("ListVirtualMFADevices")).path("VirtualMFADevices");
        for (JsonNode device : listed.path("VirtualMFADevice")) {
            String user = text(device.path("User"), "UserName");
            String serial = text(device, "SerialNumber");
            if (users.contains(user)) {
                // RAM API "CreateVirtualMFADevice": acs:ram::ACCOUNT:mfa/NAME
                devices.put(user, new WorldMfa(serial.substring(serial.indexOf('/') + 1), ""));
            } else {
                leftOut.note("MFA devices that no user has");
            }
        }
        return devices;
    }

    private WorldUser user(JsonNode user, Map<String, WorldMfa> devices) {
        String name = text(user, "UserName");
        if (!text(user, "MobilePhone").isEmpty()) {
            leftOut.note("phones of users");
        }
        if (!text(user, "Email").isEmpty()) {
            leftOut.note("mail addresses of users");
        }
        return new WorldUser(
                name,
                displayName(user),
                prose(user, "Comments", "comments of users with braces"),
                attached(Read.ram("ListPoliciesForUser").with("UserName", name)),
                keys(name),
                login(name),
                devices.get(name));
    }

    private List<WorldKey> keys(String user) {
        JsonNode keys = reads.read(Read.ram("ListAccessKeys").with("UserName", user))
                .path("AccessKeys")
                .path("AccessKey");
        return sorted(list(keys), "AccessKeyId").stream()
                .map(key -> new WorldKey(
                        text(key, "AccessKeyId"), "", text(key, "Status").equals("Active")))
                .toList();
    }

    private @Nullable WorldLoginProfile login(String user) {
        return reads.find(Read.ram("GetLoginProfile").with("UserName", user), NO_LOGIN_PROFILE)
                .map(answer -> answer.path("LoginProfile"))
                .map(profile -> new WorldLoginProfile(
                        "",
                        profile.path("PasswordResetRequired").asBoolean(),
                        profile.path("MFABindRequired").asBoolean()))
                .orElse(null);
    }

    List<WorldGroup> groups() {
        return sorted(reads.all(Read.ram("ListGroups"), "Groups", "Group"), "GroupName").stream()
                .map(this::group)
                .toList();
    }

    private WorldGroup group(JsonNode group) {
        String name = text(group, "GroupName");
        List<String> members =
                reads.all(Read.ram("ListUsersForGroup").with("GroupName", name), "Users", "User").stream()
                        .map(member -> text(member, "UserName"))
                        .sorted()
                        .toList();
        return new WorldGroup(
                name,
                prose(group, "Comments", "comments of groups with braces"),
                members,
                attached(Read.ram("ListPoliciesForGroup").with("GroupName", name)));
    }

    private List<WorldAttachment> attached(Read list) {
        List<WorldAttachment> attached = list(reads.read(list).path("Policies").path("Policy")).stream()
                .map(policy -> new WorldAttachment(
                        text(policy, "PolicyName"), text(policy, "PolicyType").equals("System")))
                .sorted(Comparator.comparing(WorldAttachment::text))
                .toList();
        attached.stream()
                .filter(WorldAttachment::system)
                .map(WorldAttachment::policy)
                .forEach(systemPolicies::add);
        return attached;
    }

    /** By the resource's name. */
    private Map<String, Map<String, String>> tags(String resourceType) {
        Map<String, Map<String, String>> tags = new HashMap<>();
        for (JsonNode tag : reads.tags(resourceType)) {
            tags.computeIfAbsent(text(tag, "ResourceName"), name -> new TreeMap<>())
                    .put(text(tag, "TagKey"), text(tag, "TagValue"));
        }
        return tags;
    }

    private String displayName(JsonNode user) {
        String found = text(user, "DisplayName");
        if (found.isEmpty() || LiteralText.isDisplayName(found)) {
            return found;
        }
        leftOut.note("display names with other than letters, digits, spaces and .@_-");
        return "";
    }

    private String prose(JsonNode object, String field, String kind) {
        return leftOut.unlessProse(text(object, field), kind);
    }

    static List<JsonNode> sorted(List<JsonNode> found, String name) {
        return found.stream()
                .sorted(Comparator.comparing(one -> text(one, name)))
                .toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        return array.isArray()
                ? StreamSupport.stream(array.spliterator(), false).toList()
                : List.of();
    }

    /** Empty where the field is missing or null. */
    static String text(JsonNode object, String field) {
        return object.path(field).asText("");
    }
}
