package dev.understudy.gateway.ram;

import static dev.understudy.gateway.rpc.Calls.A;
import static dev.understudy.gateway.rpc.Calls.NOW;
import static dev.understudy.gateway.rpc.Calls.at;
import static dev.understudy.gateway.rpc.Calls.each;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.account.AccessKey;
import dev.understudy.account.CloudError;
import dev.understudy.gateway.rpc.Calls;
import dev.understudy.ram.Quotas;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserOperationsTest {
    private final Calls calls = new Calls();

    @Test
    void createUserAnswersWithAllMembersInOrder() {
        Map<String, Object> answer = calls.answer(
                "CreateUser",
                "UserName",
                "alice",
                "DisplayName",
                "Alice 王",
                "MobilePhone",
                "86-18600008888",
                "Email",
                "alice@example.com",
                "Comments",
                "first");

        assertThat(answer.toString())
                .matches(
                        "\\{User=\\{UserId=2[0-9]{17}, UserName=alice, DisplayName=Alice 王, MobilePhone=86-18600008888,"
                                + " Email=alice@example.com, Comments=first, CreateDate=2026-01-05T08:00:00Z}}");
    }

    @Test
    void aUserCanBeReadUpdatedListedAndDeleted() {
        calls.answer("CreateUser", "UserName", "alice", "Comments", "first");
        calls.at(NOW.plusSeconds(60));
        Map<String, Object> updated = calls.answer("UpdateUser", "UserName", "alice", "NewUserName", "bob");
        Map<String, Object> read = calls.answer("GetUser", "UserName", "bob");

        assertThat(at(updated, "User", "UserName")).isEqualTo("bob");
        assertThat(at(updated, "User", "UpdateDate")).isEqualTo("2026-01-05T08:01:00Z");
        assertThat(at(read, "User", "Comments")).isEqualTo("first");
        assertThat(at(read, "User", "LastLoginDate")).isEqualTo("");
        assertThat(each(calls.answer("ListUsers"), "UserName", "Users", "User")).containsExactly("bob");
        assertThat(calls.answer("DeleteUser", "UserName", "bob")).isEmpty();
        assertThat(calls.answer("ListUsers").toString()).isEqualTo("{IsTruncated=false, Users={User=[]}}");
    }

    @Test
    void renamingAUserTakesTheKeysAlong() {
        calls.answer("CreateUser", "UserName", "alice");
        String id =
                String.valueOf(at(calls.answer("CreateAccessKey", "UserName", "alice"), "AccessKey", "AccessKeyId"));
        calls.answer("UpdateUser", "UserName", "alice", "NewUserName", "bob");

        assertThat(calls.ram.inForce().key(id).map(AccessKey::userName)).contains("bob");
    }

    @Test
    void aListComesInPagesWhoseMarkersAreOpaque() {
        for (String name : List.of("c", "a", "e", "b", "d")) {
            calls.answer("CreateUser", "UserName", name);
        }
        Map<String, Object> first = calls.answer("ListUsers", "MaxItems", "2");
        calls.answer("DeleteUser", "UserName", "b");
        String marker = String.valueOf(first.get("Marker"));
        Map<String, Object> rest = calls.answer("ListUsers", "Marker", marker, "MaxItems", "3");

        assertThat(first.get("IsTruncated")).isEqualTo(true);
        assertThat(each(first, "UserName", "Users", "User")).containsExactly("a", "b");
        assertThat(each(rest, "UserName", "Users", "User")).containsExactly("c", "d", "e");
        assertThat(rest.get("IsTruncated")).isEqualTo(false);
        assertThat(rest).doesNotContainKey("Marker");
    }

    @Test
    void aPageBiggerThanAllowedIsRefused() {
        CloudError invalid = new CloudError("InvalidMaxItems", 400, "Specified parameter MaxItems is not valid.");

        assertThat(calls.refusal("ListUsers", "MaxItems", "1001")).isEqualTo(invalid);
        assertThat(calls.refusal("ListUsers", "MaxItems", "0")).isEqualTo(invalid);
        assertThat(calls.refusal("ListUsers", "MaxItems", "many")).isEqualTo(invalid);
        assertThat(calls.refusal("ListGroups", "MaxItems", "101")).isEqualTo(invalid);
        assertThat(calls.refusal("ListUsers", "Marker", "!"))
                .isEqualTo(new CloudError("InvalidMarker", 400, "Specified parameter Marker is not valid."));
    }

    @Test
    void aMissingNameIsAskedFor() {
        CloudError missing = new CloudError("MissingUserName", 400, "UserName is mandatory for this action.");

        for (String name : List.of("CreateUser", "GetUser", "UpdateUser", "DeleteUser", "GetLoginProfile")) {
            assertThat(calls.refusal(name)).isEqualTo(missing);
            assertThat(calls.refusal(name, "UserName", "")).isEqualTo(missing);
        }
    }

    @Test
    void wronglyFormedParametersAreRefusedByTheirOwnCodes() {
        assertThat(calls.refusal("CreateUser", "UserName", "a b"))
                .isEqualTo(new CloudError(
                        "InvalidParameter.UserName.InvalidChars",
                        400,
                        "The parameter - \"UserName\" contains invalid chars."));
        assertThat(calls.refusal("CreateUser", "UserName", "a".repeat(65)))
                .isEqualTo(new CloudError(
                        "InvalidParameter.UserName.Length",
                        400,
                        "The parameter - \"UserName\" beyond the length limit."));
        assertThat(calls.refusal("CreateUser", "UserName", "a", "DisplayName", "<a>")
                        .code())
                .isEqualTo("InvalidParameter.DisplayName.InvalidChars");
        assertThat(calls.refusal("CreateUser", "UserName", "a", "Comments", "x".repeat(129))
                        .code())
                .isEqualTo("InvalidParameter.Comments.Length");
        assertThat(calls.refusal("CreateUser", "UserName", "a", "MobilePhone", "123"))
                .isEqualTo(new CloudError(
                        "InvalidParameter.MobilePhone.Format",
                        400,
                        "The format of the parameter - \"MobilePhone\" is incorrect."));
        assertThat(calls.refusal("CreateUser", "UserName", "a", "Email", "nobody")
                        .code())
                .isEqualTo("InvalidParameter.Email.Format");
        assertThat(calls.refusal("UpdateUser", "UserName", "a", "NewUserName", "ü")
                        .code())
                .isEqualTo("InvalidParameter.NewUserName.InvalidChars");
        assertThat(calls.refusal("UpdateUser", "UserName", "a", "NewDisplayName", "x".repeat(129))
                        .code())
                .isEqualTo("InvalidParameter.NewDisplayName.Length");
        assertThat(calls.refusal("UpdateUser", "UserName", "a", "NewEmail", "@").code())
                .isEqualTo("InvalidParameter.NewEmail.Format");
    }

    @Test
    void aUserThatIsNotThereIsNotFound() {
        CloudError notThere = new CloudError("EntityNotExist.User", 404, "The user does not exist.");

        for (String name : List.of(
                "GetUser",
                "UpdateUser",
                "DeleteUser",
                "GetLoginProfile",
                "DeleteLoginProfile",
                "UpdateLoginProfile",
                "CreateAccessKey",
                "ListAccessKeys",
                "ListGroupsForUser",
                "ListPoliciesForUser")) {
            assertThat(calls.refusal(name, "UserName", "nobody")).isEqualTo(notThere);
        }
        assertThat(calls.refusal("CreateLoginProfile", "UserName", "nobody", "Password", "Secret123!"))
                .isEqualTo(notThere);
    }

    @Test
    void aNameIsTakenOnce() {
        calls.answer("CreateUser", "UserName", "alice");
        calls.answer("CreateUser", "UserName", "bob");
        CloudError taken = new CloudError("EntityAlreadyExists.User", 409, "The user does already EXIST.");

        assertThat(calls.refusal("CreateUser", "UserName", "alice")).isEqualTo(taken);
        assertThat(calls.refusal("UpdateUser", "UserName", "alice", "NewUserName", "bob"))
                .isEqualTo(taken);
    }

    @Test
    void anAccountHoldsOnlySoManyUsers() {
        Calls small = new Calls(new Quotas(1, 1, 1, 1, 5, 6144, 2048, 2, 5, 20, 10, 5, 1, 100, 100));
        small.answer("CreateUser", "UserName", "alice");

        assertThat(small.refusal("CreateUser", "UserName", "bob"))
                .isEqualTo(new CloudError("LimitExceeded.User", 409, "The count of users beyond the current limits."));
    }

    @Test
    void aUserIsDeletedOnlyWhenNothingHangsOnIt() {
        calls.answer("CreateUser", "UserName", "alice");
        calls.answer("CreateGroup", "GroupName", "team");
        calls.answer("AddUserToGroup", "UserName", "alice", "GroupName", "team");
        Object id = at(calls.answer("CreateAccessKey", "UserName", "alice"), "AccessKey", "AccessKeyId");
        calls.answer("CreateLoginProfile", "UserName", "alice", "Password", "Secret123!");
        String[] policy = {"PolicyType", "System", "PolicyName", "AliyunLogFullAccess", "UserName", "alice"};
        calls.answer("AttachPolicyToUser", policy);

        assertThat(calls.refusal("DeleteUser", "UserName", "alice"))
                .isEqualTo(new CloudError(
                        "DeleteConflict.User.Group", 409, "The user CAN NOT be in any group while deleting the user."));
        calls.answer("RemoveUserFromGroup", "UserName", "alice", "GroupName", "team");
        assertThat(calls.refusal("DeleteUser", "UserName", "alice"))
                .isEqualTo(new CloudError(
                        "DeleteConflict.User.AccessKey",
                        409,
                        "The user CAN NOT has any access key while deleting the user."));
        calls.answer("DeleteAccessKey", "UserName", "alice", "UserAccessKeyId", String.valueOf(id));
        assertThat(calls.refusal("DeleteUser", "UserName", "alice"))
                .isEqualTo(new CloudError(
                        "DeleteConflict.User.LoginProfile",
                        409,
                        "The user CAN NOT has any login profile while deleting the user."));
        calls.answer("DeleteLoginProfile", "UserName", "alice");
        assertThat(calls.refusal("DeleteUser", "UserName", "alice"))
                .isEqualTo(new CloudError(
                        "DeleteConflict.User.Policy",
                        409,
                        "The user CAN NOT has any attached policy while deleting the user."));
        calls.answer("DetachPolicyFromUser", policy);
        calls.answer("DeleteUser", "UserName", "alice");

        assertThat(calls.ram.users().list(A)).isEmpty();
    }

    @Test
    void resourcesHaveNoRegion() {
        assertThat(calls.resources("CreateUser")).containsExactly("acs:ram::1000000000000001:user/*");
        assertThat(calls.resources("ListUsers")).containsExactly("acs:ram::1000000000000001:user/*");
        assertThat(calls.resources("GetUser", "UserName", "alice"))
                .containsExactly("acs:ram::1000000000000001:user/alice");
    }
}
