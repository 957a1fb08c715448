package dev.understudy.gateway.ram;

import static dev.understudy.gateway.rpc.Calls.A;
import static dev.understudy.gateway.rpc.Calls.ALLOW_ALL;
import static dev.understudy.gateway.rpc.Calls.TRUST_B;
import static dev.understudy.gateway.rpc.Calls.each;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.account.CloudError;
import dev.understudy.gateway.rpc.Calls;
import dev.understudy.ram.AttachedPolicy;
import dev.understudy.ram.EntityKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttachmentOperationsTest {
    private static final Map<EntityKind, String> NAMES =
            Map.of(EntityKind.USER, "UserName", EntityKind.GROUP, "GroupName", EntityKind.ROLE, "RoleName");

    private final Calls calls = new Calls();

    @BeforeEach
    void entities() {
        calls.answer("CreateUser", "UserName", "x");
        calls.answer("CreateGroup", "GroupName", "x");
        calls.answer("CreateRole", "RoleName", "x", "AssumeRolePolicyDocument", TRUST_B);
        calls.answer("CreatePolicy", "PolicyName", "p", "PolicyDocument", ALLOW_ALL);
    }

    @Test
    void aPolicyIsAttachedListedAndDetached() {
        for (EntityKind kind : EntityKind.values()) {
            String[] custom = on(kind, "Custom", "p", "x");
            assertThat(calls.answer("AttachPolicyTo" + kind.code(), custom)).isEmpty();
            assertThat(calls.answer("ListPoliciesFor" + kind.code(), name(kind), "x")
                            .toString())
                    .isEqualTo("{Policies={Policy=[{PolicyName=p, PolicyType=Custom, Description=,"
                            + " DefaultVersion=v1, AttachDate=2026-01-05T08:00:00Z}]}}");
            assertThat(calls.answer("DetachPolicyFrom" + kind.code(), custom)).isEmpty();
            assertThat(calls.answer("ListPoliciesFor" + kind.code(), name(kind), "x")
                            .toString())
                    .isEqualTo("{Policies={Policy=[]}}");
        }
    }

    @Test
    void whoHasAPolicyInSeveralScopesCountsOnce() {
        calls.answer("AttachPolicyToUser", on(EntityKind.USER, "Custom", "p", "x"));
        calls.answer(
                "AttachPolicyToUser",
                "UserName",
                "x",
                "PolicyType",
                "Custom",
                "PolicyName",
                "p",
                "ResourceGroupId",
                "rg-one");
        calls.answer("AttachPolicyToGroup", on(EntityKind.GROUP, "Custom", "p", "x"));

        assertThat(Calls.at(
                        calls.answer("GetPolicy", "PolicyType", "Custom", "PolicyName", "p"),
                        "Policy",
                        "AttachmentCount"))
                .isEqualTo(2);
    }

    @Test
    void attachingTwiceIsRefused() {
        Map<EntityKind, String> messages = Map.of(
                EntityKind.USER, "The user has already been attached this policy.",
                EntityKind.GROUP, "The group has already been attached this policy.",
                EntityKind.ROLE, "The role has already been attached this policy.");
        messages.forEach((kind, message) -> {
            String[] custom = on(kind, "Custom", "p", "x");
            calls.answer("AttachPolicyTo" + kind.code(), custom);
            assertThat(calls.refusal("AttachPolicyTo" + kind.code(), custom))
                    .isEqualTo(new CloudError("EntityAlreadyExists." + kind.code() + ".Policy", 409, message));
        });
    }

    @Test
    void detachingWhatIsNotAttachedIsRefused() {
        Map<EntityKind, String> messages = Map.of(
                EntityKind.USER, "The indicate policy of the user does not exist.",
                EntityKind.GROUP, "The indicate policy attached to the group does not exist.",
                EntityKind.ROLE, "The indicate policy attached to the role does not exist.");
        messages.forEach((kind, message) -> assertThat(
                        calls.refusal("DetachPolicyFrom" + kind.code(), on(kind, "Custom", "p", "x")))
                .isEqualTo(new CloudError("EntityNotExist." + kind.code() + ".Policy", 404, message)));
    }

    @Test
    void whoeverIsNotThereIsNotFound() {
        for (EntityKind kind : EntityKind.values()) {
            for (String verb : List.of("AttachPolicyTo", "DetachPolicyFrom")) {
                assertThat(calls.refusal(verb + kind.code(), on(kind, "Custom", "p", "none"))
                                .code())
                        .isEqualTo("EntityNotExist." + kind.code());
                assertThat(calls.refusal(verb + kind.code(), on(kind, "System", "p", "x"))
                                .code())
                        .isEqualTo("EntityNotExist.Policy");
                assertThat(calls.refusal(verb + kind.code(), on(kind, "Other", "p", "x"))
                                .code())
                        .isEqualTo("InvalidParameter.PolicyType");
            }
        }
    }

    @Test
    void onlySoManyPoliciesCanBeAttached() {
        for (int number = 0; number < 10; number++) {
            calls.answer("CreatePolicy", "PolicyName", "p" + number, "PolicyDocument", ALLOW_ALL);
        }
        Map<EntityKind, String> messages = Map.of(
                EntityKind.USER, "The policy count of the user attached policies beyond the current limits.",
                EntityKind.GROUP, "The policy count of the group beyond the current limits.",
                EntityKind.ROLE, "The count of policies attached to the role beyond the current limits.");
        messages.forEach((kind, message) -> {
            int most = kind == EntityKind.USER ? 10 : 5;
            for (int number = 0; number < most; number++) {
                calls.answer("AttachPolicyTo" + kind.code(), on(kind, "Custom", "p" + number, "x"));
            }
            assertThat(calls.refusal("AttachPolicyTo" + kind.code(), on(kind, "Custom", "p", "x")))
                    .isEqualTo(new CloudError("LimitExceeded." + kind.code() + ".Policy", 409, message));
            // System policies are counted apart.
            calls.answer("AttachPolicyTo" + kind.code(), on(kind, "System", "AdministratorAccess", "x"));
        });
    }

    @Test
    void aResourceGroupIsAScopeOfItsOwn() {
        String[] scoped = {"PolicyType", "Custom", "PolicyName", "p", "UserName", "x", "ResourceGroupId", "rg-aek2abc"};
        calls.answer("AttachPolicyToUser", scoped);
        calls.answer("AttachPolicyToUser", on(EntityKind.USER, "Custom", "p", "x"));

        assertThat(calls.ram.inForce().policiesOfUser(A, "x").stream().map(AttachedPolicy::resourceGroup))
                .containsExactly("rg-aek2abc", "");
        assertThat(each(calls.answer("ListPoliciesForUser", "UserName", "x"), "PolicyName", "Policies", "Policy"))
                .containsExactly("p");
        calls.answer("DetachPolicyFromUser", scoped);
        assertThat(calls.refusal("DetachPolicyFromUser", scoped).code()).isEqualTo("EntityNotExist.User.Policy");
        scoped[7] = "group one";
        assertThat(calls.refusal("AttachPolicyToUser", scoped).code()).isEqualTo("InvalidResourceGroupId");
    }

    @Test
    void entitiesOfAPolicyAreListedByKind() {
        for (EntityKind kind : EntityKind.values()) {
            calls.answer("AttachPolicyTo" + kind.code(), on(kind, "Custom", "p", "x"));
        }
        assertThat(calls.answer("ListEntitiesForPolicy", "PolicyType", "Custom", "PolicyName", "p")
                        .toString())
                .matches("\\{Groups=\\{Group=\\[\\{GroupName=x, Comments=, AttachDate=2026-01-05T08:00:00Z}]},"
                        + " Users=\\{User=\\[\\{UserId=2[0-9]{17}, UserName=x, DisplayName=,"
                        + " AttachDate=2026-01-05T08:00:00Z}]},"
                        + " Roles=\\{Role=\\[\\{RoleId=3[0-9]{17}, RoleName=x, Arn=acs:ram::1000000000000001:role/x,"
                        + " Description=, AttachDate=2026-01-05T08:00:00Z}]}}");
    }

    @Test
    void attachingIsDecidedOverBothSides() {
        assertThat(calls.resources("AttachPolicyToRole", on(EntityKind.ROLE, "System", "AdministratorAccess", "x")))
                .containsExactly("acs:ram::1000000000000001:role/x", "acs:ram::system:policy/AdministratorAccess");
    }

    @Test
    void aDiagnosticMessageIsDecodedByItsMaker() {
        assertThat(calls.answer("DecodeDiagnosticMessage", "EncodedDiagnosticMessage", "ours"))
                .isEqualTo(Map.of("DecodedDiagnosticMessage", Map.of("ExplicitDeny", false)));
        assertThat(calls.refusal("DecodeDiagnosticMessage", "EncodedDiagnosticMessage", "theirs"))
                .isEqualTo(new CloudError("EntityNotExist", 404, "The encoded diagnostic message does not exist."));
        assertThat(calls.resources("DecodeDiagnosticMessage")).containsExactly("*");
    }

    private static String name(EntityKind kind) {
        return String.valueOf(NAMES.get(kind));
    }

    private static String[] on(EntityKind kind, String type, String policy, String entity) {
        return new String[] {"PolicyType", type, "PolicyName", policy, name(kind), entity};
    }
}
