package dev.understudy.gateway.ram;

import static dev.understudy.gateway.rpc.Calls.at;
import static dev.understudy.gateway.rpc.Calls.each;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.account.CloudError;
import dev.understudy.gateway.rpc.Calls;
import dev.understudy.ram.Quotas;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupOperationsTest {
    private final Calls calls = new Calls();

    @BeforeEach
    void team() {
        calls.answer("CreateUser", "UserName", "alice", "DisplayName", "Alice");
        calls.answer("CreateGroup", "GroupName", "team", "Comments", "ours");
    }

    @Test
    void aGroupIsMadeReadRenamedListedAndDeleted() {
        assertThat(calls.answer("GetGroup", "GroupName", "team").toString())
                .matches("\\{Group=\\{GroupId=g-[0-9A-Za-z]{16}, GroupName=team, Comments=ours,"
                        + " CreateDate=2026-01-05T08:00:00Z, UpdateDate=2026-01-05T08:00:00Z}}");
        assertThat(at(
                        calls.answer("UpdateGroup", "GroupName", "team", "NewGroupName", "crew", "NewComments", ""),
                        "Group",
                        "Comments"))
                .isEqualTo("");
        assertThat(each(calls.answer("ListGroups"), "GroupName", "Groups", "Group"))
                .containsExactly("crew");
        calls.answer("DeleteGroup", "GroupName", "crew");
        assertThat(calls.refusal("GetGroup", "GroupName", "crew"))
                .isEqualTo(new CloudError("EntityNotExist.Group", 404, "The group does not exist."));
    }

    @Test
    void renamingAGroupKeepsItsMembers() {
        join();
        calls.answer("UpdateGroup", "GroupName", "team", "NewGroupName", "crew");

        assertThat(calls.answer("ListUsersForGroup", "GroupName", "crew").toString())
                .isEqualTo("{IsTruncated=false, Users={User=[{UserName=alice, DisplayName=Alice,"
                        + " JoinDate=2026-01-05T08:00:00Z}]}}");
        assertThat(each(calls.answer("ListGroupsForUser", "UserName", "alice"), "GroupName", "Groups", "Group"))
                .containsExactly("crew");
    }

    @Test
    void membershipIsRefusedForTheseReasons() {
        String[] both = {"UserName", "alice", "GroupName", "team"};

        assertThat(calls.refusal("RemoveUserFromGroup", both))
                .isEqualTo(new CloudError("EntityNotExist.User.Group", 404, "The user has not joined the group."));
        join();
        assertThat(calls.refusal("AddUserToGroup", both))
                .isEqualTo(new CloudError(
                        "EntityAlreadyExists.User.Group", 409, "The user has already joined the group."));
        assertThat(calls.refusal("AddUserToGroup", "UserName", "alice", "GroupName", "none")
                        .code())
                .isEqualTo("EntityNotExist.Group");
        assertThat(calls.refusal("RemoveUserFromGroup", "UserName", "none", "GroupName", "team")
                        .code())
                .isEqualTo("EntityNotExist.User");
        assertThat(calls.refusal("ListUsersForGroup", "GroupName", "none").code())
                .isEqualTo("EntityNotExist.Group");
        assertThat(calls.refusal("DeleteGroup", "GroupName", "team"))
                .isEqualTo(new CloudError(
                        "DeleteConflict.Group.User",
                        409,
                        "The group CAN NOT has any user member while deleting the group."));
        calls.answer("RemoveUserFromGroup", both);
        assertThat(calls.answer("DeleteGroup", "GroupName", "team")).isEmpty();
    }

    @Test
    void aUserJoinsFiveGroupsAtMost() {
        for (String name : List.of("g1", "g2", "g3", "g4", "g5", "g6")) {
            calls.answer("CreateGroup", "GroupName", name);
        }
        for (String name : List.of("g1", "g2", "g3", "g4", "g5")) {
            calls.answer("AddUserToGroup", "UserName", "alice", "GroupName", name);
        }

        assertThat(calls.refusal("AddUserToGroup", "UserName", "alice", "GroupName", "g6"))
                .isEqualTo(new CloudError(
                        "LimitExceeded.User.Group",
                        409,
                        "The count of groups the target user joined beyond the current limits."));
    }

    @Test
    void aGroupIsRefusedForTheseReasons() {
        calls.answer("CreateGroup", "GroupName", "crew");
        CloudError taken = new CloudError("EntityAlreadyExists.Group", 409, "The group does already EXIST.");

        assertThat(calls.refusal("CreateGroup", "GroupName", "team")).isEqualTo(taken);
        assertThat(calls.refusal("UpdateGroup", "GroupName", "team", "NewGroupName", "crew"))
                .isEqualTo(taken);
        assertThat(calls.refusal("CreateGroup", "GroupName", "a@b").code())
                .isEqualTo("InvalidParameter.GroupName.InvalidChars");
        assertThat(calls.refusal("UpdateGroup", "GroupName", "team", "NewGroupName", "a".repeat(65))
                        .code())
                .isEqualTo("InvalidParameter.NewGroupName.Length");
        assertThat(calls.refusal("UpdateGroup", "GroupName", "team", "NewComments", "a".repeat(129))
                        .code())
                .isEqualTo("InvalidParameter.NewComments.Length");
        calls.answer(
                "AttachPolicyToGroup",
                "PolicyType",
                "System",
                "PolicyName",
                "AdministratorAccess",
                "GroupName",
                "team");
        assertThat(calls.refusal("DeleteGroup", "GroupName", "team"))
                .isEqualTo(new CloudError(
                        "DeleteConflict.Group.Policy",
                        409,
                        "The entity CAN NOT has any attached policy while deleting the group."));
    }

    @Test
    void anAccountHoldsOnlySoManyGroups() {
        Calls small = new Calls(new Quotas(1, 0, 1, 1, 5, 6144, 2048, 2, 5, 20, 10, 5, 1, 100, 100));

        assertThat(small.refusal("CreateGroup", "GroupName", "team"))
                .isEqualTo(
                        new CloudError("LimitExceeded.Group", 409, "The count of groups beyond the current limits."));
    }

    @Test
    void membershipIsDecidedOverUserAndGroup() {
        assertThat(calls.resources("AddUserToGroup", "UserName", "alice", "GroupName", "team"))
                .containsExactly("acs:ram::1000000000000001:user/alice", "acs:ram::1000000000000001:group/team");
    }

    private void join() {
        calls.answer("AddUserToGroup", "UserName", "alice", "GroupName", "team");
    }
}
