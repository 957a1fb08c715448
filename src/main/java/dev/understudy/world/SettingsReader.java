package dev.understudy.world;

import dev.understudy.account.NetworkMasks;
import dev.understudy.account.SettingLimits;
import dev.understudy.ram.AccountSettings;
import dev.understudy.ram.PasswordPolicy;
import dev.understudy.ram.Quotas;
import dev.understudy.ram.SecurityPreference;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Reads what is set for an account as a whole; what is left out is as in an account that is new. */
final class SettingsReader {
    private static final int LARGEST_QUOTA = 1_000_000;

    private SettingsReader() {}

    static AccountSettings settings(Fields account) {
        return new AccountSettings(
                account.get("alias").map(alias -> alias.text(NameForm.ALIAS)).orElse(null),
                account.get("passwordPolicy")
                        .map(SettingsReader::passwordPolicy)
                        .orElse(PasswordPolicy.DEFAULT),
                account.get("securityPreference")
                        .map(SettingsReader::securityPreference)
                        .orElse(SecurityPreference.DEFAULT));
    }

    static Quotas quotas(Fields account) {
        return account.get("quotas").map(SettingsReader::quotas).orElse(Quotas.DEFAULT);
    }

    private static PasswordPolicy passwordPolicy(Value value) {
        Fields policy = value.fields(Shape.PASSWORD_POLICY);
        return new PasswordPolicy(
                number(
                        policy,
                        "minimumLength",
                        PasswordPolicy.SHORTEST,
                        PasswordPolicy.LONGEST,
                        PasswordPolicy.SHORTEST),
                truth(policy, "requireLowercase", false),
                truth(policy, "requireUppercase", false),
                truth(policy, "requireNumbers", false),
                truth(policy, "requireSymbols", false),
                truth(policy, "hardExpiry", false),
                number(policy, "maxAge", 0, SettingLimits.LONGEST_AGE, 0),
                number(policy, "reusePrevention", 0, SettingLimits.MOST_REMEMBERED, 0),
                number(policy, "maxLoginAttempts", 0, SettingLimits.MOST_ATTEMPTS, 0),
                truth(policy, "notContainUserName", false),
                number(policy, "minimumDifferentCharacters", 0, SettingLimits.MOST_DIFFERENT, 0));
    }

    private static SecurityPreference securityPreference(Value value) {
        Fields found = value.fields(Shape.SECURITY_PREFERENCE);
        SecurityPreference usual = SecurityPreference.DEFAULT;
        return new SecurityPreference(
                truth(found, "enableSaveMfaTicket", usual.enableSaveMfaTicket()),
                truth(found, "allowUserToChangePassword", usual.allowUserToChangePassword()),
                truth(found, "allowUserToManageAccessKeys", usual.allowUserToManageAccessKeys()),
                truth(found, "allowUserToManageMfaDevices", usual.allowUserToManageMfaDevices()),
                truth(found, "allowUserToManagePublicKeys", usual.allowUserToManagePublicKeys()),
                number(found, "loginSessionHours", 1, SettingLimits.LONGEST_SESSION, usual.loginSessionHours()),
                found.get("loginNetworkMasks").map(SettingsReader::masks).orElse(""),
                console(found, usual.console()));
    }

    private static SecurityPreference.Console console(Fields found, SecurityPreference.Console usual) {
        return new SecurityPreference.Console(
                truth(found, "allowUserToLoginWithPasskey", usual.allowUserToLoginWithPasskey()),
                truth(found, "allowUserToManagePersonalDingTalk", usual.allowUserToManagePersonalDingTalk()),
                found.get("mfaOperationForLogin")
                        .map(word -> word.oneOf(new TreeSet<>(SettingLimits.MFA_OPERATIONS)))
                        .orElse(usual.mfaOperationForLogin()),
                found.get("operationForRiskLogin")
                        .map(word -> word.oneOf(new TreeSet<>(SettingLimits.RISK_OPERATIONS)))
                        .orElse(usual.operationForRiskLogin()),
                found.get("verificationTypes")
                        .map(SettingsReader::verifications)
                        .orElse(usual.verificationTypes()));
    }

    private static String masks(Value value) {
        String text = value.text(NetworkMasks.LONGEST);
        if (!text.isEmpty() && !NetworkMasks.areValid(text)) {
            throw value.wrong("up to 40 address blocks such as `10.0.0.0/8`, semicolons between them");
        }
        return text;
    }

    private static List<String> verifications(Value value) {
        List<String> types = new ArrayList<>();
        value.elements().forEach(element -> types.add(element.oneOf(new TreeSet<>(SettingLimits.VERIFICATIONS))));
        return types;
    }

    private static Quotas quotas(Value value) {
        Fields found = value.fields(Shape.QUOTAS);
        Quotas usual = Quotas.DEFAULT;
        return new Quotas(
                quota(found, "users", usual.users()),
                quota(found, "groups", usual.groups()),
                quota(found, "roles", usual.roles()),
                quota(found, "policies", usual.policies()),
                number(found, "policyVersions", 1, LARGEST_QUOTA, usual.policyVersions()),
                quota(found, "policyDocument", usual.policyDocument()),
                quota(found, "trustDocument", usual.trustDocument()),
                quota(found, "accessKeysPerUser", usual.accessKeysPerUser()),
                quota(found, "groupsPerUser", usual.groupsPerUser()),
                quota(found, "systemPolicies", usual.systemPolicies()),
                quota(found, "userCustomPolicies", usual.userCustomPolicies()),
                quota(found, "customPolicies", usual.customPolicies()),
                quota(found, "mfaDevices", usual.mfaDevices()),
                quota(found, "samlProviders", usual.samlProviders()),
                quota(found, "oidcProviders", usual.oidcProviders()));
    }

    private static int quota(Fields quotas, String field, int usual) {
        return number(quotas, field, 0, LARGEST_QUOTA, usual);
    }

    private static int number(Fields fields, String field, int least, int most, int usual) {
        return fields.get(field).map(value -> value.number(least, most)).orElse(usual);
    }

    private static boolean truth(Fields fields, String field, boolean usual) {
        return fields.get(field).map(Value::truth).orElse(usual);
    }
}
