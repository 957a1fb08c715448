package dev.understudy.gateway.ram;

import static dev.understudy.gateway.rpc.Calls.A;
import static dev.understudy.gateway.rpc.Calls.NOW;
import static dev.understudy.gateway.rpc.Calls.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.account.CloudError;
import dev.understudy.gateway.rpc.Calls;
import dev.understudy.policy.Principal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordOperationsTest {
    private static final CloudError WRONG = new CloudError(
            "InvalidParameter.OldPassword.Incorrect", 400, "The parameter - \"OldPassword\" is incorrect.");
    private static final CloudError REUSED = new CloudError(
            "InvalidParameter.NewPassword.ReusePrevention",
            400,
            "The parameter - \"NewPassword\" is not compliant with the reuse prevention password policy.");

    private final Calls calls = new Calls();

    @BeforeEach
    void alice() {
        calls.answer("CreateUser", "UserName", "alice");
    }

    private void logon() {
        calls.answer(
                "CreateLoginProfile", "UserName", "alice", "Password", "Secret#1", "PasswordResetRequired", "true");
    }

    private Calls asAlice() {
        return calls.as(new Principal.User(A, "alice", null));
    }

    private static String[] change(String from, String to) {
        return new String[] {"OldPassword", from, "NewPassword", to};
    }

    @Test
    void aUserChangesItsPasswordAndNeedsNoResetAnyMore() {
        logon();
        assertThat(asAlice().answer("ChangePassword", change("Secret#1", "Secret#2")))
                .isEmpty();

        assertThat(calls.refusal("ChangePassword", change("Secret#1", "Secret#3")))
                .isEqualTo(WRONG);
        assertThat(at(calls.answer("GetLoginProfile", "UserName", "alice"), "LoginProfile", "PasswordResetRequired"))
                .isEqualTo(false);
        assertThat(calls.resources("ChangePassword")).containsExactly("acs:ram::1000000000000001:user/alice");
    }

    @Test
    void onlyAUserCanChangeItsPassword() {
        CloudError usersOnly =
                new CloudError("NotSupport.Account", 400, "This method can be only invoked by sub user.");

        assertThat(calls.refusal("ChangePassword", change("Secret#1", "Secret#2")))
                .isEqualTo(usersOnly);
        assertThat(calls.as(new Principal.RoleSession(A, "R", "s")).refusal("ChangePassword", change("a", "Secret#2")))
                .isEqualTo(usersOnly);
    }

    @Test
    void aUserWithoutALogonHasNoPasswordThatIsRight() {
        assertThat(asAlice().refusal("ChangePassword", change("Secret#1", "Secret#2")))
                .isEqualTo(WRONG);
    }

    @Test
    void whereUsersMayNotChangeTheirPasswordsTheyDoNot() {
        logon();
        calls.answer("SetSecurityPreference", "AllowUserToChangePassword", "false");

        assertThat(asAlice().refusal("ChangePassword", change("Secret#1", "Secret#2")))
                .isEqualTo(new CloudError("NoPermission", 403, "You are not authorized to do this action."));
    }

    @Test
    void theLastPasswordsCannotBeHadAgain() {
        logon();
        calls.answer("SetPasswordPolicy", "PasswordReusePrevention", "2");
        asAlice();
        assertThat(calls.refusal("ChangePassword", change("Secret#1", "Secret#1")))
                .isEqualTo(REUSED);
        calls.answer("ChangePassword", change("Secret#1", "Secret#2"));
        assertThat(calls.refusal("ChangePassword", change("Secret#2", "Secret#1")))
                .isEqualTo(REUSED);
        calls.answer("ChangePassword", change("Secret#2", "Secret#3"));

        assertThat(calls.answer("ChangePassword", change("Secret#3", "Secret#1")))
                .isEmpty();
    }

    @Test
    void withoutReusePreventionAPasswordMayStay() {
        logon();

        assertThat(asAlice().answer("ChangePassword", change("Secret#1", "Secret#1")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MinimumPasswordLength, 9, Secret#12, Secret#1",
        "RequireLowercaseCharacters, true, sECRET#1, SECRET#1",
        "RequireUppercaseCharacters, true, Secret#1, secret#1",
        "RequireNumbers, true, secret#1, secret##",
        "RequireSymbols, true, secret#1, secret11",
        "PasswordNotContainUserName, true, secret#1, x1alice#",
        "MinimumPasswordDifferentCharacter, 4, abcdabcd, abcabcabc",
        "MaxPasswordAge, 1, aaaaaaaa, aaaaaaa",
        "MaxPasswordAge, 1, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    })
    void thePasswordPolicyRulesWhereverAPasswordIsSet(String setting, String value, String good, String weak) {
        calls.answer(calls.ims("SetPasswordPolicy"), setting, value);
        CloudError tooWeak = new CloudError(
                "InvalidParameter.Password.TooWeak",
                400,
                "The parameter - \"Password\" is not compliant with the password policy.");

        assertThat(calls.refusal("CreateLoginProfile", "UserName", "alice", "Password", weak))
                .isEqualTo(tooWeak);
        calls.answer("CreateLoginProfile", "UserName", "alice", "Password", good);
        assertThat(calls.refusal("UpdateLoginProfile", "UserName", "alice", "Password", weak))
                .isEqualTo(tooWeak);
        assertThat(asAlice().refusal("ChangePassword", change(good, weak)).code())
                .isEqualTo("InvalidParameter.NewPassword.TooWeak");
        assertThat(calls.answer("ChangePassword", change(good, good))).isEmpty();
    }

    @Test
    void aPasswordThatIsTooLongIsRefusedAtAnyLength() {
        assertThat(calls.refusal("CreateLoginProfile", "UserName", "alice", "Password", "a".repeat(33))
                        .code())
                .isEqualTo("InvalidParameter.Password.TooWeak");
    }

    @Test
    void anAdministratorsChangeIsRememberedToo() {
        logon();
        calls.answer("SetPasswordPolicy", "PasswordReusePrevention", "24");
        calls.at(NOW.plusSeconds(60)).answer("UpdateLoginProfile", "UserName", "alice", "Password", "Secret#2");

        assertThat(asAlice().refusal("ChangePassword", change("Secret#2", "Secret#1")))
                .isEqualTo(REUSED);
        assertThat(calls.ram.loginProfiles().get(A, "alice").passwordChangedAt())
                .isEqualTo(NOW.plusSeconds(60));
    }
}
