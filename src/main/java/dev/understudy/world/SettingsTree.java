package dev.understudy.world;

import dev.understudy.ram.PasswordPolicy;
import dev.understudy.ram.Quotas;
import dev.understudy.ram.SecurityPreference;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes what is set for an account as a whole: of each setting the fields that are not as in an account that is new. */
final class SettingsTree {
    private SettingsTree() {}

    static Map<String, Object> passwordPolicy(PasswordPolicy policy) {
        return changed(all(policy), all(PasswordPolicy.DEFAULT));
    }

    static Map<String, Object> securityPreference(SecurityPreference preference) {
        return changed(all(preference), all(SecurityPreference.DEFAULT));
    }

    static Map<String, Object> quotas(Quotas quotas) {
        return changed(all(quotas), all(Quotas.DEFAULT));
    }

    private static Map<String, Object> changed(Map<String, Object> all, Map<String, Object> usual) {
        Map<String, Object> changed = new LinkedHashMap<>(all);
        changed.entrySet().removeAll(usual.entrySet());
        return changed;
    }

    private static Map<String, Object> all(PasswordPolicy policy) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("minimumLength", policy.minimumLength());
        tree.put("requireLowercase", policy.requireLowercase());
        tree.put("requireUppercase", policy.requireUppercase());
        tree.put("requireNumbers", policy.requireNumbers());
        tree.put("requireSymbols", policy.requireSymbols());
        tree.put("hardExpiry", policy.hardExpiry());
        tree.put("maxAge", policy.maxAge());
        tree.put("reusePrevention", policy.reusePrevention());
        tree.put("maxLoginAttempts", policy.maxLoginAttempts());
        tree.put("notContainUserName", policy.notContainUserName());
        tree.put("minimumDifferentCharacters", policy.minimumDifferentCharacters());
        return tree;
    }

    private static Map<String, Object> all(SecurityPreference preference) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("enableSaveMfaTicket", preference.enableSaveMfaTicket());
        tree.put("allowUserToChangePassword", preference.allowUserToChangePassword());
        tree.put("allowUserToManageAccessKeys", preference.allowUserToManageAccessKeys());
        tree.put("allowUserToManageMfaDevices", preference.allowUserToManageMfaDevices());
        tree.put("allowUserToManagePublicKeys", preference.allowUserToManagePublicKeys());
        tree.put("loginSessionHours", preference.loginSessionHours());
        tree.put("loginNetworkMasks", preference.loginNetworkMasks());
        SecurityPreference.Console console = preference.console();
        tree.put("allowUserToLoginWithPasskey", console.allowUserToLoginWithPasskey());
        tree.put("allowUserToManagePersonalDingTalk", console.allowUserToManagePersonalDingTalk());
        tree.put("mfaOperationForLogin", console.mfaOperationForLogin());
        tree.put("operationForRiskLogin", console.operationForRiskLogin());
        tree.put("verificationTypes", console.verificationTypes());
        return tree;
    }

    private static Map<String, Object> all(Quotas quotas) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("users", quotas.users());
        tree.put("groups", quotas.groups());
        tree.put("roles", quotas.roles());
        tree.put("policies", quotas.policies());
        tree.put("policyVersions", quotas.policyVersions());
        tree.put("policyDocument", quotas.policyDocument());
        tree.put("trustDocument", quotas.trustDocument());
        tree.put("accessKeysPerUser", quotas.accessKeysPerUser());
        tree.put("groupsPerUser", quotas.groupsPerUser());
        tree.put("systemPolicies", quotas.systemPolicies());
        tree.put("userCustomPolicies", quotas.userCustomPolicies());
        tree.put("customPolicies", quotas.customPolicies());
        tree.put("mfaDevices", quotas.mfaDevices());
        tree.put("samlProviders", quotas.samlProviders());
        tree.put("oidcProviders", quotas.oidcProviders());
        return tree;
    }
}
