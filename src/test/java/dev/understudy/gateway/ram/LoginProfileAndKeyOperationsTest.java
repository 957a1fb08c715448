package dev.understudy.gateway.ram;

import static dev.understudy.gateway.rpc.Calls.A;
import static dev.understudy.gateway.rpc.Calls.NOW;
import static dev.understudy.gateway.rpc.Calls.at;
import static dev.understudy.gateway.rpc.Calls.each;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.account.AccessKey;
import dev.understudy.account.CloudError;
import dev.understudy.gateway.rpc.Calls;
import dev.understudy.policy.Principal;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginProfileAndKeyOperationsTest {
    private final Calls calls = new Calls();

    @BeforeEach
    void alice() {
        calls.answer("CreateUser", "UserName", "alice");
    }

    @Test
    void aLoginProfileIsMadeReadChangedAndDeleted() {
        String shown = "{LoginProfile={UserName=alice, PasswordResetRequired=%s, MFABindRequired=%s,"
                + " CreateDate=2026-01-05T08:00:00Z}}";

        assertThat(calls.answer(
                                "CreateLoginProfile",
                                "UserName",
                                "alice",
                                "Password",
                                "Secret123!",
                                "MFABindRequired",
                                "True")
                        .toString())
                .isEqualTo(shown.formatted("false", "true"));
        assertThat(calls.answer("UpdateLoginProfile", "UserName", "alice", "PasswordResetRequired", "true"))
                .isEmpty();
        assertThat(calls.answer("GetLoginProfile", "UserName", "alice").toString())
                .isEqualTo(shown.formatted("true", "true"));
        assertThat(calls.answer("DeleteLoginProfile", "UserName", "alice")).isEmpty();
        assertThat(calls.refusal("GetLoginProfile", "UserName", "alice"))
                .isEqualTo(new CloudError(
                        "EntityNotExist.User.LoginProfile", 404, "The user login profile does not exist."));
    }

    @Test
    void aLoginProfileIsRefusedForTheseReasons() {
        assertThat(calls.refusal("CreateLoginProfile", "UserName", "alice", "Password", "short"))
                .isEqualTo(new CloudError(
                        "InvalidParameter.Password.TooWeak",
                        400,
                        "The parameter - \"Password\" is not compliant with the password policy."));
        assertThat(calls.refusal("CreateLoginProfile", "UserName", "alice"))
                .isEqualTo(new CloudError("MissingPassword", 400, "Password is mandatory for this action."));
        assertThat(calls.refusal(
                        "CreateLoginProfile", "UserName", "alice", "Password", "Secret123!", "MFABindRequired", "yes"))
                .isEqualTo(new CloudError(
                        "InvalidMFABindRequired", 400, "Specified parameter MFABindRequired is not valid."));
        assertThat(calls.refusal("UpdateLoginProfile", "UserName", "alice").code())
                .isEqualTo("EntityNotExist.User.LoginProfile");
        assertThat(calls.refusal("DeleteLoginProfile", "UserName", "alice").code())
                .isEqualTo("EntityNotExist.User.LoginProfile");
        calls.answer("CreateLoginProfile", "UserName", "alice", "Password", "Secret123!");
        assertThat(calls.refusal("CreateLoginProfile", "UserName", "alice", "Password", "Secret123!"))
                .isEqualTo(new CloudError(
                        "EntityAlreadyExists.User.LoginProfile", 409, "The user login profile does already EXIST."));
    }

    @Test
    void theSecretIsShownOnceAndOnlyOnce() {
        Map<String, Object> created = calls.answer("CreateAccessKey", "UserName", "alice");
        Map<String, Object> listed = calls.answer("ListAccessKeys", "UserName", "alice");

        assertThat(String.valueOf(at(created, "AccessKey", "AccessKeyId"))).matches("LTAI5t[0-9A-Za-z]{18}");
        assertThat(String.valueOf(at(created, "AccessKey", "AccessKeySecret"))).matches("[0-9A-Za-z]{30}");
        assertThat(at(created, "AccessKey", "Status")).isEqualTo("Active");
        assertThat(listed.toString()).doesNotContain(String.valueOf(at(created, "AccessKey", "AccessKeySecret")));
        assertThat(each(listed, "AccessKeyId", "AccessKeys", "AccessKey"))
                .containsExactly(String.valueOf(at(created, "AccessKey", "AccessKeyId")));
    }

    @Test
    void aKeyIsSwitchedOffAndDeleted() {
        String id = key();
        calls.answer("UpdateAccessKey", "UserName", "alice", "UserAccessKeyId", id, "Status", "Inactive");
        assertThat(calls.ram.inForce().key(id).map(AccessKey::active)).contains(false);
        calls.answer("DeleteAccessKey", "UserName", "alice", "UserAccessKeyId", id);

        assertThat(calls.ram.inForce().key(id)).isEmpty();
    }

    @Test
    void aKeyOfSomebodyElseIsNotFound() {
        String id = key();
        calls.answer("CreateUser", "UserName", "bob");
        CloudError notThere =
                new CloudError("EntityNotExist.User.AccessKey", 404, "The user access key does not exist.");

        assertThat(calls.refusal("DeleteAccessKey", "UserName", "bob", "UserAccessKeyId", id))
                .isEqualTo(notThere);
        assertThat(calls.refusal("UpdateAccessKey", "UserName", "bob", "UserAccessKeyId", id, "Status", "Active"))
                .isEqualTo(notThere);
        assertThat(calls.refusal("GetAccessKeyLastUsed", "UserName", "bob", "UserAccessKeyId", id))
                .isEqualTo(notThere);
        assertThat(calls.refusal("UpdateAccessKey", "UserName", "alice", "UserAccessKeyId", id, "Status", "Off"))
                .isEqualTo(new CloudError("InvalidStatus", 400, "Specified parameter Status is not valid."));
    }

    @Test
    void aUserHasTwoKeysAtMost() {
        key();
        key();

        assertThat(calls.refusal("CreateAccessKey", "UserName", "alice"))
                .isEqualTo(new CloudError(
                        "LimitExceeded.User.AccessKey",
                        409,
                        "The access key count of the user access keys beyond the current limits."));
    }

    @Test
    void withoutANameTheCallersOwnKeysAreMeant() {
        key();
        calls.as(new Principal.User(A, "alice", null));

        assertThat(each(calls.answer("ListAccessKeys"), "Status", "AccessKeys", "AccessKey"))
                .containsExactly("Active");
        assertThat(calls.resources("ListAccessKeys")).containsExactly("acs:ram::1000000000000001:user/alice");
    }

    @Test
    void theRootKeyMustNameAUser() {
        assertThat(calls.refusal("CreateAccessKey"))
                .isEqualTo(new CloudError("MissingUserName", 400, "UserName is mandatory for this action."));
    }

    @Test
    void theLastUseOfAKeyIsKnown() {
        String id = key();
        String[] parameters = {"UserName", "alice", "UserAccessKeyId", id};

        assertThat(at(calls.answer("GetAccessKeyLastUsed", parameters), "AccessKeyLastUsed", "LastUsedDate"))
                .isEqualTo("");
        calls.ram.accessKeys().used(A, id, "Ram", NOW);
        assertThat(at(calls.answer("GetAccessKeyLastUsed", parameters), "AccessKeyLastUsed", "LastUsedDate"))
                .isEqualTo("2026-01-05T08:00:00Z");
    }

    private String key() {
        return String.valueOf(at(calls.answer("CreateAccessKey", "UserName", "alice"), "AccessKey", "AccessKeyId"));
    }
}
