package dev.understudy.gateway.ram;

import static dev.understudy.gateway.rpc.Calls.A;
import static dev.understudy.gateway.rpc.Calls.ALLOW_ALL;
import static dev.understudy.gateway.rpc.Calls.TRUST_B;
import static dev.understudy.gateway.rpc.Calls.at;
import static dev.understudy.gateway.rpc.Calls.each;
import static dev.understudy.gateway.rpc.Calls.trust;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.account.CloudError;
import dev.understudy.gateway.rpc.Calls;
import dev.understudy.ram.Quotas;
import dev.understudy.ram.RamRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoleOperationsTest {
    private final Calls calls = new Calls();

    @Test
    void createRoleAnswersWithAllMembersInOrder() {
        assertThat(create("LogPartner").toString())
                .matches("\\{Role=\\{RoleId=3[0-9]{17}, RoleName=LogPartner,"
                        + " Arn=acs:ram::1000000000000001:role/LogPartner, Description=,"
                        + " AssumeRolePolicyDocument=\\{\"Version.*}, MaxSessionDuration=3600,"
                        + " CreateDate=2026-01-05T08:00:00Z}}");
    }

    @Test
    void aRoleIsFoundWhateverItsCaseAndShownAsItWasMade() {
        create("IntegrationRole");

        // In a Turkish locale a careless lower-casing of I would miss it.
        assertThat(at(calls.answer("GetRole", "RoleName", "integrationrole"), "Role", "RoleName"))
                .isEqualTo("IntegrationRole");
        assertThat(calls.refusal("CreateRole", "RoleName", "INTEGRATIONROLE", "AssumeRolePolicyDocument", TRUST_B))
                .isEqualTo(new CloudError("EntityAlreadyExists.Role", 409, "The role does already EXIST."));
    }

    @Test
    void updateRoleChangesOnlyWhatIsSent() {
        create("r");
        Map<String, Object> described = calls.answer("UpdateRole", "RoleName", "r", "NewDescription", "new");
        Map<String, Object> longer = calls.answer("UpdateRole", "RoleName", "r", "NewMaxSessionDuration", "43200");

        assertThat(at(described, "Role", "AssumeRolePolicyDocument")).isEqualTo(TRUST_B);
        assertThat(at(longer, "Role", "Description")).isEqualTo("new");
        assertThat(at(longer, "Role", "MaxSessionDuration")).isEqualTo(43200);
    }

    @Test
    void aNewTrustPolicyIsParsedAtOnce() {
        create("r");
        String services = trust("\"Service\":[\"log.aliyuncs.com\"]");
        calls.answer("UpdateRole", "RoleName", "r", "NewAssumeRolePolicyDocument", services);
        RamRole role = calls.ram.roles().get(A, "r");

        assertThat(role.trust().text()).isEqualTo(services);
        assertThat(role.trust()
                        .document()
                        .statements()
                        .get(0)
                        .principals()
                        .get(0)
                        .text())
                .isEqualTo("log.aliyuncs.com");
    }

    @Test
    void rolesAreListedWithoutTheirTrustAndFilteredByTag() {
        calls.answer(
                "CreateRole",
                "RoleName",
                "tagged",
                "AssumeRolePolicyDocument",
                TRUST_B,
                "Tag",
                "[{\"Key\":\"team\",\"Value\":\"red\"}]");
        create("plain");
        Map<String, Object> all = calls.answer("ListRoles");
        Map<String, Object> red = calls.answer("ListRoles", "Tag.1.Key", "team", "Tag.1.Value", "red");

        assertThat(each(all, "RoleName", "Roles", "Role")).containsExactly("plain", "tagged");
        assertThat(all.toString()).doesNotContain("AssumeRolePolicyDocument");
        assertThat(red.toString())
                .contains("Tags={Tag=[{TagKey=team, TagValue=red}]}")
                .doesNotContain("plain");
        assertThat(calls.refusal("ListRoles", "Tag", "team"))
                .isEqualTo(new CloudError("InvalidTag", 400, "Specified parameter Tag is not valid."));
    }

    @Test
    void aRoleIsRefusedForTheseReasons() {
        assertThat(calls.refusal("CreateRole", "RoleName", "r"))
                .isEqualTo(new CloudError(
                        "MissingAssumeRolePolicyDocument",
                        400,
                        "AssumeRolePolicyDocument is mandatory for this action."));
        assertThat(calls.refusal("CreateRole", "RoleName", "r r", "AssumeRolePolicyDocument", TRUST_B)
                        .code())
                .isEqualTo("InvalidParameter.RoleName.InvalidChars");
        assertThat(calls.refusal("CreateRole", "RoleName", "r", "AssumeRolePolicyDocument", " ".repeat(2049)))
                .isEqualTo(new CloudError(
                        "InvalidParameter.AssumeRolePolicyDocument.Length",
                        400,
                        "The parameter - \"AssumeRolePolicyDocument\" beyond the length limit."));
        CloudError malformed = calls.refusal("CreateRole", "RoleName", "r", "AssumeRolePolicyDocument", ALLOW_ALL);
        assertThat(malformed.code()).isEqualTo("MalformedPolicyDocument");
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(malformed.message()).startsWith("line 1, column ");
        assertThat(calls.refusal(
                                "CreateRole",
                                "RoleName",
                                "r",
                                "AssumeRolePolicyDocument",
                                TRUST_B,
                                "MaxSessionDuration",
                                "60")
                        .code())
                .isEqualTo("InvalidMaxSessionDuration");
        create("r");
        assertThat(calls.refusal("UpdateRole", "RoleName", "r", "NewAssumeRolePolicyDocument", "{")
                        .code())
                .isEqualTo("MalformedPolicyDocument");
        assertThat(calls.refusal("UpdateRole", "RoleName", "r", "NewAssumeRolePolicyDocument", " ".repeat(2049))
                        .code())
                .isEqualTo("InvalidParameter.NewAssumeRolePolicyDocument.Length");
    }

    @Test
    void assumedUsersAndRolesThatATrustPolicyNamesMustExist() {
        String stranger = "acs:ram::2000000000000002:user/stranger";
        String trust = trust("\"RAM\":[\"" + stranger + "\"]");
        CloudError missing = new CloudError(
                "MalformedPolicyDocument",
                400,
                "the trusted entity `" + stranger + "` does not exist; expected a user or role that does");

        assertThat(calls.refusal("CreateRole", "RoleName", "r", "AssumeRolePolicyDocument", trust))
                .isEqualTo(missing);
        create("r");
        assertThat(calls.refusal("UpdateRole", "RoleName", "r", "NewAssumeRolePolicyDocument", trust))
                .isEqualTo(missing);
        assertThat(calls.refusal(
                                "CreateRole",
                                "RoleName",
                                "s",
                                "AssumeRolePolicyDocument",
                                trust("\"RAM\":[\"acs:ram::1000000000000001:role/none\"]"))
                        .code())
                .isEqualTo("MalformedPolicyDocument");
        calls.answer(
                "CreateRole",
                "RoleName",
                "s",
                "AssumeRolePolicyDocument",
                trust("\"RAM\":[\"acs:ram::1000000000000001:role/R\",\"acs:ram::9:user/elsewhere\"]"));
    }

    @Test
    void aRoleThatIsNotThereIsNotFound() {
        for (String name : List.of("GetRole", "UpdateRole", "DeleteRole", "ListPoliciesForRole")) {
            assertThat(calls.refusal(name, "RoleName", "none"))
                    .isEqualTo(new CloudError("EntityNotExist.Role", 404, "The role does not exist."));
        }
    }

    @Test
    void aRoleWithPoliciesIsNotDeleted() {
        create("r");
        String[] policy = {"PolicyType", "System", "PolicyName", "AliyunLogFullAccess", "RoleName", "R"};
        calls.answer("AttachPolicyToRole", policy);

        assertThat(calls.refusal("DeleteRole", "RoleName", "r"))
                .isEqualTo(new CloudError(
                        "DeleteConflict.Role.Policy",
                        409,
                        "The role CAN NOT has any attached policy while deleting the role."));
        calls.answer("DetachPolicyFromRole", policy);
        assertThat(calls.answer("DeleteRole", "RoleName", "R")).isEmpty();
    }

    @Test
    void aRoleMadeAnewHasAnotherId() {
        Object first = at(create("r"), "Role", "RoleId");
        calls.answer("DeleteRole", "RoleName", "r");

        assertThat(at(create("r"), "Role", "RoleId")).isNotEqualTo(first);
    }

    @Test
    void anAccountHoldsOnlySoManyRoles() {
        Calls small = new Calls(new Quotas(1, 1, 0, 1, 5, 6144, 2048, 2, 5, 20, 10, 5, 1, 100, 100));

        assertThat(small.refusal("CreateRole", "RoleName", "r", "AssumeRolePolicyDocument", TRUST_B))
                .isEqualTo(new CloudError("LimitExceeded.Role", 409, "The count of roles beyond the current limits."));
    }

    @Test
    void createRoleTellsWhomTheRoleTrusts() {
        assertThat(calls.operation("CreateRole")
                        .context(calls.call(
                                "RoleName",
                                "r",
                                "AssumeRolePolicyDocument",
                                trust("\"Service\":[\"log.aliyuncs.com\"]"),
                                "Tag",
                                "[{\"Key\":\"team\",\"Value\":\"red\"}]")))
                .isEqualTo(Map.of(
                        "ram:TrustedPrincipalTypes",
                        List.of("Service"),
                        "ram:ServiceNames",
                        List.of("log.aliyuncs.com"),
                        "acs:RequestTag/team",
                        List.of("red")));
    }

    private Map<String, Object> create(String name) {
        return calls.answer("CreateRole", "RoleName", name, "AssumeRolePolicyDocument", TRUST_B);
    }

    @Test
    void aServiceLinkedRoleIsNotDeletedAndTrustsWhomItTrusts() {
        String service = Calls.trust("\"Service\":[\"audit.log.aliyuncs.com\"]");
        String name = "AliyunServiceRoleForSlsAudit";
        CloudError refusal = new CloudError("NoPermission", 403, "You are not authorized to do this action.");
        calls.answer("CreateRole", "RoleName", name, "AssumeRolePolicyDocument", service);

        assertThat(calls.refusal("DeleteRole", "RoleName", name)).isEqualTo(refusal);
        calls.answer("UpdateRole", "RoleName", name, "NewDescription", "audits");
        assertThat(calls.refusal("UpdateRole", "RoleName", name, "NewAssumeRolePolicyDocument", TRUST_B))
                .isEqualTo(refusal);
        assertThat(calls.refusal("DeleteRole", "RoleName", name)).isEqualTo(refusal);
    }

    @Test
    void aRoleThatWasAssumedIsNotMadeServiceLinked() {
        String name = "AliyunServiceRoleForAnybody";
        calls.answer("CreateRole", "RoleName", name, "AssumeRolePolicyDocument", TRUST_B);

        assertThat(calls.refusal(
                                "UpdateRole",
                                "RoleName",
                                name,
                                "NewAssumeRolePolicyDocument",
                                Calls.trust("\"Service\":[\"audit.log.aliyuncs.com\"]"))
                        .code())
                .isEqualTo("NoPermission");
        calls.answer("DeleteRole", "RoleName", name);
    }
}
