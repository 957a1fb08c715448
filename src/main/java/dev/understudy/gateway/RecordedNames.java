package dev.understudy.gateway;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The parameters and answers that events of ActionTrail may repeat, by name. A list of what is harmless: a name that nobody
 * thought of is left out, so that no new operation can spill a secret. A test has every declared parameter judged, and
 * every name here in use.
 */
final class RecordedNames {
    // RAM, STS and IMS APIs; parameters and members of answers together, since one name is never harmless in one place
    // only.
    static final Set<String> RPC = Set.of(
            "AccessKeyId",
            "AccountAlias",
            "AccountId",
            "All",
            "AllowUserToChangePassword",
            "AllowUserToLoginWithPasskey",
            "AllowUserToManageAccessKeys",
            "AllowUserToManageMFADevices",
            "AllowUserToManagePersonalDingTalk",
            "AllowUserToManagePublicKeys",
            "Arn",
            "AssumedRoleId",
            "AssumeRolePolicyDocument",
            "AttachDate",
            "AttachmentCount",
            "AuthnSignAlgo",
            "CascadingDelete",
            "ClientId",
            "ClientIds",
            "Comments",
            "CreateDate",
            "DefaultVersion",
            "Description",
            "DisplayName",
            "DurationSeconds",
            "Email",
            "EnableSaveMFATicket",
            "Expiration",
            "Fingerprint",
            "Fingerprints",
            "GroupId",
            "GroupName",
            "HardExpire",
            "HardExpiry",
            "InitialPasswordAge",
            "InterceptRiskPasswordOnApi",
            "IsDefaultVersion",
            "IssuanceLimitTime",
            "Issuer",
            "IssuerUrl",
            "LoginNetworkMasks",
            "LoginSessionDuration",
            "Marker",
            "MaxItems",
            "MaxLoginAttemps",
            "MaxPasswordAge",
            "MaxSessionDuration",
            "MFABindRequired",
            "MFAOperationForLogin",
            "MinimumPasswordDifferentCharacter",
            "MinimumPasswordLength",
            "MobilePhone",
            "NewAssumeRolePolicyDocument",
            "NewComments",
            "NewDescription",
            "NewDisplayName",
            "NewEmail",
            "NewGroupName",
            "NewMaxSessionDuration",
            "NewMobilePhone",
            "NewUserName",
            "NextToken",
            "OIDCProviderArn",
            "OIDCProviderName",
            "OperationForRiskLogin",
            "PageSize",
            "PasswordNotContainUserName",
            "PasswordResetRequired",
            "PasswordReusePrevention",
            "Policy",
            "PolicyDocument",
            "PolicyName",
            "PolicyType",
            // No operation has it, the SDKs send it with all.
            "RegionId",
            "RequireLowercaseCharacters",
            "RequireNumbers",
            "RequireSymbols",
            "RequireUppercaseCharacters",
            "ResourceGroupId",
            "ResourceName",
            "ResourceNames",
            "ResourceType",
            "RoleArn",
            "RoleId",
            "RoleName",
            "RoleSessionName",
            "RotateStrategy",
            "SAMLProviderArn",
            "SAMLProviderName",
            "SerialNumber",
            "SetAsDefault",
            "SourceIdentity",
            "Status",
            "Tag",
            "TagKey",
            "TagKeys",
            "TagValue",
            "UpdateDate",
            "UserAccessKeyId",
            "UserId",
            "UserName",
            "UserPrincipalName",
            "VerificationTypes",
            "VersionId",
            "VirtualMFADeviceName");

    // Log Service API: variables of paths, and members of bodies.
    static final Set<String> LOG = Set.of(
            "action",
            "appendMeta",
            "autoSplit",
            "consumerGroup",
            "consumergroup",
            "dataRedundancyType",
            "description",
            "enable_tracking",
            "hot_ttl",
            "key",
            "logstore",
            "logstoreName",
            "maxSplitShard",
            "mode",
            "name",
            "offset",
            "order",
            "project",
            "projectName",
            "resourceGroupId",
            "shard",
            "shardCount",
            "size",
            "telemetryType",
            "timeout",
            "ttl",
            "type");

    // `Tag.1.Key`, `ResourceNames.2`: the name before the number counts.
    private static final Pattern NUMBERED = Pattern.compile("\\.[0-9]{1,4}(?:\\.(?:Key|Value))?$");

    private RecordedNames() {}

    static boolean isRecorded(String name) {
        return RPC.contains(name)
                || LOG.contains(name)
                || (name.indexOf('.') > 0 && RPC.contains(NUMBERED.matcher(name).replaceFirst("")));
    }

    /** The harmless ones of a call's parameters, without the caller's own key, which is told elsewhere. */
    static Map<String, Object> parameters(Map<String, String> all) {
        Map<String, Object> kept = new TreeMap<>();
        all.forEach((name, value) -> {
            if (isRecorded(name) && !name.equals("AccessKeyId")) {
                kept.put(name, value);
            }
        });
        return kept;
    }

    /** The harmless parts of an answer, in their places; what is empty without the rest is left out. */
    static Map<String, Object> members(Map<?, ?> all) {
        Map<String, Object> kept = new LinkedHashMap<>();
        all.forEach((name, value) -> {
            String text = String.valueOf(name);
            if (value instanceof Map<?, ?> inner) {
                Map<String, Object> members = members(inner);
                if (!members.isEmpty()) {
                    kept.put(text, members);
                }
            } else if (value instanceof Collection<?> items) {
                kept.put(
                        text,
                        items.stream()
                                .filter(item -> item instanceof Map<?, ?> || isRecorded(text))
                                .map(item -> item instanceof Map<?, ?> inner ? members(inner) : item.toString())
                                .toList());
            } else if (value != null && isRecorded(text)) {
                kept.put(text, value instanceof Number || value instanceof Boolean ? value : value.toString());
            }
        });
        return kept;
    }
}
