package dev.understudy.gateway.ram.model;

import static dev.understudy.gateway.rpc.Calls.at;

import dev.understudy.gateway.rpc.Calls;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes answers as the model does. */
final class AnswerText {
    private final Map<String, Object> answer;
    private final UnaryOperator<String> shown;

    private AnswerText(Map<String, Object> answer, UnaryOperator<String> shown) {
        this.answer = answer;
        this.shown = shown;
    }

    /** The text of an answer; {@code shown} gives made-up ids the names they have in the model. */
    static String of(String operation, Map<String, Object> answer, UnaryOperator<String> shown) {
        return new AnswerText(answer, shown).text(operation);
    }

    private String text(String operation) {
        return switch (operation) {
            case "GetUser" -> one("%s: %s", "User", "UserName", "Comments");
            case "GetGroup" -> one("%s: %s", "Group", "GroupName", "Comments");
            case "GetRole" -> one("%s: %s", "Role", "RoleName", "Description");
            case "GetLoginProfile" ->
                one("reset %s, mfa %s", "LoginProfile", "PasswordResetRequired", "MFABindRequired");
            case "GetUserMFAInfo" -> one("[%s]", "MFADevice", "SerialNumber");
            case "CreateAccessKey" -> one("%s %s", "AccessKey", "AccessKeyId", "Status");
            case "CreatePolicyVersion" -> one("%s %s", "PolicyVersion", "VersionId", "IsDefaultVersion");
            case "GetPolicy" ->
                one(
                        "%s: %s, %s, attached %s",
                        "Policy", "PolicyName", "Description", "DefaultVersion", "AttachmentCount");
            case "GetAccountAlias" -> String.valueOf(at(answer, "AccountAlias"));
            default -> operation.startsWith("List") ? list(operation) : Verdict.OK;
        };
    }

    private String list(String operation) {
        return switch (operation) {
            case "ListUsers", "ListUsersForGroup" -> rows("%s", "Users", "User", "UserName");
            case "ListGroups", "ListGroupsForUser" -> rows("%s", "Groups", "Group", "GroupName");
            case "ListRoles" -> rows("%s", "Roles", "Role", "RoleName");
            case "ListAccessKeys" -> rows("%s %s", "AccessKeys", "AccessKey", "AccessKeyId", "Status");
            case "ListPolicyVersions" ->
                rows("%s %s", "PolicyVersions", "PolicyVersion", "VersionId", "IsDefaultVersion");
            case "ListPolicies" ->
                rows(
                        "%s: %s, %s, attached %s",
                        "Policies", "Policy", "PolicyName", "Description", "DefaultVersion", "AttachmentCount");
            case "ListEntitiesForPolicy" ->
                List.of(
                                rows("%s", "Users", "User", "UserName"),
                                rows("%s", "Groups", "Group", "GroupName"),
                                rows("%s", "Roles", "Role", "RoleName"))
                        .toString();
            case "ListVirtualMFADevices" -> devices();
            case "ListTagResources" ->
                table("%s %s=%s", at(answer, "TagResources"), "ResourceName", "TagKey", "TagValue");
            default -> rows("%s %s", "Policies", "Policy", "PolicyType", "PolicyName");
        };
    }

    private String devices() {
        List<String> rows = new ArrayList<>();
        for (Object device : items(at(answer, "VirtualMFADevices", "VirtualMFADevice"))) {
            Map<?, ?> fields = (Map<?, ?>) device;
            Map<?, ?> user = (Map<?, ?>) Objects.requireNonNullElse(fields.get("User"), Map.of("UserName", ""));
            rows.add(shown(fields.get("SerialNumber")) + " " + user.get("UserName"));
        }
        return Verdict.rows(rows);
    }

    private String one(String format, String member, String... fields) {
        return row(format, (Map<?, ?>) Objects.requireNonNull(Calls.at(answer, member)), fields);
    }

    private String rows(String format, String list, String member, String... fields) {
        return table(format, at(answer, list, member), fields);
    }

    private String table(String format, @Nullable Object items, String... fields) {
        return Verdict.rows(items(items).stream()
                .map(item -> row(format, (Map<?, ?>) item, fields))
                .toList());
    }

    private String row(String format, Map<?, ?> item, String... fields) {
        return String.format(
                Locale.ROOT,
                format,
                Stream.of(fields).map(field -> shown(item.get(field))).toArray());
    }

    private String shown(@Nullable Object value) {
        return shown.apply(String.valueOf(value));
    }

    private static List<?> items(@Nullable Object list) {
        return (List<?>) Objects.requireNonNull(list);
    }
}
