package dev.understudy.gateway.ram;

import static dev.understudy.gateway.rpc.Parallel.OK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.gateway.rpc.Calls;
import dev.understudy.gateway.rpc.Parallel;
import dev.understudy.ram.Quotas;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of many calls at the same moment none is lost, and no limit is passed. */
class ParallelCallsTest {
    private static final int MANY = 400;

    // Users 20, groups per user 3, custom policies per user 4; the others as they are.
    private static final Quotas QUOTAS = new Quotas(20, 50, 20, 50, 5, 6144, 2048, 2, 3, 20, 4, 5, 20);

    @ParameterizedTest
    @CsvSource({
        "CreateUser, UserName, User",
        "CreateGroup, GroupName, Group",
        "CreateRole, RoleName, Role",
        "CreatePolicy, PolicyName, Policy",
        "CreateVirtualMFADevice, VirtualMFADeviceName, VirtualMFADevice"
    })
    void oneOfManyCreationsOfTheSameNameSucceeds(String operation, String parameter, String entity) throws Exception {
        assertThat(many(new Calls(), operation, parameter, "same"))
                .isEqualTo(Map.of(OK, 1, "EntityAlreadyExists." + entity, MANY - 1));
    }

    @Test
    void noCreationOfAnotherNameIsLost() throws Exception {
        Calls calls = new Calls();
        assertThat(many(calls, "CreateUser", "UserName", "user-#")).isEqualTo(Map.of(OK, MANY));

        Map<String, Object> answer = calls.answer("ListUsers", "MaxItems", "1000");
        assertThat(Calls.each(answer, "UserName", "Users", "User"))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, MANY)
                        .mapToObj(number -> "user-" + number)
                        .toList());
        assertThat(Calls.each(answer, "UserId", "Users", "User")).doesNotHaveDuplicates();
    }

    @Test
    void asManySucceedAsTheQuotaHasRoomFor() throws Exception {
        Calls calls = new Calls(QUOTAS);
        assertThat(many(calls, "CreateUser", "UserName", "user-#")).isEqualTo(filled(20, "User"));
        assertThat(many(calls, "CreateRole", "RoleName", "role-#")).isEqualTo(filled(20, "Role"));
        assertThat(many(calls, "CreateVirtualMFADevice", "VirtualMFADeviceName", "phone-#"))
                .isEqualTo(filled(20, "VirtualMFADevice"));
        assertThat(many(calls, "CreateGroup", "GroupName", "group-#")).isEqualTo(filled(50, "Group"));
        assertThat(many(calls, "CreatePolicy", "PolicyName", "policy-#")).isEqualTo(filled(50, "Policy"));
    }

    @Test
    void asManySucceedAsAUserHasRoomFor() throws Exception {
        Calls calls = new Calls(QUOTAS);
        calls.answer("CreateUser", "UserName", "alice");
        for (int number = 0; number < 10; number++) {
            calls.answer("CreateGroup", "GroupName", "group-" + number);
            calls.answer("CreatePolicy", "PolicyName", "policy-" + number, "PolicyDocument", Calls.ALLOW_ALL);
        }

        assertThat(times(MANY, calls, "CreateAccessKey", "UserName", "alice")).isEqualTo(filled(2, "User.AccessKey"));
        assertThat(times(10, calls, "AddUserToGroup", "UserName", "alice", "GroupName", "group-#"))
                .isEqualTo(Map.of(OK, 3, "LimitExceeded.User.Group", 7));
        String[] attached = {"UserName", "alice", "PolicyType", "Custom", "PolicyName", "policy-#"};
        assertThat(times(10, calls, "AttachPolicyToUser", attached))
                .isEqualTo(Map.of(OK, 4, "LimitExceeded.User.Policy", 6));
    }

    @Test
    void rotatedVersionsHaveNumbersOfTheirOwn() throws Exception {
        Calls calls = new Calls();
        calls.answer("CreatePolicy", "PolicyName", "p", "PolicyDocument", Calls.ALLOW_ALL);
        List<String> ids = Parallel.run(IntStream.range(0, MANY)
                .mapToObj(number -> (Callable<String>) () -> String.valueOf(Calls.at(
                        calls.answer(
                                "CreatePolicyVersion",
                                "PolicyName",
                                "p",
                                "PolicyDocument",
                                Calls.ALLOW_ALL,
                                "SetAsDefault",
                                String.valueOf(number % 2 == 0),
                                "RotateStrategy",
                                "DeleteOldestNonDefaultVersionWhenLimitExceeded"),
                        "PolicyVersion",
                        "VersionId")))
                .toList());
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(2, MANY + 1)
                        .mapToObj(number -> "v" + number)
                        .toList());
        Map<String, Object> answer = calls.answer("ListPolicyVersions", "PolicyName", "p", "PolicyType", "Custom");
        assertThat(Calls.each(answer, "IsDefaultVersion", "PolicyVersions", "PolicyVersion"))
                .hasSize(5)
                .containsOnlyOnce("true");
    }

    @Test
    void noTagIsLost() throws Exception {
        Calls calls = new Calls();
        calls.answer("CreateRole", "RoleName", "r", "AssumeRolePolicyDocument", Calls.TRUST_B);
        String[] tagged = {
            "ResourceType", "role", "ResourceNames", "[\"r\"]", "Tag", "[{\"Key\":\"k#\",\"Value\":\"#\"}]"
        };
        assertThat(times(20, calls, "TagResources", tagged)).isEqualTo(Map.of(OK, 20));
        assertThat(Calls.each(calls.answer("ListTagResources", "ResourceType", "role"), "TagKey", "TagResources"))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 20).mapToObj(number -> "k" + number).toList());
    }

    private static Map<String, Integer> filled(int room, String entity) {
        return Map.of(OK, room, "LimitExceeded." + entity, MANY - room);
    }

    private static Map<String, Integer> many(Calls calls, String operation, String parameter, String value)
            throws Exception {
        String[] parameters = {
            parameter, value, "PolicyDocument", Calls.ALLOW_ALL, "AssumeRolePolicyDocument", Calls.TRUST_B
        };
        return times(MANY, calls, operation, parameters);
    }

    private static Map<String, Integer> times(int count, Calls calls, String operation, String... parameters)
            throws Exception {
        return Parallel.counted(Parallel.run(IntStream.range(0, count)
                .mapToObj(number -> Parallel.later(calls, number, operation, parameters))
                .toList()));
    }
}
