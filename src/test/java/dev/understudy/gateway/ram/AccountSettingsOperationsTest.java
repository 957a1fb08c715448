package dev.understudy.gateway.ram;

import static dev.understudy.gateway.rpc.Calls.B;
import static dev.understudy.gateway.rpc.Calls.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.account.CloudError;
import dev.understudy.gateway.rpc.Calls;
import dev.understudy.policy.Principal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountSettingsOperationsTest {
    private static final String USUAL_PREFERENCE = "{SecurityPreference={LoginProfilePreference={EnableSaveMFATicket="
            + "false, AllowUserToChangePassword=true, LoginSessionDuration=6, LoginNetworkMasks=},"
            + " AccessKeyPreference={AllowUserToManageAccessKeys=false},"
            + " MFAPreference={AllowUserToManageMFADevices=true},"
            + " PublicKeyPreference={AllowUserToManagePublicKeys=false}}}";

    private final Calls calls = new Calls();

    @Test
    void anAliasIsSetReadAndCleared() {
        assertThat(calls.answer("GetAccountAlias")).isEqualTo(Map.of("AccountAlias", ""));
        assertThat(calls.answer("SetAccountAlias", "AccountAlias", "star-logs")).isEmpty();
        assertThat(calls.answer("GetAccountAlias")).isEqualTo(Map.of("AccountAlias", "star-logs"));
        assertThat(calls.answer("ClearAccountAlias")).isEmpty();
        assertThat(calls.answer("ClearAccountAlias")).isEmpty();
        assertThat(calls.answer("GetAccountAlias")).isEqualTo(Map.of("AccountAlias", ""));
        assertThat(calls.resources("SetAccountAlias")).containsExactly("acs:ram::1000000000000001:*");
    }

    @Test
    void anAliasMustBeClearedBeforeAnother() {
        calls.answer("SetAccountAlias", "AccountAlias", "star-logs");

        assertThat(calls.refusal("SetAccountAlias", "AccountAlias", "moon-logs"))
                .isEqualTo(new CloudError(
                        "EntityAlreadyExists.AccountAlias", 409, "The account alias does already exist."));
        assertThat(calls.as(new Principal.Root(B)).answer("SetAccountAlias", "AccountAlias", "star-logs"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Star", "star_logs", "-star", "star-", "star--logs", "st\u00e4r"})
    void anAliasHasAForm(String alias) {
        assertThat(calls.refusal("SetAccountAlias", "AccountAlias", alias))
                .isEqualTo(new CloudError(
                        "InvalidParameter.AccountAlias.Format",
                        400,
                        "The format of parameter - \"AccountAlias\" is incorrect."));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 64})
    void anAliasHasALength(int length) {
        assertThat(calls.refusal("SetAccountAlias", "AccountAlias", "a".repeat(length)))
                .isEqualTo(new CloudError(
                        "InvalidParameter.AccountAlias.Length",
                        400,
                        "The parameter - \"AccountAlias\" MUST be in the range of 3 and 63."));
        assertThat(calls.answer("SetAccountAlias", "AccountAlias", "a".repeat(63)))
                .isEmpty();
    }

    @Test
    void thePasswordPolicyBeginsAsDocumented() {
        assertThat(calls.answer("GetPasswordPolicy").toString())
                .isEqualTo("{PasswordPolicy={MinimumPasswordLength=8, RequireLowercaseCharacters=false,"
                        + " RequireUppercaseCharacters=false, RequireNumbers=false, RequireSymbols=false,"
                        + " HardExpiry=false, MaxPasswordAge=0, PasswordReusePrevention=0, MaxLoginAttemps=0}}");
        assertThat(calls.resources("GetPasswordPolicy")).containsExactly("acs:ram::1000000000000001:*");
    }

    @Test
    void whatIsNotSentStaysAsItIs() {
        calls.answer("SetPasswordPolicy", "MinimumPasswordLength", "14", "HardExpiry", "true");
        Map<String, Object> answered =
                calls.answer("SetPasswordPolicy", "RequireSymbols", "True", "MaxLoginAttemps", "5");

        assertThat(answered.toString())
                .isEqualTo("{PasswordPolicy={MinimumPasswordLength=14, RequireLowercaseCharacters=false,"
                        + " RequireUppercaseCharacters=false, RequireNumbers=false, RequireSymbols=true,"
                        + " HardExpiry=true, MaxPasswordAge=0, PasswordReusePrevention=0, MaxLoginAttemps=5}}");
        assertThat(calls.answer("GetPasswordPolicy")).isEqualTo(answered);
        calls.as(new Principal.Root(B));
        assertThat(at(calls.answer("GetPasswordPolicy"), "PasswordPolicy", "MinimumPasswordLength"))
                .isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({"7", "33", "x", "-8"})
    void theShortestPasswordHasARange(String length) {
        assertThat(calls.refusal("SetPasswordPolicy", "MinimumPasswordLength", length))
                .isEqualTo(new CloudError(
                        "InvalidParameter.MinimumPasswordLength.Range",
                        400,
                        "The parameter - \"MinimumPasswordLength\" MUST be in the range of 8 and 32."));
    }

    @ParameterizedTest
    @CsvSource({
        "SetPasswordPolicy, MaxPasswordAge, 1096",
        "SetPasswordPolicy, PasswordReusePrevention, 25",
        "SetPasswordPolicy, MaxLoginAttemps, 33",
        "SetPasswordPolicy, HardExpiry, yes",
        "SetSecurityPreference, LoginSessionDuration, 25",
        "SetSecurityPreference, LoginSessionDuration, 0",
        "SetSecurityPreference, EnableSaveMFATicket, 1",
        "SetSecurityPreference, LoginNetworkMasks, everywhere",
        "SetSecurityPreference, LoginNetworkMasks, 999.999.999.999/99",
        "SetSecurityPreference, LoginNetworkMasks, 10.0.0.0/8;"
    })
    void otherValuesThatAreWrongAreInvalid(String operation, String parameter, String value) {
        assertThat(calls.refusal(operation, parameter, value))
                .isEqualTo(new CloudError(
                        "Invalid" + parameter, 400, "Specified parameter " + parameter + " is not valid."));
    }

    @Test
    void thereAreAtMostFortyMasks() {
        String forty = String.join(";", List.of("10.0.0.1 ".repeat(40).trim().split(" ")));

        assertThat(calls.answer("SetSecurityPreference", "LoginNetworkMasks", forty))
                .isNotEmpty();
        assertThat(calls.refusal("SetSecurityPreference", "LoginNetworkMasks", forty + ";10.0.0.1")
                        .code())
                .isEqualTo("InvalidLoginNetworkMasks");
        assertThat(calls.answer("SetSecurityPreference", "LoginNetworkMasks", "")
                        .toString())
                .isEqualTo(USUAL_PREFERENCE);
    }

    @Test
    void theSecurityPreferenceIsReadAndChanged() {
        assertThat(calls.answer("GetSecurityPreference").toString()).isEqualTo(USUAL_PREFERENCE);

        Map<String, Object> answered = calls.answer(
                "SetSecurityPreference",
                "EnableSaveMFATicket",
                "true",
                "AllowUserToChangePassword",
                "false",
                "AllowUserToManageAccessKeys",
                "true",
                "AllowUserToManageMFADevices",
                "false",
                "AllowUserToManagePublicKeys",
                "true",
                "LoginSessionDuration",
                "24",
                "LoginNetworkMasks",
                "10.0.0.0/8;192.168.0.1");

        assertThat(answered.toString())
                .isEqualTo("{SecurityPreference={LoginProfilePreference={EnableSaveMFATicket=true,"
                        + " AllowUserToChangePassword=false, LoginSessionDuration=24,"
                        + " LoginNetworkMasks=10.0.0.0/8;192.168.0.1},"
                        + " AccessKeyPreference={AllowUserToManageAccessKeys=true},"
                        + " MFAPreference={AllowUserToManageMFADevices=false},"
                        + " PublicKeyPreference={AllowUserToManagePublicKeys=true}}}");
        calls.answer("SetSecurityPreference", "LoginSessionDuration", "6");
        assertThat(calls.answer("GetSecurityPreference").toString())
                .isEqualTo(answered.toString().replace("=24", "=6"));
        assertThat(calls.resources("GetSecurityPreference")).containsExactly("acs:ram::1000000000000001:*");
    }
}
