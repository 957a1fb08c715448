package dev.understudy.world;

import java.util.ArrayList;
import java.util.List;

/** The objects of a world file: the fields each may have, and those that are known but refused. */
enum Shape {
    WORLD(
            List.of(
                    "version",
                    "seed",
                    "clock",
                    "defaultRegion",
                    "propagation",
                    "systemPolicies",
                    "controlPolicies",
                    "rulings",
                    "accounts"),
            List.of("faults")),
    SYSTEM_POLICY(List.of("version", "date", "document"), List.of()),
    DIRECTORY(List.of("management", "policies", "root"), List.of()),
    FOLDER(List.of("attach", "folders", "members"), List.of()),
    MEMBER(List.of("attach"), List.of()),
    ACCOUNT(
            List.of(
                    "id",
                    "alias",
                    "rootAccessKey",
                    "policies",
                    "roles",
                    "users",
                    "groups",
                    "projects",
                    "resourceGroups",
                    "passwordPolicy",
                    "securityPreference",
                    "quotas",
                    "trail",
                    "samlProviders",
                    "oidcProviders"),
            List.of()),
    PASSWORD_POLICY(
            List.of(
                    "minimumLength",
                    "requireLowercase",
                    "requireUppercase",
                    "requireNumbers",
                    "requireSymbols",
                    "hardExpiry",
                    "maxAge",
                    "reusePrevention",
                    "maxLoginAttempts",
                    "notContainUserName",
                    "minimumDifferentCharacters"),
            List.of()),
    SECURITY_PREFERENCE(
            List.of(
                    "enableSaveMfaTicket",
                    "allowUserToChangePassword",
                    "allowUserToManageAccessKeys",
                    "allowUserToManageMfaDevices",
                    "allowUserToManagePublicKeys",
                    "loginSessionHours",
                    "loginNetworkMasks",
                    "allowUserToLoginWithPasskey",
                    "allowUserToManagePersonalDingTalk",
                    "mfaOperationForLogin",
                    "operationForRiskLogin",
                    "verificationTypes"),
            List.of()),
    QUOTAS(
            List.of(
                    "users",
                    "groups",
                    "roles",
                    "policies",
                    "policyVersions",
                    "policyDocument",
                    "trustDocument",
                    "accessKeysPerUser",
                    "groupsPerUser",
                    "systemPolicies",
                    "userCustomPolicies",
                    "customPolicies",
                    "mfaDevices",
                    "samlProviders",
                    "oidcProviders"),
            List.of()),
    ACCESS_KEY(List.of("id", "secret", "status"), List.of()),
    ROLE(List.of("trust", "description", "maxSessionDuration", "attach", "tags"), List.of()),
    USER(List.of("displayName", "comments", "attach", "accessKeys", "loginProfile", "mfa"), List.of()),
    MFA(List.of("device", "seed"), List.of()),
    LOGIN_PROFILE(List.of("password", "passwordResetRequired", "mfaBindRequired"), List.of()),
    GROUP(List.of("comments", "members", "attach"), List.of()),
    RESOURCE_GROUP(List.of("projects", "users", "groups", "roles"), List.of()),
    PROJECT(List.of("region", "description", "logstores", "policy"), List.of()),
    LOGSTORE(List.of("shards", "ttl"), List.of()),
    TRAIL(List.of("project", "logstore"), List.of()),
    TAGGED_POLICY(List.of("document", "tags"), List.of()),
    SAML_PROVIDER(List.of("metadata", "description"), List.of()),
    OIDC_PROVIDER(List.of("issuer", "clientIds", "fingerprints", "keys", "issuanceLimit", "description"), List.of()),
    DOCUMENT_FILE(List.of("file"), List.of());

    private final List<String> fields;
    private final List<String> notEmulated;

    Shape(List<String> fields, List<String> notEmulated) {
        this.fields = fields;
        this.notEmulated = notEmulated;
    }

    /** The fields that are read, in the order in which messages name them. */
    List<String> fields() {
        return fields;
    }

    /** The fields that are recognised and refused. */
    List<String> notEmulated() {
        return notEmulated;
    }

    List<String> known() {
        List<String> all = new ArrayList<>(fields);
        all.addAll(notEmulated);
        return all;
    }
}
