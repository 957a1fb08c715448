package dev.understudy.gateway.ims;

import static dev.understudy.gateway.rpc.Calls.A;
import static dev.understudy.gateway.rpc.Calls.NOW;
import static dev.understudy.gateway.rpc.Calls.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.account.CloudError;
import dev.understudy.gateway.rpc.Calls;
import dev.understudy.policy.Principal;
import dev.understudy.ram.Totp;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImsOperationsTest {
    private static final String ALICE = "alice@1000000000000001.onaliyun.com";

    private final Calls calls = new Calls();

    @BeforeEach
    void alice() {
        calls.answer("CreateUser", "UserName", "alice");
    }

    private Map<String, Object> ims(String name, String... parameters) {
        return calls.answer(calls.ims(name), parameters);
    }

    private CloudError imsRefusal(String name, String... parameters) {
        return calls.refusal(calls.ims(name), parameters);
    }

    @Test
    void thePasswordPolicyIsTheOneOfRamUnderItsOwnNames() {
        calls.answer("SetPasswordPolicy", "HardExpiry", "true", "MinimumPasswordLength", "10");

        assertThat(ims("SetPasswordPolicy", "PasswordNotContainUserName", "true", "HardExpiry", "false")
                        .toString())
                .isEqualTo("{PasswordPolicy={MinimumPasswordLength=10, RequireLowercaseCharacters=false,"
                        + " RequireUppercaseCharacters=false, RequireNumbers=false, RequireSymbols=false,"
                        + " HardExpire=true, MaxPasswordAge=0, PasswordReusePrevention=0, MaxLoginAttemps=0,"
                        + " PasswordNotContainUserName=true, MinimumPasswordDifferentCharacter=0}}");
        ims("SetPasswordPolicy", "HardExpire", "false");
        assertThat(at(calls.answer("GetPasswordPolicy"), "PasswordPolicy", "HardExpiry"))
                .isEqualTo(false);
        assertThat(at(ims("GetPasswordPolicy"), "PasswordPolicy", "PasswordNotContainUserName"))
                .isEqualTo(true);
    }

    @Test
    void ramDoesNotKnowTheNewerFieldsAndLeavesThemAlone() {
        ims("SetPasswordPolicy", "PasswordNotContainUserName", "true");
        calls.answer("SetPasswordPolicy", "PasswordNotContainUserName", "false", "RequireNumbers", "true");

        assertThat(at(ims("GetPasswordPolicy"), "PasswordPolicy", "PasswordNotContainUserName"))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"InitialPasswordAge", "InterceptRiskPasswordOnApi"})
    void whatWouldHaveNoEffectIsNotTaken(String parameter) {
        assertThat(imsRefusal("SetPasswordPolicy", parameter, "1"))
                .isEqualTo(new CloudError("NotEmulated", 501, "The parameter " + parameter + " is not emulated."));
    }

    @Test
    void theSecurityPreferenceHasMoreThanRams() {
        calls.answer("SetSecurityPreference", "AllowUserToManagePublicKeys", "true", "LoginSessionDuration", "8");

        assertThat(ims("GetSecurityPreference").toString())
                .isEqualTo("{SecurityPreference={LoginProfilePreference={EnableSaveMFATicket=false,"
                        + " AllowUserToChangePassword=true, LoginSessionDuration=8, LoginNetworkMasks=,"
                        + " AllowUserToLoginWithPasskey=true, MFAOperationForLogin=independent,"
                        + " OperationForRiskLogin=autonomous},"
                        + " AccessKeyPreference={AllowUserToManageAccessKeys=false},"
                        + " MFAPreference={AllowUserToManageMFADevices=true},"
                        + " VerificationPreference={VerificationTypes=[]},"
                        + " PersonalInfoPreference={AllowUserToManagePersonalDingTalk=true}}}");
        Map<String, Object> answered = ims(
                "SetSecurityPreference",
                "AllowUserToLoginWithPasskey",
                "false",
                "MFAOperationForLogin",
                "adaptive",
                "OperationForRiskLogin",
                "enforceVerify",
                "VerificationTypes",
                "[\"sms\",\"email\"]",
                "AllowUserToManagePersonalDingTalk",
                "false");
        assertThat(answered.toString())
                .contains(
                        "AllowUserToLoginWithPasskey=false",
                        "MFAOperationForLogin=adaptive",
                        "OperationForRiskLogin=enforceVerify",
                        "VerificationTypes=[sms, email]",
                        "AllowUserToManagePersonalDingTalk=false");
        assertThat(ims("SetSecurityPreference", "EnableSaveMFATicket", "false")).isEqualTo(answered);
        assertThat(at(
                        calls.answer("GetSecurityPreference"),
                        "SecurityPreference",
                        "PublicKeyPreference",
                        "AllowUserToManagePublicKeys"))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource({
        "MFAOperationForLogin, never",
        "OperationForRiskLogin, ignore",
        "VerificationTypes, '[\"fax\"]'",
        "VerificationTypes, sms"
    })
    void otherWordsAreInvalid(String parameter, String value) {
        assertThat(imsRefusal("SetSecurityPreference", parameter, value))
                .isEqualTo(new CloudError(
                        "Invalid" + parameter, 400, "Specified parameter " + parameter + " is not valid."));
    }

    @Test
    void whetherLogonTakesASecondFactorIsAConditionKey() {
        assertThat(calls.ims("SetSecurityPreference").context(calls.call("MFAOperationForLogin", "mandatory")))
                .isEqualTo(Map.of("ram:MFAOperationForLogin", List.of("mandatory")));
        assertThat(calls.ims("SetSecurityPreference").context(calls.call())).isEmpty();
    }

    @Test
    void theLastUseOfAKeyIsFoundByThePrincipalNameOrForTheCaller() {
        String id = key();
        calls.ram.accessKeys().used(A, id, "Sls", NOW);
        calls.answer("SetAccountAlias", "AccountAlias", "star");
        String used = "{AccessKeyLastUsed={LastUsedDate=2026-01-05T08:00:00Z, ServiceName=Sls}}";

        for (String name : List.of(ALICE, "alice@star.onaliyun.com")) {
            String[] parameters = {"UserPrincipalName", name, "UserAccessKeyId", id};
            assertThat(ims("GetAccessKeyLastUsed", parameters).toString()).isEqualTo(used);
            assertThat(calls.ims("GetAccessKeyLastUsed").resources(calls.call(parameters)))
                    .containsExactly("acs:ram::1000000000000001:user/alice");
        }
        calls.as(new Principal.User(A, "alice", null));
        assertThat(ims("GetAccessKeyLastUsed", "UserAccessKeyId", id).toString())
                .isEqualTo(used);
    }

    @Test
    void aKeyIsNotFoundForTheseReasons() {
        assertThat(imsRefusal("GetAccessKeyLastUsed", "UserAccessKeyId", "LTAIx"))
                .isEqualTo(new CloudError(
                        "MissingUserPrincipalName", 400, "UserPrincipalName is mandatory for this action."));
        assertThat(imsRefusal("GetAccessKeyLastUsed", "UserPrincipalName", ALICE)
                        .code())
                .isEqualTo("MissingUserAccessKeyId");
        assertThat(imsRefusal("GetAccessKeyLastUsed", "UserPrincipalName", ALICE, "UserAccessKeyId", "LTAIx")
                        .code())
                .isEqualTo("EntityNotExist.User.AccessKey");
        for (String name : List.of("alice", "alice@null.onaliyun.com", "alice@2000000000000002.onaliyun.com", "@")) {
            assertThat(imsRefusal("GetAccessKeyLastUsed", "UserPrincipalName", name, "UserAccessKeyId", "LTAIx")
                            .code())
                    .as(name)
                    .isEqualTo("EntityNotExist.User");
        }
    }

    @Test
    void theSummaryCountsWhatIsThereAndWhatMayBe() {
        bound();

        assertThat(ims("GetAccountSummary").toString())
                .isEqualTo("{SummaryMap={Users=1, Groups=0, Roles=0, Policies=0, MFADevices=1, MFADevicesInUse=1,"
                        + " UsersQuota=1000, GroupsQuota=50, RolesQuota=1000, PoliciesQuota=1500,"
                        + " PolicySizeQuota=6144, VersionsPerPolicyQuota=5, AccessKeysPerUserQuota=2,"
                        + " GroupsPerUserQuota=5, AttachedPoliciesPerUserQuota=10, AttachedPoliciesPerGroupQuota=5,"
                        + " AttachedPoliciesPerRoleQuota=5, AttachedSystemPoliciesPerUserQuota=20,"
                        + " AttachedSystemPoliciesPerGroupQuota=20, AttachedSystemPoliciesPerRoleQuota=20,"
                        + " VirtualMFADevicesQuota=1000}}");
        assertThat(calls.ims("GetAccountSummary").resources(calls.call())).containsExactly("*");
    }

    @Test
    void theCredentialReportTellsWhoCanLogOnHow() {
        String id = key();
        calls.ram.accessKeys().used(A, id, "Ram", NOW.plusSeconds(5));
        calls.answer("CreateLoginProfile", "UserName", "alice", "Password", "Secret#1");
        calls.answer("SetPasswordPolicy", "MaxPasswordAge", "90");
        bound();
        calls.answer("CreateUser", "UserName", "bob");

        assertThat(ims("GenerateCredentialReport")).isEqualTo(Map.of("State", "COMPLETED"));
        calls.answer("CreateUser", "UserName", "carol");

        Map<String, Object> report = ims("GetCredentialReport");
        assertThat(report)
                .containsEntry("GeneratedTime", "2026-01-05T08:00:00Z")
                .containsEntry("IsTruncated", false);
        assertThat(csv(report))
                .hasSize(3)
                .contains(
                        "alice@1000000000000001.onaliyun.com,2026-01-05T08:00:00Z,-,TRUE,TRUE,2026-01-05T08:00:00Z,"
                                + "2026-04-05T08:00:00Z,TRUE,TRUE,TRUE,2026-01-05T08:00:00Z,2026-01-05T08:00:05Z"
                                + ",FALSE,N/A,N/A,N/A".repeat(4),
                        "bob@1000000000000001.onaliyun.com,2026-01-05T08:00:00Z,-,FALSE,N/A,N/A,N/A,FALSE"
                                + ",FALSE,N/A,N/A,N/A".repeat(5));
        assertThat(csv(report).get(0))
                .startsWith("user,user_creation_time,user_last_logon,password_exist,")
                .endsWith(",additional_access_key_3_last_used");
    }

    @Test
    void theCredentialReportComesInPages() {
        calls.answer("CreateUser", "UserName", "bob");
        Map<String, Object> first = ims("GetCredentialReport", "MaxItems", "1");
        Map<String, Object> second =
                ims("GetCredentialReport", "MaxItems", "1", "NextToken", String.valueOf(first.get("NextToken")));

        assertThat(csv(first)).hasSize(2).anySatisfy(line -> assertThat(line).startsWith("alice@"));
        assertThat(csv(second)).hasSize(2).anySatisfy(line -> assertThat(line).startsWith("bob@"));
        assertThat(second).containsEntry("IsTruncated", false).doesNotContainKey("NextToken");
        assertThat(imsRefusal("GetCredentialReport", "MaxItems", "3502").code()).isEqualTo("InvalidMaxItems");
        assertThat(imsRefusal("GetCredentialReport", "NextToken", "!").code()).isEqualTo("InvalidNextToken");
    }

    private static List<String> csv(Map<String, Object> report) {
        byte[] content = Base64.getDecoder().decode(String.valueOf(report.get("Content")));
        return new String(content, StandardCharsets.UTF_8).lines().toList();
    }

    private String key() {
        return String.valueOf(at(calls.answer("CreateAccessKey", "UserName", "alice"), "AccessKey", "AccessKeyId"));
    }

    private void bound() {
        Map<String, Object> made = calls.answer("CreateVirtualMFADevice", "VirtualMFADeviceName", "phone");
        Totp totp = Totp.of(String.valueOf(at(made, "VirtualMFADevice", "Base32StringSeed")));
        calls.answer(
                "BindMFADevice",
                "UserName",
                "alice",
                "SerialNumber",
                "acs:ram::1000000000000001:mfa/phone",
                "AuthenticationCode1",
                totp.code(NOW.minusSeconds(30)),
                "AuthenticationCode2",
                totp.code(NOW));
    }
}
