package dev.understudy.harness.snapshot;

import static dev.understudy.harness.snapshot.RamReading.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.harness.client.Read;
import dev.understudy.ram.AccountSettings;
import dev.understudy.ram.PasswordPolicy;
import dev.understudy.ram.SecurityPreference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is set for an account as a whole, through IMS, which tells more of it; what is not told is as in a new account. */
final class SettingsReading {
    private final AccountReads reads;

    SettingsReading(AccountReads reads) {
        this.reads = reads;
    }

    AccountSettings settings(@Nullable String alias) {
        return new AccountSettings(alias, passwordPolicy(), securityPreference());
    }

    private PasswordPolicy passwordPolicy() {
        JsonNode told = reads.read(Read.ims("GetPasswordPolicy")).path("PasswordPolicy");
        PasswordPolicy usual = PasswordPolicy.DEFAULT;
        return new PasswordPolicy(
                told.path("MinimumPasswordLength").asInt(usual.minimumLength()),
                told.path("RequireLowercaseCharacters").asBoolean(usual.requireLowercase()),
                told.path("RequireUppercaseCharacters").asBoolean(usual.requireUppercase()),
                told.path("RequireNumbers").asBoolean(usual.requireNumbers()),
                told.path("RequireSymbols").asBoolean(usual.requireSymbols()),
                told.path("HardExpire").asBoolean(usual.hardExpiry()),
                told.path("MaxPasswordAge").asInt(usual.maxAge()),
                told.path("PasswordReusePrevention").asInt(usual.reusePrevention()),
                told.path("MaxLoginAttemps").asInt(usual.maxLoginAttempts()),
                told.path("PasswordNotContainUserName").asBoolean(usual.notContainUserName()),
                told.path("MinimumPasswordDifferentCharacter").asInt(usual.minimumDifferentCharacters()));
    }

    private SecurityPreference securityPreference() {
        JsonNode told = reads.read(Read.ims("GetSecurityPreference")).path("SecurityPreference");
        JsonNode login = told.path("LoginProfilePreference");
        SecurityPreference usual = SecurityPreference.DEFAULT;
        return new SecurityPreference(
                login.path("EnableSaveMFATicket").asBoolean(usual.enableSaveMfaTicket()),
                login.path("AllowUserToChangePassword").asBoolean(usual.allowUserToChangePassword()),
                told.path("AccessKeyPreference")
                        .path("AllowUserToManageAccessKeys")
                        .asBoolean(usual.allowUserToManageAccessKeys()),
                told.path("MFAPreference")
                        .path("AllowUserToManageMFADevices")
                        .asBoolean(usual.allowUserToManageMfaDevices()),
                publicKeys(usual),
                login.path("LoginSessionDuration").asInt(usual.loginSessionHours()),
                text(login, "LoginNetworkMasks"),
                console(told, login, usual.console()));
    }

    // This one, only RAM tells.
    private boolean publicKeys(SecurityPreference usual) {
        return reads.read(Read.ram("GetSecurityPreference"))
                .path("SecurityPreference")
                .path("PublicKeyPreference")
                .path("AllowUserToManagePublicKeys")
                .asBoolean(usual.allowUserToManagePublicKeys());
    }

    private static SecurityPreference.Console console(JsonNode told, JsonNode login, SecurityPreference.Console usual) {
        List<String> verifications = new ArrayList<>();
        told.path("VerificationPreference").path("VerificationTypes").forEach(type -> verifications.add(type.asText()));
        return new SecurityPreference.Console(
                login.path("AllowUserToLoginWithPasskey").asBoolean(usual.allowUserToLoginWithPasskey()),
                told.path("PersonalInfoPreference")
                        .path("AllowUserToManagePersonalDingTalk")
                        .asBoolean(usual.allowUserToManagePersonalDingTalk()),
                login.path("MFAOperationForLogin").asText(usual.mfaOperationForLogin()),
                login.path("OperationForRiskLogin").asText(usual.operationForRiskLogin()),
                verifications.stream().sorted().toList());
    }
}
