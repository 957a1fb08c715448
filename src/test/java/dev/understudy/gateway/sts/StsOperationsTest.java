package dev.understudy.gateway.sts;

import static dev.understudy.gateway.rpc.Calls.A;
import static dev.understudy.gateway.rpc.Calls.ALLOW_ALL;
import static dev.understudy.gateway.rpc.Calls.B;
import static dev.understudy.gateway.rpc.Calls.NOW;
import static dev.understudy.gateway.rpc.Calls.TRUST_B;
import static dev.understudy.gateway.rpc.Calls.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.account.CloudError;
import dev.understudy.account.Refused;
import dev.understudy.gateway.rpc.Calls;
import dev.understudy.gateway.rpc.RpcCall;
import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.policy.Principal;
import dev.understudy.ram.UserDetails;
import dev.understudy.sts.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StsOperationsTest {
    private static final String ARN = "acs:ram::1000000000000001:role/LogPartner";
    private static final CloudError DURATION = new CloudError(
            "InvalidParameter.DurationSeconds", 400, "The Min/Max value of DurationSeconds is 15min/1hr.");

    private final Calls calls = new Calls();

    @BeforeEach
    void role() {
        calls.answer("CreateRole", "RoleName", "LogPartner", "AssumeRolePolicyDocument", TRUST_B);
        calls.ram.users().create(B, "b1", UserDetails.NONE, NOW);
        calls.as(new Principal.User(B, "b1", null));
    }

    @Test
    void assumeRoleAnswersWithCredentialsAndWhoTheyMake() {
        Map<String, Object> answer = calls.answer("AssumeRole", "RoleArn", ARN, "RoleSessionName", "s1");
        String roleId = calls.ram.roles().get(A, "LogPartner").id();

        assertThat(answer.toString())
                .matches("\\{Credentials=\\{AccessKeyId=STS\\.[0-9A-Za-z]{25}, AccessKeySecret=[0-9A-Za-z]{44},"
                        + " SecurityToken=CAIS[0-9A-Za-z]{316}, Expiration=2026-01-05T09:00:00Z},"
                        + " AssumedRoleUser=\\{Arn=acs:ram::1000000000000001:role/LogPartner/s1, AssumedRoleId="
                        + roleId + ":s1}}");
    }

    @Test
    void theRoleThatWasDecidedOnIsTheOneThatIsAssumed() {
        RpcOperation assumeRole = calls.operation("AssumeRole");
        RpcCall call = calls.call("RoleArn", ARN, "RoleSessionName", "s1");
        assumeRole.resources(call);
        calls.ram.roles().delete(A, "LogPartner");
        calls.as(new Principal.Root(A))
                .answer("CreateRole", "RoleName", "LogPartner", "AssumeRolePolicyDocument", TRUST_B);

        assertThatThrownBy(() -> assumeRole.execute(call))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.error().code()).isEqualTo("EntityNotExist.Role"));
    }

    @Test
    void theRoleIsFoundWhateverTheCaseOfItsNameInTheArn() {
        assertThat(calls.resources(
                        "AssumeRole", "RoleArn", "acs:ram::1000000000000001:role/logpartner", "RoleSessionName", "s1"))
                .containsExactly(ARN);
    }

    @Test
    void aDurationIsHonouredUpToTheMaximumOfTheRole() {
        assertThat(at(assume("DurationSeconds", "900"), "Credentials", "Expiration"))
                .isEqualTo("2026-01-05T08:15:00Z");
        assertThat(refuse("DurationSeconds", "899")).isEqualTo(DURATION);
        assertThat(refuse("DurationSeconds", "3601")).isEqualTo(DURATION);
        assertThat(refuse("DurationSeconds", "1h")).isEqualTo(DURATION);
        calls.as(new Principal.Root(A)).answer("UpdateRole", "RoleName", "LogPartner", "NewMaxSessionDuration", "7200");
        assertThat(at(assume("DurationSeconds", "7200"), "Credentials", "Expiration"))
                .isEqualTo("2026-01-05T10:00:00Z");
    }

    @Test
    void wronglyFormedParametersAreRefusedByTheirOwnCodes() {
        assertThat(calls.refusal("AssumeRole", "RoleSessionName", "s1"))
                .isEqualTo(new CloudError("MissingRoleArn", 400, "RoleArn is mandatory for this action."));
        assertThat(calls.refusal("AssumeRole", "RoleArn", ARN))
                .isEqualTo(
                        new CloudError("MissingRoleSessionName", 400, "RoleSessionName is mandatory for this action."));
        for (String arn : List.of("LogPartner", "acs:ram:*:1:role/r", "acs:ram::1:user/r", "acs:ram::x:role/r")) {
            assertThat(calls.refusal("AssumeRole", "RoleArn", arn, "RoleSessionName", "s1"))
                    .isEqualTo(new CloudError(
                            "InvalidParameter.RoleArn", 400, "The parameter RoleArn is wrongly formed."));
        }
        for (String name : List.of("s", "a b", "x".repeat(65), "ü1")) {
            assertThat(calls.refusal("AssumeRole", "RoleArn", ARN, "RoleSessionName", name))
                    .isEqualTo(new CloudError(
                            "InvalidParameter.RoleSessionName",
                            400,
                            "The parameter RoleSessionName is wrongly formed."));
        }
        assertThat(refuse("Policy", "{"))
                .isEqualTo(new CloudError(
                        "InvalidParameter.PolicyGrammar", 400, "The parameter Policy has not passed grammar check."));
        assertThat(refuse("Policy", " ".repeat(2049)))
                .isEqualTo(new CloudError(
                        "InvalidParameter.PolicySize", 400, "The size of Policy must be smaller than 1024 bytes."));
        assertThat(refuse("ExternalId", "a"))
                .isEqualTo(new CloudError("InvalidParameter", 400, "The parameter ExternalId is wrongly formed."));
        assertThat(refuse("SourceIdentity", "a b").code()).isEqualTo("InvalidParameter");
    }

    @Test
    void aRoleThatIsNotThereIsToldBeforeAnythingIsDecided() {
        assertThat(calls.refusal("AssumeRole", "RoleArn", ARN + "2", "RoleSessionName", "s1"))
                .isEqualTo(new CloudError("EntityNotExist.Role", 404, "The specified Role not exists."));
        assertThat(calls.refusal("AssumeRole", "RoleArn", "acs:ram::9:role/r", "RoleSessionName", "s1")
                        .code())
                .isEqualTo("EntityNotExist.Role");
    }

    @Test
    void theExternalIdIsThereForTheTrustPolicyToAskFor() {
        assertThat(calls.operation("AssumeRole").context(calls.call("ExternalId", "x-1")))
                .isEqualTo(Map.of("sts:ExternalId", List.of("x-1")));
        assertThat(calls.operation("AssumeRole").context(calls.call())).isEmpty();
    }

    @Test
    void aSessionPolicyIsKeptParsed() {
        Session narrowed = session(assume("Policy", ALLOW_ALL));

        assertThat(narrowed.policy()).isNotNull();
        assertThat(session(assume("Policy", "")).policy()).isNull();
        assertThat(session(assume("Policy", ALLOW_ALL + " ".repeat(2048 - ALLOW_ALL.length())))
                        .policy())
                .isNotNull();
    }

    @Test
    void everyKindOfCallerLearnsWhoItIs() {
        String userId = calls.ram.users().get(B, "b1").id();
        Session session = session(assume());

        assertThat(calls.answer("GetCallerIdentity").toString())
                .isEqualTo("{IdentityType=RAMUser, AccountId=2000000000000002, PrincipalId=" + userId + ", UserId="
                        + userId + ", Arn=acs:ram::2000000000000002:user/b1}");
        assertThat(calls.as(new Principal.Root(A)).answer("GetCallerIdentity").toString())
                .isEqualTo("{IdentityType=Account, AccountId=1000000000000001, PrincipalId=1000000000000001,"
                        + " UserId=1000000000000001, Arn=acs:ram::1000000000000001:root}");
        assertThat(calls.inSession(session).answer("GetCallerIdentity").toString())
                .isEqualTo("{IdentityType=AssumedRoleUser, AccountId=1000000000000001, PrincipalId="
                        + session.assumedRoleId()
                        + ", Arn=acs:ram::1000000000000001:assumed-role/LogPartner/s1, RoleId=" + session.roleId()
                        + "}");
    }

    private Map<String, Object> assume(String... more) {
        return calls.answer("AssumeRole", with(more));
    }

    private CloudError refuse(String... more) {
        return calls.refusal("AssumeRole", with(more));
    }

    private Session session(Map<String, Object> answer) {
        return calls.sessions
                .find(String.valueOf(at(answer, "Credentials", "AccessKeyId")))
                .orElseThrow();
    }

    private static String[] with(String... more) {
        List<String> all = new ArrayList<>(List.of("RoleArn", ARN, "RoleSessionName", "s1"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
