package dev.understudy.gateway.ram;

import static dev.understudy.gateway.rpc.Calls.A;
import static dev.understudy.gateway.rpc.Calls.ALLOW_ALL;
import static dev.understudy.gateway.rpc.Calls.TRUST_B;
import static dev.understudy.gateway.rpc.Calls.at;
import static dev.understudy.gateway.rpc.Calls.each;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.account.CloudError;
import dev.understudy.gateway.rpc.Calls;
import dev.understudy.ram.Quotas;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyOperationsTest {
    private static final String[] P = {"PolicyType", "Custom", "PolicyName", "p"};
    private final Calls calls = new Calls();

    @BeforeEach
    void policy() {
        calls.answer("CreatePolicy", "PolicyName", "p", "PolicyDocument", ALLOW_ALL, "Description", "all");
    }

    @Test
    void aPolicyIsMadeAndReadWithItsDefaultVersion() {
        assertThat(calls.answer("CreatePolicy", "PolicyName", "q", "PolicyDocument", ALLOW_ALL)
                        .toString())
                .isEqualTo("{Policy={PolicyName=q, PolicyType=Custom, Description=, DefaultVersion=v1,"
                        + " CreateDate=2026-01-05T08:00:00Z}}");
        assertThat(calls.answer("GetPolicy", P).toString())
                .isEqualTo("{Policy={PolicyName=p, PolicyType=Custom, Description=all, DefaultVersion=v1,"
                        + " AttachmentCount=0, CreateDate=2026-01-05T08:00:00Z, UpdateDate=2026-01-05T08:00:00Z,"
                        + " PolicyDocument=" + ALLOW_ALL + "}, DefaultPolicyVersion={VersionId=v1,"
                        + " IsDefaultVersion=true, PolicyDocument=" + ALLOW_ALL
                        + ", CreateDate=2026-01-05T08:00:00Z}}");
    }

    @Test
    void aPolicyIsRefusedForTheseReasons() {
        assertThat(calls.refusal("CreatePolicy", "PolicyName", "p", "PolicyDocument", ALLOW_ALL))
                .isEqualTo(new CloudError("EntityAlreadyExists.Policy", 409, "The group does already EXIST."));
        assertThat(calls.refusal("CreatePolicy", "PolicyName", "a_b", "PolicyDocument", ALLOW_ALL)
                        .code())
                .isEqualTo("InvalidParameter.PolicyName.InvalidChars");
        assertThat(calls.refusal("CreatePolicy", "PolicyName", "q", "PolicyDocument", " ".repeat(6145)))
                .isEqualTo(new CloudError(
                        "InvalidParameter.PolicyDocument.Length",
                        400,
                        "The parameter - \"PolicyDocument\" beyond the length limit."));
        assertThat(calls.refusal("CreatePolicy", "PolicyName", "q", "PolicyDocument", TRUST_B)
                        .code())
                .isEqualTo("MalformedPolicyDocument");
        assertThat(calls.refusal(
                                "CreatePolicy",
                                "PolicyName",
                                "q",
                                "PolicyDocument",
                                ALLOW_ALL,
                                "Description",
                                "x".repeat(1025))
                        .code())
                .isEqualTo("InvalidParameter.Description.Length");
        assertThat(calls.refusal("CreatePolicy", "PolicyName", "q"))
                .isEqualTo(
                        new CloudError("MissingPolicyDocument", 400, "PolicyDocument is mandatory for this action."));
        assertThat(calls.refusal("GetPolicy", "PolicyName", "p", "PolicyType", "custom"))
                .isEqualTo(new CloudError(
                        "InvalidParameter.PolicyType", 400, "The parameter - \"PolicyType\" is incorrect."));
        assertThat(calls.refusal("ListPolicies", "PolicyType", "All").code()).isEqualTo("InvalidParameter.PolicyType");
    }

    @Test
    void aPolicyThatIsNotThereIsNotFound() {
        CloudError notThere = new CloudError("EntityNotExist.Policy", 404, "The policy does not exist.");

        for (String name : List.of("GetPolicy", "ListPolicyVersions", "ListEntitiesForPolicy")) {
            assertThat(calls.refusal(name, "PolicyType", "System", "PolicyName", "p"))
                    .isEqualTo(notThere);
            assertThat(calls.refusal(name, "PolicyType", "Custom", "PolicyName", "none"))
                    .isEqualTo(notThere);
        }
        assertThat(calls.refusal("DeletePolicy", "PolicyName", "none")).isEqualTo(notThere);
        assertThat(calls.refusal("UpdatePolicyDescription", "PolicyName", "none", "NewDescription", "x"))
                .isEqualTo(notThere);
        assertThat(calls.refusal("CreatePolicyVersion", "PolicyName", "none", "PolicyDocument", ALLOW_ALL))
                .isEqualTo(notThere);
        assertThat(calls.refusal("SetDefaultPolicyVersion", "PolicyName", "none", "VersionId", "v1"))
                .isEqualTo(notThere);
    }

    @Test
    void customAndSystemPoliciesAreListedTogetherOrApart() {
        List<String> all = each(calls.answer("ListPolicies"), "PolicyName", "Policies", "Policy");
        List<String> custom =
                each(calls.answer("ListPolicies", "PolicyType", "Custom"), "PolicyName", "Policies", "Policy");
        List<String> system =
                each(calls.answer("ListPolicies", "PolicyType", "System"), "PolicyName", "Policies", "Policy");

        assertThat(custom).containsExactly("p");
        assertThat(system)
                .contains("AliyunSTSAssumeRoleAccess", "AdministratorAccess")
                .isSorted();
        assertThat(all).hasSize(system.size() + 1).startsWith("p");
    }

    @Test
    void pagesOfPoliciesRunFromCustomIntoSystem() {
        Map<String, Object> first = calls.answer("ListPolicies", "MaxItems", "2");
        Map<String, Object> rest = calls.answer("ListPolicies", "Marker", String.valueOf(first.get("Marker")));

        assertThat(each(first, "PolicyType", "Policies", "Policy")).containsExactly("Custom", "System");
        assertThat(each(rest, "PolicyName", "Policies", "Policy"))
                .doesNotContainAnyElementsOf(each(first, "PolicyName", "Policies", "Policy"))
                .hasSize(each(calls.answer("ListPolicies"), "PolicyName", "Policies", "Policy")
                                .size()
                        - 2);
    }

    @Test
    void theDescriptionCanBeChanged() {
        Map<String, Object> updated =
                calls.answer("UpdatePolicyDescription", "PolicyName", "p", "NewDescription", "new");

        assertThat(at(updated, "Policy", "Description")).isEqualTo("new");
        assertThat(at(calls.answer("GetPolicy", P), "Policy", "Description")).isEqualTo("new");
    }

    @Test
    void attachmentsAndVersionsStandInTheWayOfDeletion() {
        String[] toRole = {"PolicyType", "Custom", "PolicyName", "p", "RoleName", "r"};
        String[] toGroup = {"PolicyType", "Custom", "PolicyName", "p", "GroupName", "g"};
        String[] toUser = {"PolicyType", "Custom", "PolicyName", "p", "UserName", "u"};
        calls.answer("CreateRole", "RoleName", "r", "AssumeRolePolicyDocument", TRUST_B);
        calls.answer("CreateGroup", "GroupName", "g");
        calls.answer("CreateUser", "UserName", "u");
        calls.answer("AttachPolicyToRole", toRole);
        calls.answer("AttachPolicyToGroup", toGroup);
        calls.answer("AttachPolicyToUser", toUser);
        calls.answer("CreatePolicyVersion", "PolicyName", "p", "PolicyDocument", ALLOW_ALL);
        String[] cascading = {"PolicyName", "p", "CascadingDelete", "true"};

        assertThat(at(calls.answer("GetPolicy", P), "Policy", "AttachmentCount"))
                .isEqualTo(3);
        assertThat(calls.refusal("DeletePolicy", cascading))
                .isEqualTo(new CloudError(
                        "DeleteConflict.Policy.User",
                        409,
                        "The policy CAN NOT been attached to any user while deleting the policy."));
        calls.answer("DetachPolicyFromUser", toUser);
        assertThat(calls.refusal("DeletePolicy", cascading))
                .isEqualTo(new CloudError(
                        "DeleteConflict.Policy.Group",
                        409,
                        "The policy CAN NOT been attached to any group while deleting the policy."));
        calls.answer("DetachPolicyFromGroup", toGroup);
        assertThat(calls.refusal("DeletePolicy", cascading).code()).isEqualTo("DeleteConflict.Role.Policy");
        calls.answer("DetachPolicyFromRole", toRole);
        assertThat(calls.refusal("DeletePolicy", "PolicyName", "p"))
                .isEqualTo(new CloudError(
                        "DeleteConflict.Policy.Version",
                        409,
                        "The policy CAN NOT has any version except the default version."));
        calls.answer("DeletePolicy", cascading);

        assertThat(calls.refusal("GetPolicy", P).code()).isEqualTo("EntityNotExist.Policy");
    }

    @Test
    void versionsGrowAndOneOfThemIsInForce() {
        assertThat(calls.answer("CreatePolicyVersion", "PolicyName", "p", "PolicyDocument", ALLOW_ALL)
                        .toString())
                .isEqualTo("{PolicyVersion={VersionId=v2, IsDefaultVersion=false, PolicyDocument=" + ALLOW_ALL
                        + ", CreateDate=2026-01-05T08:00:00Z}}");
        assertThat(at(
                        calls.answer(
                                "CreatePolicyVersion",
                                "PolicyName",
                                "p",
                                "PolicyDocument",
                                ALLOW_ALL,
                                "SetAsDefault",
                                "true"),
                        "PolicyVersion",
                        "IsDefaultVersion"))
                .isEqualTo(true);
        calls.answer("DeletePolicyVersion", "PolicyName", "p", "VersionId", "v2");

        assertThat(at(calls.answer("GetPolicy", P), "DefaultPolicyVersion", "VersionId"))
                .isEqualTo("v3");
        assertThat(at(version("v3"), "PolicyVersion", "IsDefaultVersion")).isEqualTo(true);
        calls.answer("SetDefaultPolicyVersion", "PolicyName", "p", "VersionId", "v1");
        assertThat(each(calls.answer("ListPolicyVersions", P), "IsDefaultVersion", "PolicyVersions", "PolicyVersion"))
                .containsExactly("true", "false");
    }

    @Test
    void fiveVersionsAreTheMostUnlessTheOldestMayGo() {
        for (int version = 2; version <= 5; version++) {
            calls.answer("CreatePolicyVersion", "PolicyName", "p", "PolicyDocument", ALLOW_ALL);
        }
        assertThat(calls.refusal("CreatePolicyVersion", "PolicyName", "p", "PolicyDocument", ALLOW_ALL))
                .isEqualTo(new CloudError(
                        "LimitExceeded.Policy.Version", 409, "The count of policy version beyond the current limits."));
        calls.answer(
                "CreatePolicyVersion",
                "PolicyName",
                "p",
                "PolicyDocument",
                ALLOW_ALL,
                "RotateStrategy",
                "DeleteOldestNonDefaultVersionWhenLimitExceeded");

        assertThat(each(calls.answer("ListPolicyVersions", P), "VersionId", "PolicyVersions", "PolicyVersion"))
                .containsExactly("v1", "v3", "v4", "v5", "v6");
    }

    @Test
    void versionsAreRefusedForTheseReasons() {
        CloudError notThere =
                new CloudError("EntityNotExist.Policy.Version", 404, "The policy version does not exist.");

        assertThat(calls.refusal("DeletePolicyVersion", "PolicyName", "p", "VersionId", "v1"))
                .isEqualTo(new CloudError(
                        "DeleteConflict.Policy.Version.Default",
                        409,
                        "The default policy version CAN NOT been deleted directly."));
        assertThat(calls.refusal("DeletePolicyVersion", "PolicyName", "p", "VersionId", "v9"))
                .isEqualTo(notThere);
        assertThat(calls.refusal("SetDefaultPolicyVersion", "PolicyName", "p", "VersionId", "v9"))
                .isEqualTo(notThere);
        assertThat(calls.refusal("GetPolicyVersion", "PolicyType", "Custom", "PolicyName", "p", "VersionId", "v9"))
                .isEqualTo(notThere);
        assertThat(calls.refusal("DeletePolicyVersion", "PolicyName", "p", "VersionId", "1"))
                .isEqualTo(new CloudError(
                        "InvalidParameter.VersionId.Format",
                        400,
                        "The format of the parameter - \"VersionId\" is incorrect."));
        assertThat(calls.refusal(
                                "CreatePolicyVersion",
                                "PolicyName",
                                "p",
                                "PolicyDocument",
                                ALLOW_ALL,
                                "RotateStrategy",
                                "Some")
                        .code())
                .isEqualTo("InvalidRotateStrategy");
        assertThat(calls.refusal("CreatePolicyVersion", "PolicyName", "p", "PolicyDocument", "[]")
                        .code())
                .isEqualTo("MalformedPolicyDocument");
    }

    /** Documents that official pages print or people write, and RAM does not take: decision cases 115, 116 and 118. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Effect':'Allow','Action':'log:GetProject','Resource':'*'}，{'Effect':'Allow','Action':'log:ListProject','Resource':'*'}",
                "{'Effect':'Allow','Action':'log:GetProject','NotAction':'log:ListProject','Resource':'*'}",
                "{'Effect':'Allow','Action':'log:*','Resource':'*','Condition':{'StringEqualsIfExists':{'acs:SourceVpc':'vpc-1'}}}"
            })
    void aDocumentThatIsNoneIsMalformed(String statements) {
        String document = "{'Version':'1','Statement':[" + statements + "]}";
        CloudError refusal =
                calls.refusal("CreatePolicy", "PolicyName", "q", "PolicyDocument", document.replace('\'', '"'));
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.code()).isEqualTo("MalformedPolicyDocument");
    }

    @Test
    void anAccountHoldsOnlySoManyPolicies() {
        Calls small = new Calls(new Quotas(1, 1, 1, 0, 5, 6144, 2048, 2, 5, 20, 10, 5, 1, 100, 100));

        assertThat(small.refusal("CreatePolicy", "PolicyName", "p", "PolicyDocument", ALLOW_ALL))
                .isEqualTo(
                        new CloudError("LimitExceeded.Policy", 409, "The count of policy beyond the current limits."));
    }

    @Test
    void systemPoliciesBelongToNoAccount() {
        assertThat(calls.resources("GetPolicy", "PolicyType", "System", "PolicyName", "AliyunLogFullAccess"))
                .containsExactly("acs:ram::system:policy/AliyunLogFullAccess");
        assertThat(calls.resources("GetPolicy", P)).containsExactly("acs:ram::1000000000000001:policy/p");
        assertThat(calls.ram.policies().list(A, List.of())).isEmpty();
    }

    private Map<String, Object> version(String id) {
        return calls.answer("GetPolicyVersion", "PolicyType", "Custom", "PolicyName", "p", "VersionId", id);
    }
}
