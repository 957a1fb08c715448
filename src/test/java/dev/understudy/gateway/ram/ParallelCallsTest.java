package dev.understudy.gateway.ram;

import static dev.understudy.gateway.rpc.Parallel.OK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.gateway.rpc.Calls;
import dev.understudy.gateway.rpc.Parallel;
import dev.understudy.ram.Quotas;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of many calls at the same moment none is lost, and no limit is passed. */
class ParallelCallsTest {
    private static final int MANY = 400;
    private static final int AT_ONCE = 20;

    // Users 20, groups per user 3, custom policies per user 4; the others as they are.
    private static final Quotas QUOTAS = new Quotas(20, 50, 20, 50, 5, 6144, 2048, 2, 3, 20, 4, 5, 20, 100, 100);

    @ParameterizedTest
    @CsvSource({
        "CreateUser, UserName, User",
        "CreateGroup, GroupName, Group",
        "CreateRole, RoleName, Role",
        "CreatePolicy, PolicyName, Policy",
        "CreateVirtualMFADevice, VirtualMFADeviceName, VirtualMFADevice"
    })
    void oneOfManyCreationsOfTheSameNameSucceeds(String operation, String parameter, String entity) throws Exception {
        Calls calls = new Calls();
        assertThat(each(number -> creation(calls, number / AT_ONCE, operation, parameter, "same-#")))
                .isEqualTo(Map.of(OK, MANY / AT_ONCE, "EntityAlreadyExists." + entity, MANY - MANY / AT_ONCE));
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
        for (int number = 0; number < AT_ONCE; number++) {
            calls.answer("CreateUser", "UserName", "user-" + number);
            calls.answer("CreateGroup", "GroupName", "group-" + number);
            calls.answer("CreatePolicy", "PolicyName", "policy-" + number, "PolicyDocument", Calls.ALLOW_ALL);
        }

        assertThat(each(number -> Parallel.later(calls, number / AT_ONCE, "CreateAccessKey", "UserName", "user-#")))
                .isEqualTo(filled(2 * AT_ONCE, "User.AccessKey"));
        assertThat(each(number -> Parallel.later(
                        calls,
                        number / AT_ONCE,
                        "AddUserToGroup",
                        "UserName",
                        "user-#",
                        "GroupName",
                        "group-" + number % AT_ONCE)))
                .isEqualTo(filled(3 * AT_ONCE, "User.Group"));
        assertThat(each(number -> Parallel.later(
                        calls,
                        number / AT_ONCE,
                        "AttachPolicyToUser",
                        "UserName",
                        "user-#",
                        "PolicyType",
                        "Custom",
                        "PolicyName",
                        "policy-" + number % AT_ONCE)))
                .isEqualTo(filled(4 * AT_ONCE, "User.Policy"));
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
        assertThat(each(number -> Parallel.later(calls, number % AT_ONCE, "TagResources", tagged)))
                .isEqualTo(Map.of(OK, MANY));
        assertThat(Calls.each(calls.answer("ListTagResources", "ResourceType", "role"), "TagKey", "TagResources"))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, AT_ONCE)
                        .mapToObj(number -> "k" + number)
                        .toList());
    }

    private static Map<String, Integer> filled(int room, String entity) {
        return Map.of(OK, room, "LimitExceeded." + entity, MANY - room);
    }

    private static Map<String, Integer> many(Calls calls, String operation, String parameter, String value)
            throws Exception {
        return each(number -> creation(calls, number, operation, parameter, value));
    }

    private static Callable<String> creation(
            Calls calls, int number, String operation, String parameter, String value) {
        String[] parameters = {
            parameter, value, "PolicyDocument", Calls.ALLOW_ALL, "AssumeRolePolicyDocument", Calls.TRUST_B
        };
        return Parallel.later(calls, number, operation, parameters);
    }

    private static Map<String, Integer> each(IntFunction<Callable<String>> call) throws Exception {
        return Parallel.counted(
                Parallel.run(IntStream.range(0, MANY).mapToObj(call).toList()));
    }
}
